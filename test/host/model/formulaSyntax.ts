import { invalidArgument, HostError } from "../protocol/hostError";
import { unquotedSheetName } from "./address";

/** Where a formula stands, and what is there for it to name. */
export interface FormulaPlace {
  readonly hasSheet: (name: string) => boolean;
  /** A table's headings; `undefined` where there is no such table. Without a name, the table around the cell. */
  readonly headingsOf: (table: string | undefined) => readonly string[] | undefined;
  /** The name of the table around the cell, if it stands in one. */
  readonly ownTable: string | undefined;
}

const LONGEST = 8192;
const SPECIAL_ITEMS = new Set(["#all", "#data", "#headers", "#totals", "#this row"]);
const TABLE_REFERENCE = /([A-Za-z_\\][\w.\\]*)?\[((?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*)\]/gu;

/**
 * Checks a formula as far as Excel refuses it on the way in: parentheses, tables, columns and sheets that are not there.
 * What is inside functions is not looked at.
 */
export function checkFormula(formula: string, place: FormulaPlace): void {
  if (formula.length > LONGEST) {
    throw new HostError("FormulaLengthExceedsLimit", `A formula may have ${LONGEST} characters.`);
  }
  const bare = formula.replaceAll(/"(?:[^"]|"")*"/gu, '""');
  checkBalance(bare);
  for (const [, sheet] of bare.matchAll(/('(?:[^']|'')+'|[A-Za-z_][\w.]*)!/gu)) {
    const name = unquotedSheetName(sheet ?? "");
    if (!name.startsWith("#") && !place.hasSheet(name))
      throw invalidArgument(`${formula} names no sheet of the workbook`);
  }
  const withoutSheets = bare.replaceAll(/'(?:[^']|'')+'!/gu, "");
  for (const [, table, inside] of withoutSheets.matchAll(TABLE_REFERENCE))
    checkTable(formula, place, table, inside ?? "");
}

/** A formula as Excel shows it: its own table's name left out of references to the cell's own row. */
export function asShown(formula: string, { ownTable }: FormulaPlace): string {
  if (ownTable === undefined) return formula;
  const pattern = /("(?:[^"]|"")*")|([A-Za-z_\\][\w.\\]*)?\[\[#this row\],\s*\[((?:[^[\]']|'.)*)\]\]/giu;
  return formula.replaceAll(
    pattern,
    (whole: string, text: string | undefined, table: string | undefined, column: string) => {
      const isOwn = table === undefined || table.toLowerCase() === ownTable.toLowerCase();
      if (text !== undefined || !isOwn) return whole;
      return /^[A-Za-z_][A-Za-z0-9_]*$/u.test(column) ? `[@${column}]` : `[@[${column}]]`;
    },
  );
}

/** Whether a formula names a table. */
export function hasTableReference(formula: string): boolean {
  return formula.replaceAll(/"(?:[^"]|"")*"/gu, "").includes("[");
}

/** A formula with another name for a table. */
export function withTableRenamed(formula: string, from: string, to: string): string {
  if (!formula.toLowerCase().includes(`${from.toLowerCase()}[`)) return formula;
  const pattern = /("(?:[^"]|"")*")|\b([A-Za-z_\\][\w.\\]*)(?=\[)/gu;
  return formula.replaceAll(pattern, (whole: string, _text: string | undefined, table: string | undefined) =>
    table?.toLowerCase() === from.toLowerCase() ? to : whole,
  );
}

/** A formula with another name for a column of a table. Names of no table are of the formula's own. */
export function withColumnRenamed(
  formula: string,
  { table, from, to, ownTable }: { table: string; from: string; to: string; ownTable: string | undefined },
): string {
  const pattern = new RegExp(`"(?:[^"]|"")*"|${TABLE_REFERENCE.source}`, "gu");
  return formula.replaceAll(pattern, (whole: string, name: string | undefined, inside: string | undefined) => {
    if (inside === undefined || (name ?? ownTable)?.toLowerCase() !== table.toLowerCase()) return whole;
    return `${name ?? ""}[${withPartRenamed(inside, from, to)}]`;
  });
}

function withPartRenamed(inside: string, from: string, to: string): string {
  const isMeant = (part: string) => part.replaceAll(/'(.)/gu, "$1").toLowerCase() === from.toLowerCase();
  const escaped = to.replaceAll(/[[\]#']/gu, "'$&");
  if (inside.includes("[")) {
    return inside.replaceAll(/\[((?:[^[\]']|'.)*)\]/gu, (part, words: string) =>
      isMeant(words) ? `[${escaped}]` : part,
    );
  }
  const [, at = "", words = ""] = /^(@?)(.*)$/su.exec(inside) ?? [];
  if (!isMeant(words)) return inside;
  return at !== "" && !/^[A-Za-z_][A-Za-z0-9_]*$/u.test(to) ? `@[${escaped}]` : at + escaped;
}

function checkBalance(formula: string): void {
  const bare = formula.replaceAll(TABLE_REFERENCE, "T").replaceAll(/'(?:[^']|'')+'!/gu, "S!");
  const open = Array.from(bare.replaceAll(/[^()]/gu, "")).reduce(
    (depth, letter) => (depth < 0 ? depth : depth + (letter === "(" ? 1 : -1)),
    0,
  );
  const hasOddQuote = (bare.match(/"/gu)?.length ?? 0) % 2 === 1;
  const endsOpen = /[-+*/^&=<>,(]\s*$/u.test(bare);
  if (open !== 0 || hasOddQuote || endsOpen || bare.trim() === "=") throw invalidArgument(`${formula} is no formula`);
}

function checkTable(formula: string, place: FormulaPlace, table: string | undefined, inside: string): void {
  const headings = place.headingsOf(table);
  if (!headings) throw invalidArgument(`${formula} names no table of the workbook: ${table ?? "its own"}`);
  for (const column of columnsIn(inside)) {
    const isThere = headings.some((heading) => heading.toLowerCase() === column.toLowerCase());
    if (!isThere)
      throw invalidArgument(`${formula} names a column that ${table ?? "its table"} does not have: ${column}`);
  }
}

function columnsIn(inside: string): readonly string[] {
  const text = inside.trim().replace(/^@/u, "");
  const parts = text.startsWith("[")
    ? [...text.matchAll(/\[((?:[^[\]']|'.)*)\]/gu)].map(([, part]) => part ?? "")
    : [text];
  return parts
    .map((part) => part.replaceAll(/'(.)/gu, "$1").trim())
    .filter((part) => part !== "" && !SPECIAL_ITEMS.has(part.toLowerCase()));
}
