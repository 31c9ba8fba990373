import { parseDay } from "../../import/text/date";
import { looksLikePerson } from "../../import/text/personal";
import { type Delimiter, Rows } from "../../import/reading/rows";
import { type PersonalHeading, isOfOthers, personalHeading } from "../kinds/personalHeading";
import { wordsFolded } from "./foldedWords";
import type { KnownPeople } from "./knownPeople";
import { nameOf, personName } from "./personName";

/** What a column of an export holds; nothing of people where absent. */
type Columns = ReadonlyMap<number, PersonalHeading | "others">;

/** How much of a text is looked at to tell what separates its cells. */
const LOOKED_AT = 20_000;
const LONGEST_CELL = 200;
const LONGEST_LINE = 2_000;
/** Lines of print have several spaces between their cells. */
const PIECES = /\t| {2,}/u;
/** A line that begins with somebody, of whose cells none is told apart. */
const BEGINS_WITH_NAME =
  /^\s*(?:\d+\s*[-:]?\s*)?((?:\p{L}[\p{L}\p{M}'’-]*\.? ){0,3}\p{L}[\p{L}\p{M}'’-]*), ?(\p{L}[\p{L}\p{M}'’-]*(?: \p{L}\.?(?=\s|$))?)(?=\s|$)/u;
const FEWEST_DIGITS = 5;

/**
 * Notes whom and what a report names: names under the headings of names and wherever a cell is written as a person is, birth dates,
 * phones and numbers under theirs. Words under the headings of carriers and the like are noted as words that name nobody.
 *
 * @param text the report's rows
 * @param people what is known so far
 */
export function notePeopleIn(text: string, people: KnownPeople): void {
  const rows = new Rows(text, delimiterOf(text));
  let columns: Columns = new Map();
  while (rows.next()) {
    const cells = rows.cells();
    const headed = headingsIn(cells);
    if (headed !== undefined) columns = headed;
    else noteRow(cells, columns, people);
  }
  notePrint(text, people);
}

/** Most reports are tables; a name in print has a comma, so that commas separate cells only where nothing else does. */
function delimiterOf(text: string): Delimiter {
  const start = text.slice(0, LOOKED_AT);
  const times = (mark: string): number => start.split(mark).length - 1;
  const lines = times("\n") + 1;
  if (times("\t") * 2 >= lines) return "\t";
  return times(";") >= lines && times(";") > times(",") ? ";" : ",";
}

/** What the columns hold, of a row that heads some; `undefined` of any other row. */
function headingsIn(cells: readonly string[]): Columns | undefined {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length < 2 || filled.some((cell) => /\d{2}|,/u.test(cell))) return undefined;
  const columns = new Map<number, PersonalHeading | "others">();
  for (const [column, cell] of cells.entries()) {
    const heading = isOfOthers(cell) ? "others" : personalHeading(cell);
    if (heading !== undefined) columns.set(column, heading);
  }
  return columns.size > 0 ? columns : undefined;
}

function noteRow(cells: readonly string[], columns: Columns, people: KnownPeople): void {
  const [first, last] = [cellUnder("name-first", cells, columns), cellUnder("name-last", cells, columns)];
  if (first !== undefined && last !== undefined) addName(people, nameOf(first, last));
  for (const [column, cell] of cells.entries()) {
    if (cell !== "" && cell.length <= LONGEST_CELL) noteCell(cell, columns.get(column), people);
  }
}

function cellUnder(wanted: PersonalHeading, cells: readonly string[], columns: Columns): string | undefined {
  for (const [column, heading] of columns) if (heading === wanted) return cells[column];
  return undefined;
}

function noteCell(cell: string, heading: PersonalHeading | "others" | undefined, people: KnownPeople): void {
  const note = heading === undefined ? undefined : NOTED[heading];
  if (note !== undefined) note(cell, people);
  else if (looksLikePerson(cell)) addName(people, personName(cell));
}

/** What is noted of a cell by its heading; under any other, whoever is written as a person is. */
const NOTED: Readonly<Partial<Record<PersonalHeading | "others", (cell: string, people: KnownPeople) => void>>> = {
  others: (cell, { names }) => {
    names.addOtherWords(wordsFolded(cell));
  },
  "birth-date": noteBirthDate,
  phone: notePhone,
  "account-number": noteNumber,
  "social-security": noteNumber,
  card: noteNumber,
  name: noteName,
};

function noteName(cell: string, people: KnownPeople): void {
  if (looksLikePerson(cell) || !/total|count|average|report/iu.test(cell)) addName(people, personName(cell));
}

function notePhone(cell: string, { phones }: KnownPeople): void {
  const digits = cell.replace(/\D/gu, "");
  if (digits.length >= 7) phones.add(withoutCountry(digits));
}

function noteNumber(cell: string, { numbers }: KnownPeople): void {
  const digits = cell.replace(/\D/gu, "");
  if (digits.length >= FEWEST_DIGITS && /^[\p{L}\d -]+$/u.test(cell)) numbers.add(cell);
}

function noteBirthDate(cell: string, people: KnownPeople): void {
  for (const read of [parseDay(cell), parseDay(cell, "day-first")])
    if (typeof read === "number") people.birthDates.add(read);
}

/** In print, and in whatever has no headings, somebody is known by the comma. */
function notePrint(text: string, people: KnownPeople): void {
  for (const line of text.split(/[\r\n]+/u))
    if (line.includes(",")) notePrintedLine(line.slice(0, LONGEST_LINE), people);
}

function notePrintedLine(line: string, people: KnownPeople): void {
  const [, last, first] = BEGINS_WITH_NAME.exec(line) ?? [];
  if (last !== undefined && first !== undefined && looksLikePerson(`${last}, ${first}`))
    addName(people, nameOf(first, last));
  for (const piece of line.split(PIECES)) {
    const isPerson = piece.length <= LONGEST_CELL && piece.includes(",") && looksLikePerson(piece);
    if (isPerson) addName(people, personName(piece));
  }
}

function addName(people: KnownPeople, name: ReturnType<typeof nameOf>): void {
  if (name !== undefined) people.names.add(name);
}

/** A phone's digits as they are compared. */
export function withoutCountry(digits: string): string {
  return digits.length === 11 && digits.startsWith("1") ? digits.slice(1) : digits;
}
