import { SLASH, tagEnd, textWithin } from "../markup/xmlMarks";
import { XmlScanner } from "../markup/xmlScanner";
import { decoded } from "../markup/xmlText";

/** What stands in a cell's element. */
export interface CellParts {
  /** The formula's element as it is spelled, and where it begins. */
  readonly formula: string | undefined;
  readonly formulaStart: number;
  /** What the value's element says; `undefined` where there is none or it is its own end. */
  readonly stored: string | undefined;
  /** The element of a text that the cell keeps itself. */
  readonly text: string | undefined;
}

const NOTHING: CellParts = { formula: undefined, formulaStart: -1, stored: undefined, text: undefined };

/** Takes a cell's element apart. */
export function partsOf(cell: string): CellParts {
  const opened = tagEnd(cell, 0);
  return opened < 0 || cell.charCodeAt(opened - 2) === SLASH ? NOTHING : (plainParts(cell, opened) ?? partsFrom(cell));
}

/** Most cells are spelled in one way, which is found much faster than any; `undefined` for the others. */
function plainParts(cell: string, opened: number): CellParts | undefined {
  const formulaEnd = leafEnd(cell, opened, "f");
  const valueStart = Math.max(opened, formulaEnd);
  const valueEnd = leafEnd(cell, valueStart, "v");
  if (Math.max(valueStart, valueEnd) + 4 !== cell.length) return undefined;
  return {
    formula: formulaEnd < 0 ? undefined : cell.slice(opened, formulaEnd),
    formulaStart: formulaEnd < 0 ? -1 : opened,
    stored: valueEnd < 0 ? undefined : decoded(cell.slice(valueStart + 3, valueEnd - 4)),
    text: undefined,
  };
}

/** Where an element ends that begins here, without attributes, and holds text alone; negative where none does. */
function leafEnd(cell: string, at: number, name: string): number {
  if (!cell.startsWith(name, at + 1) || !cell.startsWith(">", at + 2)) return -1;
  const close = cell.indexOf("<", at + 3);
  return cell.startsWith("/", close + 1) ? close + 4 : -1;
}

function partsFrom(markup: string): CellParts {
  const scanner = new XmlScanner(markup);
  scanner.next();
  let { formula, formulaStart, stored, text } = NOTHING;
  while (scanner.next() && !scanner.isClosing) {
    const { start, end: opened, isEmpty } = scanner;
    const [isFormula, isValue, isText] = [scanner.is("f"), scanner.is("v"), scanner.is("is")];
    if (!scanner.toClosing()) break;
    if (isFormula) [formula, formulaStart] = [markup.slice(start, scanner.end), start];
    else if (isText) text = markup.slice(start, scanner.end);
    else if (isValue && !isEmpty) stored = textWithin(markup, opened, scanner.start);
  }
  return { formula, formulaStart, stored, text };
}
