import { addressOf, areaAt, quotedSheetName, unquotedSheetName } from "./address";
import { type Area, SHEET_COLUMNS, SHEET_ROWS } from "./area";

/** A rectangle that a formula names, on a sheet or (without one) on the formula's own. */
export interface Reference {
  readonly sheet?: string;
  readonly area: Area;
  /** Whether its row, and its column, have a dollar. */
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

interface Piece {
  readonly text: string;
  readonly reference?: Reference;
}

/** Texts in quotes, what stands in brackets, and addresses; everything else is taken letter by letter. */
const PIECES =
  /"(?:[^"]|"")*"|\[(?:[^[\]]|\[(?:[^[\]']|'.)*\])*\]|((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\w.(!\[])|[A-Za-z_\\][\w.\\]*|\d[\d.]*(?:[eE][+-]?\d+)?|'(?:[^']|'')*'!?|[\s\S]/gu;

/**
 * A formula with its addresses replaced, dollars kept as they are.
 *
 * @param change gives the new rectangle, or `undefined` where it is gone and the formula says `#REF!`
 */
export function withReferences(formula: string, change: (reference: Reference) => Area | undefined): string {
  const pieces = piecesOf(formula);
  if (!pieces.some(({ reference }) => reference)) return formula;
  return pieces
    .map(({ text, reference }) => {
      if (!reference) return text;
      const area = change(reference);
      if (area?.equals(reference.area)) return text;
      const sheet = reference.sheet === undefined ? "" : `${quotedSheetName(reference.sheet)}!`;
      return area ? sheet + likeBefore(text, area) : `${sheet}#REF!`;
    })
    .join("");
}

/** A formula with another name for a sheet. */
export function withSheetRenamed(formula: string, from: string, to: string): string {
  return piecesOf(formula)
    .map(({ text, reference }) => {
      const isMeant = reference?.sheet?.toLowerCase() === from.toLowerCase();
      return isMeant ? `${quotedSheetName(to)}!${text.slice(text.lastIndexOf("!") + 1)}` : text;
    })
    .join("");
}

/** A formula as it reads from its own cell, so that two cells of a column can be compared. */
export function relativeTo(formula: string, row: number, column: number): string {
  return piecesOf(formula)
    .map(({ text, reference }) => {
      if (!reference) return text;
      const { sheet = "", area, isRowFixed, isColumnFixed } = reference;
      const [fromRow, fromColumn] = [isRowFixed ? "" : area.top - row, isColumnFixed ? "" : area.left - column];
      const place = isRowFixed || isColumnFixed ? `${area.top},${area.left}` : "";
      return `{${sheet}!${fromRow},${fromColumn};${place};${area.rows},${area.columns}}`;
    })
    .join("");
}

/** A formula as it reads once filled from one cell into another. */
export function filled(formula: string, rows: number, columns: number): string {
  return withReferences(formula, ({ area, isRowFixed, isColumnFixed }) => {
    const down = isRowFixed || area.isEntireColumns ? 0 : rows;
    const right = isColumnFixed || area.isEntireRows ? 0 : columns;
    const isOnSheet =
      area.top + down >= 0 &&
      area.left + right >= 0 &&
      area.bottom + down < SHEET_ROWS &&
      area.right + right < SHEET_COLUMNS;
    return isOnSheet ? area.moved(down, right) : undefined;
  });
}

function dollarsIn(text: string): readonly [boolean, boolean] {
  const address = text.slice(text.lastIndexOf("!") + 1);
  return [/^\$[A-Za-z]/u.test(address), /^(?:\$?[A-Za-z]+\$|\$\d)/u.test(address)];
}

/** What formulas come to in pieces: the same ones are moved again and again. */
const known = new Map<string, readonly Piece[]>();
const MAX_KNOWN = 50_000;

function piecesOf(formula: string): readonly Piece[] {
  const pieces = known.get(formula) ?? readPieces(formula);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(formula, pieces);
  return pieces;
}

function readPieces(formula: string): readonly Piece[] {
  return [...formula.matchAll(PIECES)].map(([text, sheet, address]) => {
    const area = address === undefined ? undefined : areaAt(address);
    if (!area) return { text };
    const [isColumnFixed, isRowFixed] = dollarsIn(text);
    const reference = { area, isRowFixed, isColumnFixed };
    if (sheet === undefined) return { text, reference };
    return { text, reference: { ...reference, sheet: unquotedSheetName(sheet.slice(0, -1)) } };
  });
}

/** Writes a new address with the dollars of the old. */
function likeBefore(before: string, area: Area): string {
  const [columnDollar, rowDollar] = dollarsIn(before).map((isFixed) => (isFixed ? "$" : ""));
  const isTwoCells = before.slice(before.lastIndexOf("!") + 1).includes(":");
  const plain = addressOf(area);
  const both = isTwoCells && !plain.includes(":") ? `${plain}:${plain}` : plain;
  return both.replaceAll(/([A-Z]+)|(\d+)/gu, (part) =>
    /\d/u.test(part) ? `${rowDollar ?? ""}${part}` : `${columnDollar ?? ""}${part}`,
  );
}
