import { packedEntry, zipFile } from "../../src/xlsx/package/zipFile";
import { type Chance, below, cutOff, length, oneOf, put, withBitsTurned, withStretchRepeated } from "./chances";
import type { Fuzzed } from "./texts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const AGES = ["0-30 Days", "31-60 Days", "61-90 Days", "> 90 Days", "Total"];

/** A small workbook of two sheets: shared texts, dates, formulas that several cells share, merged and hidden cells. */
const PARTS: readonly (readonly [path: string, markup: string])[] = [
  ["[Content_Types].xml", '<Types><Default Extension="xml" ContentType="application/xml"/></Types>'],
  ["_rels/.rels", links(["officeDocument", "xl/workbook.xml"])],
  [
    "xl/workbook.xml",
    `<workbook xmlns:r="${OFFICE}"><workbookPr date1904="0"/><sheets><sheet name="Main St" sheetId="1" r:id="rId1"/><sheet name="Oak" sheetId="2" state="hidden" r:id="rId2"/></sheets><calcPr fullCalcOnLoad="1"/></workbook>`,
  ],
  [
    "xl/_rels/workbook.xml.rels",
    links(
      ["worksheet", "worksheets/sheet1.xml"],
      ["worksheet", "worksheets/sheet2.xml"],
      ["sharedStrings", "sharedStrings.xml"],
      ["styles", "styles.xml"],
    ),
  ],
  [
    "xl/styles.xml",
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-409]m/d/yy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="4"/></cellXfs></styleSheet>',
  ],
  [
    "xl/sharedStrings.xml",
    `<sst>${["Guarantor", ...AGES, "Sample &amp; Sons", "_x0041_ &#x41;"].map((text) => `<si><t>${text}</t></si>`).join("")}<si><r><t xml:space="preserve">Sample, </t></r><r><t>Ann</t></r><rPh><t>an</t></rPh></si></sst>`,
  ],
  ["xl/worksheets/sheet1.xml", sheet(12)],
  ["xl/worksheets/sheet2.xml", sheet(3)],
];

function links(...to: readonly (readonly [kind: string, path: string])[]): string {
  const each = to.map(
    ([kind, path], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${path}"/>`,
  );
  return `<Relationships>${each.join("")}</Relationships>`;
}

function sheet(records: number): string {
  const heads = ["Guarantor", ...AGES].map((_, at) => `<c r="${column(at)}1" t="s"><v>${at}</v></c>`).join("");
  const rows = Array.from({ length: records }, (_, at) => record(at + 2)).join("");
  const sums = AGES.map(
    (_, at) =>
      `<c r="${column(at + 1)}${records + 2}" s="2"><f>SUM(${column(at + 1)}2:${column(at + 1)}${records + 1})</f><v>0</v></c>`,
  );
  const total = `<row r="${records + 2}"><c r="A${records + 2}" t="inlineStr"><is><t>Total</t></is></c>${sums.join("")}</row>`;
  return `<worksheet><cols><col min="2" max="3" hidden="1" width="9"/></cols><sheetData><row r="1">${heads}</row>${rows}${total}</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>`;
}

function record(row: number): string {
  const name = `<c r="A${row}" t="s"><v>${row % 3 === 0 ? 8 : 6}</v></c>`;
  const amounts = [1, 2, 3, 4].map((at) => `<c r="${column(at)}${row}" s="2"><v>${row * at}.25</v></c>`).join("");
  const shared = row === 2 ? `<f t="shared" ref="F2:F9" si="0">SUM(B2:E2)</f>` : `<f t="shared" si="0"/>`;
  return `<row r="${row}"${row === 4 ? ' hidden="1"' : ""}>${name}${amounts}<c r="F${row}" s="2">${shared}<v></v></c></row>`;
}

function column(at: number): string {
  return String.fromCharCode(65 + at);
}

/** What trips readers of markup. */
const BITS = [
  ...[
    "<",
    ">",
    "&",
    '"',
    "'",
    "/",
    "=",
    " ",
    "]]>",
    "<!--",
    "-->",
    "<![CDATA[",
    "<?",
    "?>",
    "</",
    "/>",
    "<a>",
    "</a>",
    "<a ",
  ],
  ...[
    "&#x41;",
    "&amp;",
    "&lol;",
    "&#",
    'a="1" ',
    "<c>",
    "</c>",
    "<row>",
    "</row>",
    "<c/>",
    "<row/>",
    "<f>",
    "<v>",
    "<v>1</v>",
  ],
  ...[
    '<row r="1048576"/>',
    '<c r="XFD1"><v>1</v></c>',
    "<c><f>SUM(A:A)</f></c>",
    "<c><f>A1+A2</f></c>",
    "<c><f>((((((</f></c>",
  ],
  ...[
    "<c><f>SUM(A1:XFD1048576)</f></c>",
    '<c><f t="shared" si="0"/></c>',
    '<c t="s"><v>6</v></c>',
    "<sheetData>",
    "</sheetData>",
  ],
  ...[
    '<mergeCell ref="A1:A1048576"/>',
    '<col min="1" max="16384" hidden="1"/>',
    '<sheet r:id="rId1"/>',
    "<si>",
    "<si><t>x</t></si>",
  ],
  ...[
    "<rPh>",
    "<t>",
    "</t>",
    "_x0041_",
    "\0",
    "\ufffe",
    "<x:row>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>",
    "<!DOCTYPE",
    "1e999",
    "-1",
  ],
] as const;

type Change = (chance: Chance, markup: string) => string;

const CHANGES: readonly (readonly [string, Change])[] = [
  ["long run", (chance, markup) => put(chance, markup, bit(chance).repeat(length(chance)))],
  ["runs in cells", (chance, markup) => put(chance, markup, `<row><c>${bit(chance).repeat(length(chance))}`)],
  ["deep", (chance, markup) => put(chance, markup, "<a>".repeat(length(chance)))],
  ["deep and closed", (chance, markup) => put(chance, markup, closed(length(chance)))],
  ["stretch again and again", withStretchRepeated],
  ["inside again and again", (chance, markup) => insideRepeated(chance, markup)],
  ["numbers", (chance, markup) => markup.replace(/\d+/gu, (number) => (chance() < 0.1 ? numberFor(chance) : number))],
  ["tags gone", (chance, markup) => markup.replace(/<[^>]*>/gu, (tag) => (chance() < 0.05 ? "" : tag))],
  ["cut off", (chance, markup) => markup.slice(0, below(chance, markup.length))],
];

/** A workbook changed past use: its markup, zipped as it should be, or the bytes of the zip file. */
export async function fuzzedWorkbook(chance: Chance): Promise<Fuzzed> {
  const { kinds, parts } = changedParts(chance);
  const encoder = new TextEncoder();
  const packed = [...parts].map(([path, markup]) => packedEntry(path, encoder.encode(markup), 0x21_0000));
  const bytes = new Uint8Array(zipFile(await Promise.all(packed)));
  const last = chance();
  if (last < 0.1) return { kind: [...kinds, "bits"].join(", "), bytes: withBitsTurned(chance, bytes) };
  if (last < 0.15) return { kind: [...kinds, "cut off"].join(", "), bytes: cutOff(chance, bytes) };
  return { kind: kinds.join(", "), bytes };
}

function changedParts(chance: Chance) {
  const kinds: string[] = [];
  const parts = new Map(PARTS);
  for (let left = below(chance, 4); left > 0; left -= 1) {
    // Mostly the sheets and what their cells are made of.
    const [path] = PARTS[chance() < 0.7 ? 4 + below(chance, 4) : below(chance, PARTS.length)] ?? ["", ""];
    const [kind, change] = CHANGES[below(chance, CHANGES.length)] ?? ["as it is", (_: Chance, same: string) => same];
    const markup = parts.get(path) ?? "";
    kinds.push(`${path}: ${kind}`);
    if (markup.length > 0 && markup.length < 300_000) parts.set(path, change(chance, markup));
  }
  if (chance() < 0.05)
    parts.delete(oneOf(chance, ["xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet2.xml"]));
  return { kinds, parts };
}

function bit(chance: Chance): string {
  return BITS[below(chance, BITS.length)] ?? "<";
}

function closed(depth: number): string {
  return `${"<a>".repeat(depth)}${"</a>".repeat(depth)}`;
}

function numberFor(chance: Chance): string {
  return oneOf(chance, ["0", "-1", "1048576", "1048577", "16384", "99999999999", "1e9", "NaN", "", "0.1234567", "2"]);
}

/** One element of a kind, as often as there is room for. */
function insideRepeated(chance: Chance, markup: string): string {
  const elements = markup.match(/<(row|c|si|sheet|mergeCell|col|xf)\b[^]*?(?:<\/\1>|\/>)/gu) ?? [];
  const element = elements[below(chance, elements.length)];
  return element === undefined ? markup : markup.replace(element, () => element.repeat(Math.ceil(length(chance) / 20)));
}
