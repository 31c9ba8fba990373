import { type FixturePart, packageOf } from "../fixtures/packageBuilder";

/** What a cell holds: a text, a number, a formula with what is stored for it, or a day by its serial. */
export type Cell = string | number | { readonly formula: string; readonly stored?: number } | { readonly day: number };

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly isHidden?: boolean;
  /** The rows that are hidden, from 1. */
  readonly hidden?: ReadonlySet<number>;
  /** The columns that are hidden, from 1. */
  readonly hiddenColumn?: number;
  /** Ranges that are one cell. */
  readonly merged?: readonly string[];
  /** The range that is filtered. */
  readonly filter?: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** The bytes of a workbook. @param isComputedOnOpening its stored results are not to be trusted */
export async function workbookOf(
  sheets: readonly Sheet[],
  isComputedOnOpening = false,
): Promise<Uint8Array<ArrayBuffer>> {
  const listed = sheets.map(
    ({ name, isHidden = false }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${String(at + 1)}" r:id="rId${String(at + 1)}"${isHidden ? ' state="hidden"' : ""}/>`,
  );
  const calculation = isComputedOnOpening ? '<calcPr fullCalcOnLoad="1"/>' : "";
  const parts: readonly FixturePart[] = [
    {
      path: "xl/workbook.xml",
      type: `${KIND}sheet.main+xml`,
      content: `<workbook xmlns="${MAIN}" xmlns:r="${LINK}"><sheets>${listed.join("")}</sheets>${calculation}</workbook>`,
      links: [
        ...sheets.map((_, at) => ({ kind: "worksheet", to: `/xl/worksheets/sheet${String(at + 1)}.xml` })),
        { kind: "styles", to: "/xl/styles.xml" },
      ],
    },
    { path: "xl/styles.xml", type: `${KIND}styles+xml`, content: STYLES },
    ...sheets.map((sheet, at) => ({
      path: `xl/worksheets/sheet${String(at + 1)}.xml`,
      type: `${KIND}worksheet+xml`,
      content: sheetXml(sheet),
    })),
  ];
  return new Uint8Array(await packageOf(parts, [{ kind: "officeDocument", to: "/xl/workbook.xml" }]));
}

/** A column's letters. @param column from 1 */
export function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

function sheetXml({ rows, hidden = new Set(), hiddenColumn, merged = [], filter }: Sheet): string {
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellXml(cell, `${lettersOf(column + 1)}${String(at + 1)}`));
    return `<row r="${String(at + 1)}"${hidden.has(at + 1) ? ' hidden="1"' : ""}>${cells.join("")}</row>`;
  });
  const column = String(hiddenColumn);
  const columns =
    hiddenColumn === undefined ? "" : `<cols><col min="${column}" max="${column}" width="9" hidden="1"/></cols>`;
  const filtered = filter === undefined ? "" : `<autoFilter ref="${filter}"/>`;
  const cells = merged.map((range) => `<mergeCell ref="${range}"/>`).join("");
  const merges = cells === "" ? "" : `<mergeCells count="${String(merged.length)}">${cells}</mergeCells>`;
  return `<worksheet xmlns="${MAIN}">${columns}<sheetData>${lines.join("")}</sheetData>${filtered}${merges}</worksheet>`;
}

function cellXml(cell: Cell, address: string): string {
  if (cell === "") return "";
  if (typeof cell === "number") return `<c r="${address}"><v>${String(cell)}</v></c>`;
  if (typeof cell === "string")
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if ("day" in cell) return `<c r="${address}" s="1"><v>${String(cell.day)}</v></c>`;
  const stored = cell.stored === undefined ? "" : `<v>${String(cell.stored)}</v>`;
  return `<c r="${address}"><f>${escaped(cell.formula)}</f>${stored}</c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
