/** Excel's own text is whole; past this many characters a web page's table would hold the pane up. */
const LONGEST_TABLE = 2_000_000;
/** Cells may say that they span a thousand columns each: of a page that says so too often the text is taken. */
const MOST_SPANNED = 1_000_000;

/**
 * The text of a paste. Of a web page the table is taken, since a line break in a cell would tear its row in the text;
 * of anything else the text.
 */
export function pastedText(data: DataTransfer): string {
  const text = data.getData("text/plain");
  if (text.length > LONGEST_TABLE || !data.types.includes("text/html")) return text;
  const html = data.getData("text/html");
  if (html.length > LONGEST_TABLE || isFromSpreadsheet(html)) return text;
  return textOfTables(html) ?? text;
}

function isFromSpreadsheet(html: string): boolean {
  return /schemas-microsoft-com:office:excel|ProgId content=Excel|content="?LibreOffice|google-sheets-html-origin/u.test(
    html,
  );
}

/** The rows of a page's tables as tab-delimited text; `undefined` where it has none with two columns, or its cells span too many. */
function textOfTables(html: string): string | undefined {
  // A parsed document runs nothing and loads nothing.
  const page = new DOMParser().parseFromString(html, "text/html");
  const tables = [...page.querySelectorAll("table")].filter((table) => table.querySelector("table") === null);
  if (columnsSpanned(tables) > MOST_SPANNED) return undefined;
  const rows = tables.map((table) => [...table.rows].map(cellsOf));
  if (!rows.some((table) => table.some((cells) => cells.length > 1))) return undefined;
  return rows.map((table) => table.map((cells) => cells.map(quoted).join("\t")).join("\n")).join("\n\n");
}

function columnsSpanned(tables: readonly HTMLTableElement[]): number {
  let spanned = 0;
  for (const { rows } of tables) for (const { cells } of rows) for (const { colSpan } of cells) spanned += colSpan;
  return spanned;
}

function cellsOf(row: HTMLTableRowElement): readonly string[] {
  return [...row.cells].flatMap((cell) => [
    cell.textContent.replace(/\s+/gu, " ").trim(),
    ...new Array<string>(Math.max(0, cell.colSpan - 1)).fill(""),
  ]);
}

function quoted(cell: string): string {
  return /["\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
