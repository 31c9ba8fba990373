import { cellAddress, columnOfLetters } from "../../workbook/layout/cellAddress";
import { withAttribute } from "../markup/markup";
import { attributeNamed } from "../markup/xmlAttributes";
import { SLASH, afterBlanks, isNameEnd, tagEnd } from "../markup/xmlMarks";
import { XmlScanner } from "../markup/xmlScanner";

const FIRST_DIGIT = 48;
const LAST_DIGIT = 57;
const FIRST_LETTER = 65;
const LAST_LETTER = 90;

/** A cell's markup, and the column that it stands in. */
export interface GridCell {
  readonly column: number;
  /** The blanks and comments that stand before it. */
  readonly lead: string;
  /** The element as it is spelled. */
  readonly markup: string;
}

/** The cells of a row, and what stands behind the last one. */
interface RowCells {
  readonly cells: GridCell[];
  readonly trail: string;
}

/** Takes apart what a row holds. */
export function cellsIn(inside: string): RowCells {
  return (isPlain(inside) ? plainCells(inside) : undefined) ?? scannedCells(inside);
}

/** Whether nothing that looks like a cell's tag is anything else, so that cells are found without looking at every tag. */
function isPlain(inside: string): boolean {
  return !inside.includes("<!") && !inside.includes("<?") && !inside.includes(":c");
}

/** `undefined` where there is anything but cells. */
function plainCells(inside: string): RowCells | undefined {
  const cells: GridCell[] = [];
  let column = 0;
  for (let at = 0; at < inside.length;) {
    const start = afterBlanks(inside, at);
    const opened =
      inside.startsWith("<c", start) && isNameEnd(inside.charCodeAt(start + 2)) ? tagEnd(inside, start) : -1;
    const close = opened < 0 || inside.charCodeAt(opened - 2) === SLASH ? opened - 4 : inside.indexOf("</c>", opened);
    if (close < 0) return undefined;
    column = columnAt(inside, start) ?? column + 1;
    cells.push({ column, lead: inside.slice(at, start), markup: inside.slice(start, close + 4) });
    at = close + 4;
  }
  return { cells, trail: "" };
}

function scannedCells(inside: string): RowCells {
  const cells: GridCell[] = [];
  const scanner = new XmlScanner(inside);
  let end = 0;
  let column = 0;
  while (scanner.next() && scanner.is("c")) {
    const { start } = scanner;
    column = columnAt(inside, start) ?? column + 1;
    if (!scanner.toClosing()) break;
    cells.push({ column, lead: inside.slice(end, start), markup: inside.slice(start, scanner.end) });
    ({ end } = scanner);
  }
  return { cells, trail: inside.slice(end) };
}

/** The column that a cell's address names; `undefined` where it has none. */
function columnAt(markup: string, start: number): number | undefined {
  const address = addressAt(markup, start);
  const end = lettersEnd(markup, address);
  return address < 0 || end === address ? undefined : columnOfLetters(markup.slice(address, end));
}

/** Where the address of the cell begins whose tag begins here; negative where it has none. */
function addressAt(markup: string, start: number): number {
  // Most cells begin with it, which is found much faster.
  if (markup.startsWith('<c r="', start)) return start + 6;
  return attributeNamed(markup, start, "r")?.valueStart ?? -1;
}

function digitsEnd(markup: string, from: number): number {
  let end = from;
  while (markup.charCodeAt(end) >= FIRST_DIGIT && markup.charCodeAt(end) <= LAST_DIGIT) end++;
  return end;
}

function lettersEnd(markup: string, from: number): number {
  let end = from;
  while (markup.charCodeAt(end) >= FIRST_LETTER && markup.charCodeAt(end) <= LAST_LETTER) end++;
  return end;
}

/** Cells as they read in another row. */
export function movedCells(inside: string, row: number): string {
  const number = String(row);
  const next = isPlain(inside) ? plainStarts(inside) : scannedStarts(inside);
  let moved = "";
  let at = 0;
  for (let start = next(); start >= 0; start = next()) {
    const address = addressAt(inside, start);
    if (address < 0) continue;
    const letters = lettersEnd(inside, address);
    moved += inside.slice(at, letters) + number;
    at = digitsEnd(inside, letters);
  }
  return moved + inside.slice(at);
}

/** Where one cell after another begins; negative behind the last. */
function plainStarts(inside: string): () => number {
  let at = -1;
  return () => {
    at = inside.indexOf("<c", at + 1);
    while (at >= 0 && !isNameEnd(inside.charCodeAt(at + 2))) at = inside.indexOf("<c", at + 1);
    return at < 0 ? -1 : at;
  };
}

function scannedStarts(inside: string): () => number {
  const scanner = new XmlScanner(inside);
  return () => (scanner.toOpening("c") ? scanner.start : -1);
}

/** A cell with its address, which it may do without only next to the one before it. */
export function placedCell({ column, markup }: GridCell, before: number, row: number): string {
  const span = attributeNamed(markup, 0, "r");
  const address = cellAddress(column, row);
  if (!span) return column === before + 1 ? markup : withAddress(markup, address);
  if (markup.startsWith(address, span.valueStart) && span.valueEnd - span.valueStart === address.length) return markup;
  return markup.slice(0, span.valueStart) + address + markup.slice(span.valueEnd);
}

function withAddress(markup: string, address: string): string {
  const scanner = new XmlScanner(markup);
  return scanner.next() ? withAttribute(scanner.tag, "r", address) + markup.slice(scanner.end) : markup;
}

/** The index of the first cell of this column or a later one. */
export function indexOfColumn(cells: readonly GridCell[], column: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.column ?? Infinity) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}
