/** Why the bytes of a file are not text that can be read as a report. */
export type NotText = "xlsx" | "pdf" | "old-excel" | "web-page" | "unreadable";

/** The text of a file, or why there is none. */
export type TextFromBytes =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly kind: NotText };

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
/** How a workbook of Excel 2, 3, 4 or 5 begins that stands in no compound file: with a record of its kind, and its length. */
const BARE_WORKBOOKS = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
  [0x09, 0x08, 0x10, 0x00],
];
/** Printers' commands may stand in lines above it. */
const PDF = /(?:^|[\r\n])\s*%PDF-\d/u;
/** How far down in a PDF it says that it is one, at most. */
const PDF_SAMPLE_LENGTH = 1024;
const BYTE_ORDER_MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];
/** How much of a file shows what it is. */
const SAMPLE_LENGTH = 4096;
const WEB_PAGE = /^\s*<(?:!doctype|!--|\?xml|html|head|body|table|meta|style)\b/iu;

/**
 * Reads a file's bytes as text, by what they are: a file's name says little, since practice software gives plain text
 * the name of an Excel file. Text without a byte order mark is UTF-16 where every other byte of its beginning is zero,
 * UTF-8 where it is that throughout, and otherwise Windows-1252. A byte order mark is not part of the text.
 *
 * @returns for bytes that are no text: `xlsx` for a zip file, `pdf` for pages to print, `old-excel` for a binary workbook, `web-page` for HTML or
 *   XML that calls itself a spreadsheet, `unreadable` for anything else
 */
export function textFromBytes(bytes: Uint8Array): TextFromBytes {
  if (startsWith(bytes, ZIP)) return { ok: false, kind: "xlsx" };
  if ([COMPOUND_FILE, ...BARE_WORKBOOKS].some((beginning) => startsWith(bytes, beginning)))
    return { ok: false, kind: "old-excel" };
  if (isPdf(bytes)) return { ok: false, kind: "pdf" };
  const text = decodedText(bytes);
  const beginning = text.slice(0, SAMPLE_LENGTH);
  if (WEB_PAGE.test(beginning)) return { ok: false, kind: "web-page" };
  if (beginning.includes("\0")) return { ok: false, kind: "unreadable" };
  return { ok: true, text };
}

/** Says to the office manager why a file cannot be read, and what to do. */
export function describeNotText(kind: NotText): string {
  switch (kind) {
    case "xlsx":
      return "The file is an Excel workbook, not text. Open it in Excel, save it as .csv, and use that file.";
    case "pdf":
      return "The file is a PDF, which cannot be read here. Export the report as text or as a workbook, or copy the text out of it.";
    case "old-excel":
      return "The file is a workbook of an old Excel (.xls). Open it in Excel, save it as .xlsx, and use that file.";
    case "web-page":
      return "The file is a web page with the name of a spreadsheet. Open it in Excel, save it as .xlsx, and use that file.";
    case "unreadable":
      return "The file holds no text that can be read. Export the report again, as a text file.";
  }
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

function isPdf(bytes: Uint8Array): boolean {
  return PDF.test(String.fromCharCode(...bytes.subarray(0, PDF_SAMPLE_LENGTH)));
}

/** The text of bytes that are text or markup, in whatever encoding, without its byte order mark. */
export function decodedText(bytes: Uint8Array): string {
  const encoding = BYTE_ORDER_MARKS.find((mark) => startsWith(bytes, mark.bytes))?.encoding ?? encodingByZeros(bytes);
  if (encoding !== "utf-8") return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes).replace(/[\x80-\x9f]/gu, windowsLetter);
  }
}

/** What Windows-1252 has from 0x80 to 0x9F. Some releases of Node leave control characters there. */
const WINDOWS_LETTERS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

function windowsLetter(control: string): string {
  return WINDOWS_LETTERS.charAt(control.charCodeAt(0) - 0x80);
}

/** Latin letters in UTF-16 have one zero byte each, on the same side. */
function encodingByZeros(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE_LENGTH);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [first = 0, second = 0] = zeros;
  const many = sample.length / 4;
  if (second >= many && second > first && second > 0) return "utf-16le";
  if (first >= many && first > second) return "utf-16be";
  return "utf-8";
}
