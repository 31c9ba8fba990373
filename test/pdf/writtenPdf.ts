/** A page as a PDF writes it. */
export interface WrittenPage {
  /** The operators that print it. Fonts are Helvetica (`/F1`), Courier (`/F2`) and one that says of its small letters that they are none (`/F3`); `/Picture` is a picture. */
  readonly content: string;
  /** In degrees, clockwise: how the page is turned to be read. */
  readonly turned?: number;
}

/** How a text is printed. */
export interface Printed {
  readonly font?: "F1" | "F2" | "F3";
  /** In points. */
  readonly size?: number;
}

const FONTS = [
  "/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  "/F2 << /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
  "/F3 << /Type /Font /Subtype /Type1 /BaseFont /Courier /ToUnicode 4 0 R >>",
];
const PICTURE =
  "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>";

/** Small letters come to signs that nobody but the font knows, a hyphen to a soft one, a bar to a mark of direction. */
const NO_LETTERS = `/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <00> <ff> endcodespacerange
1 beginbfrange <61> <7a> <e061> endbfrange
2 beginbfchar <2d> <00ad> <7c> <200f> endbfchar
endcmap end`;

/** A PDF of a few pages of letter size, written by hand. */
export function pdfOf(pages: readonly WrittenPage[]): Uint8Array<ArrayBuffer> {
  const kids = pages.map((_, index) => `${String(5 + 2 * index)} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`,
    `${PICTURE}\nstream\nx\nendstream`,
    `<< /Length ${String(NO_LETTERS.length)} >>\nstream\n${NO_LETTERS}\nendstream`,
    ...pages.flatMap(({ content, turned = 0 }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Rotate ${String(turned)} /Contents ${String(6 + 2 * index)} 0 R ` +
        `/Resources << /Font << ${FONTS.join(" ")} >> /XObject << /Picture 3 0 R >> >> >>`,
      `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  return bytesOf(fileOf(objects));
}

/** Prints a text where its first letter stands, in points from the left and from the bottom. */
export function at(x: number, y: number, text: string, { font = "F1", size = 10 }: Printed = {}): string {
  return printed(`1 0 0 1 ${x.toFixed(3)} ${y.toFixed(3)}`, text, font, size);
}

/** Prints a text turned by a quarter, to be read from the bottom up. */
export function upwardsAt(x: number, y: number, text: string): string {
  return printed(`0 1 -1 0 ${String(x)} ${String(y)}`, text, "F1", 10);
}

/** Prints a text that leans, as a watermark does. */
export function leaningAt(x: number, y: number, text: string): string {
  return printed(`0.7 0.7 -0.7 0.7 ${String(x)} ${String(y)}`, text, "F1", 60);
}

function printed(matrix: string, text: string, font: string, size: number): string {
  const quoted = text.replace(/[()\\]/gu, "\\$&");
  return `BT /${font} ${String(size)} Tf ${matrix} Tm (${quoted}) Tj ET\n`;
}

function fileOf(objects: readonly string[]): string {
  let file = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const count = String(objects.length + 1);
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${places.join("")}`;
  return `${file}${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${String(file.length)}\n%%EOF\n`;
}

/** Letters up to 255, a byte each. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
