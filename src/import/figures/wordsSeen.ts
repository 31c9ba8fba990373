import { holdsPersonalData } from "../text/personalNumber";
import { isLastFirst, isLikeName, nameWords, wordsIn } from "./nameForms";
import { PeopleSeen } from "./peopleSeen";

/** How the words of one column are told from people's names. */
export interface WordsRule {
  /** Words of which one shows that a cell names nobody. */
  readonly known: ReadonlySet<string>;
  /** Names that a person could have, and that are known all the same, in lower case. */
  readonly names: readonly string[];
  /** How many different patients' rows make a cell a word of the practice: nobody is the carrier of so many. */
  readonly patients: number;
}

/** A cell of words, and the rows that it stands in. */
interface Seen {
  rows: number;
  /** The first few rows. */
  readonly first: number[];
  /** Different patients of those rows, up to as many as are asked for. */
  readonly patients: Set<string>;
}

const FIRST_ROWS = 3;
/** Where a report does not say whose a row is, it takes so many times more rows. */
const ROWS_FOR_A_PATIENT = 4;
/** A column of words has so many rows for each of them, one with another. */
const ROWS_OF_A_WORD = 3;

/**
 * The cells of a column of words, such as carriers, and the people that the report names beside them. A cell is kept only where it is
 * not like a person's name: once all rows are read, it is known what recurs, and who is a patient.
 */
export class WordsSeen {
  readonly #rule: WordsRule;
  readonly #cells = new Map<string, Seen>();
  readonly #people: PeopleSeen;
  readonly #kept = new Map<string, boolean>();
  #few: boolean | undefined;

  /** Several columns of words may stand beside the same people. */
  constructor(rule: WordsRule, people = new PeopleSeen()) {
    this.#rule = rule;
    this.#people = people;
  }

  /** Notes a cell, its row, and the row's cells that name people. @param patient what tells the row's patient from others */
  add(cell: string, row: number, people: readonly string[], patient?: string): void {
    const seen = this.#seen(cell);
    seen.rows += 1;
    if (seen.first.length < FIRST_ROWS) seen.first.push(row);
    if (seen.patients.size < this.#rule.patients) {
      const whose = patient ?? people.join("");
      if (whose !== "") seen.patients.add(whose);
    }
    this.#people.add(people);
  }

  #seen(cell: string): Seen {
    const known = this.#cells.get(cell);
    if (known !== undefined) return known;
    const seen = { rows: 0, first: [], patients: new Set<string>() };
    this.#cells.set(cell, seen);
    return seen;
  }

  /**
   * Says whether a cell may be kept. Asked once all rows are in.
   *
   * @param cell as it was noted
   * @param taught whether the practice's workbook holds a cell's words, or was told to keep them
   */
  isKept(cell: string, taught: (cell: string) => boolean): boolean {
    const made = this.#kept.get(cell) ?? (!holdsPersonalData(cell) && (taught(cell) || this.#namesNobody(cell)));
    this.#kept.set(cell, made);
    return made;
  }

  /** Says whether a cell is a word that the software uses over and over, of no person of this report. */
  recurs(cell: string): boolean {
    return !holdsPersonalData(cell) && !isLastFirst(cell) && !this.#isPerson(cell) && this.#isOften(cell);
  }

  /**
   * Says whether the column holds a few words over and over, none of which names a person of this report. Asked once all rows are in.
   *
   * @param others rows of the column that were not noted
   */
  areFew(others: number): boolean {
    this.#few ??= this.#areFew(others);
    return this.#few;
  }

  #areFew(others: number): boolean {
    const rows = [...this.#cells.values()].reduce((sum, seen) => sum + seen.rows, others);
    return rows >= this.#cells.size * ROWS_OF_A_WORD && ![...this.#cells.keys()].some((cell) => this.#isPerson(cell));
  }

  /** The first few rows in which a cell stands. */
  firstRows(cell: string): readonly number[] {
    return this.#cells.get(cell)?.first ?? [];
  }

  #namesNobody(cell: string): boolean {
    if (isNamed(this.#rule, cell)) return true;
    if (this.#isPerson(cell)) return false;
    if (isKnown(this.#rule, cell) || !isLikeName(cell)) return true;
    return !isLastFirst(cell) && this.#isOften(cell);
  }

  #isOften(cell: string): boolean {
    const { patients } = this.#rule;
    const seen = this.#cells.get(cell);
    if (seen === undefined) return false;
    return seen.patients.size === 0 ? seen.rows >= patients * ROWS_FOR_A_PATIENT : seen.patients.size >= patients;
  }

  /** Of a single word that is known it does not matter that somebody is called so. */
  #isPerson(cell: string): boolean {
    return this.#people.hasNamed(cell) && !(nameWords(cell).length === 1 && isKnown(this.#rule, cell));
  }
}

function isKnown({ known }: WordsRule, cell: string): boolean {
  return wordsIn(cell).some((word) => known.has(word)) || known.has(cell.toLowerCase().replace(/\P{L}/gu, ""));
}

/** A name stands alone, or begins a longer one where it has words enough to be nobody's. */
function isNamed({ names }: WordsRule, cell: string): boolean {
  const words = wordsIn(cell).join(" ");
  return names.some((name) => words === name || (name.includes(" ") && words.startsWith(`${name} of `)));
}
