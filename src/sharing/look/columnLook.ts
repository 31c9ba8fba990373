import { type Day, dayFromIso } from "../../domain/calendar";
import { isLikeName } from "../../import/figures/nameForms";
import { COMPANY_WORDS } from "../../import/figures/companyWords";
import { HEADING_WORDS, wordsOfHeading } from "../../import/layout/headingWords";
import { looksLikePerson } from "../../import/text/personal";
import { hasDate } from "../../import/text/personalNumber";
import { daysInText } from "../people/daysInText";
import { isoFromSerial } from "../../xlsx/read/dateText";
import { isCardNumber } from "../kinds/cardNumber";
import type { Look } from "./look";
import { type PersonalHeading, personalHeading } from "../kinds/personalHeading";
import type { PersonalKind } from "../kinds/personalKind";
import type { SpecialFormat } from "./specialFormats";

/** A cell as it is looked at among its neighbors. */
export interface LookedAtCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  /** What its text shows by itself. */
  readonly kinds: readonly PersonalKind[];
  readonly special: SpecialFormat;
  /** How its format shows numbers. */
  readonly shown: "date" | "cents" | "other";
}

/** Told of a cell with all that it seems to hold. */
export type OnCell = (cell: LookedAtCell, kinds: readonly PersonalKind[]) => void;

const LAST_BIRTH_SERIAL = 60_000;
const LONGEST_NAME = 60;
const AREA_PHONE = /^[2-9]\d{2}[2-9]\d{6}$/u;
const FEWEST_KNOWN_DIGITS = 6;

/** Days of a column, of which some are birth dates of the exports. */
interface Days {
  all: number;
  readonly births: LookedAtCell[];
}

/** Looks at a sheet's cells row by row, under their headings and beside their labels. */
export class ColumnLook {
  readonly #look: Look;
  readonly #countsFrom1904: boolean;
  readonly #onCell: OnCell;
  readonly #headings = new Map<number, PersonalHeading>();
  /** Columns whose heading stood in no row of headings: a word such as Patient may head anything. */
  readonly #lone = new Set<number>();
  readonly #days = new Map<number, Days>();

  constructor(look: Look, countsFrom1904: boolean, onCell: OnCell) {
    this.#look = look;
    this.#countsFrom1904 = countsFrom1904;
    this.#onCell = onCell;
  }

  /** Looks at the cells of the next row. */
  row(cells: readonly LookedAtCell[]): void {
    let label: PersonalHeading | undefined;
    for (const cell of cells) {
      this.#cell(cell, label);
      label = typeof cell.value === "string" ? personalHeading(cell.value) : undefined;
    }
    this.#takeHeadings(cells);
  }

  /** Tells of what only the whole sheet shows: a day that is a birth date says so where most of its column's days do. */
  end(): void {
    for (const column of [...this.#days.keys()]) this.#endColumn(column);
  }

  #endColumn(column: number): void {
    const days = this.#days.get(column);
    this.#days.delete(column);
    if (days === undefined || days.births.length * 2 < days.all) return;
    for (const cell of days.births) this.#onCell(cell, ["birth-date"]);
  }

  #cell(cell: LookedAtCell, label: PersonalHeading | undefined): void {
    const heading = this.#headingOf(cell);
    const kinds = new Set(cell.kinds);
    const { value } = cell;
    const isText = typeof value === "string";
    for (const one of [heading, isNaming(label) ? undefined : label]) {
      const kind = one && (isText ? kindOfText(one, value) : kindOfNumber(one, cell));
      if (kind !== undefined) kinds.add(kind);
    }
    if (!isText) for (const kind of this.#numberAlone(cell)) kinds.add(kind);
    if (kinds.size > 0) this.#onCell(cell, [...kinds]);
    if (!kinds.has("birth-date")) this.#noteDays(cell);
  }

  #headingOf({ column, value }: LookedAtCell): PersonalHeading | undefined {
    const heading = this.#headings.get(column);
    if (!isNaming(heading) || !this.#lone.has(column)) return heading;
    return typeof value === "string" && looksLikePerson(value) ? heading : undefined;
  }

  /** What a number shows without a heading. */
  #numberAlone({ value, special, shown }: LookedAtCell): readonly PersonalKind[] {
    const digits = String(value);
    if (!/^\d{6,19}$/u.test(digits)) return [];
    if (special !== undefined) return [special];
    if (shown !== "other") return [];
    if (isCardNumber(digits)) return ["card"];
    if (AREA_PHONE.test(digits) || this.#look.isKnownPhone(digits)) return ["phone"];
    return digits.length >= FEWEST_KNOWN_DIGITS && this.#look.isKnownNumber(digits) ? ["account-number"] : [];
  }

  #noteDays(cell: LookedAtCell): void {
    const found = this.#daysOf(cell);
    if (found.length === 0) return;
    const days = this.#days.get(cell.column) ?? { all: 0, births: [] };
    this.#days.set(cell.column, days);
    days.all += 1;
    if (found.some((day) => this.#look.isBirthDate(day))) days.births.push(cell);
  }

  #daysOf({ value, shown }: LookedAtCell): readonly Day[] {
    if (typeof value === "string") return /\d/u.test(value) ? daysInText(value) : [];
    if (shown !== "date") return [];
    const day = dayFromIso((isoFromSerial(value, this.#countsFrom1904) ?? "").slice(0, 10));
    return day === undefined ? [] : [day];
  }

  /** A row of headings ends what the columns above it held. */
  #takeHeadings(cells: readonly LookedAtCell[]): void {
    const headings = cells.filter(isHeadingCell);
    const isRowOfHeadings = headings.length > 1 && headings.length * 2 >= cells.length;
    for (const { column, value } of headings) {
      const heading = personalHeading(String(value));
      if (heading === undefined && !isRowOfHeadings) continue;
      this.#endColumn(column);
      if (heading === undefined) this.#headings.delete(column);
      else this.#headings.set(column, heading);
      if (isRowOfHeadings) this.#lone.delete(column);
      else this.#lone.add(column);
    }
  }
}

/** Whether a cell is made of words of headings alone, or heads what is people's. */
function isHeadingCell({ value }: LookedAtCell): boolean {
  if (typeof value !== "string" || value.length > LONGEST_NAME) return false;
  const words = wordsOfHeading(value);
  return personalHeading(value) !== undefined || (words.length > 0 && words.every((word) => HEADING_WORDS.has(word)));
}

function isNaming(heading: PersonalHeading | undefined): boolean {
  return heading === "name" || heading === "name-first" || heading === "name-last";
}

/** What a text has to be under a heading to be what that says. */
const UNDER: Readonly<Record<PersonalHeading, (text: string) => boolean>> = {
  name: (text) => isSomebody(text) && isLikeName(text),
  "name-first": isPartOfName,
  "name-last": isPartOfName,
  "birth-date": hasDate,
  phone: (text) => digitsIn(text) >= 7,
  "account-number": (text) => digitsIn(text) >= 3 && text.length <= LONGEST_NAME,
  "social-security": (text) => digitsIn(text) >= 4,
  card: (text) => digitsIn(text) >= 4,
  "e-mail": () => false,
};

/** What a text is under a heading; `undefined` where it is not what the heading says. */
export function kindOfText(heading: PersonalHeading, text: string): PersonalKind | undefined {
  if (!UNDER[heading](text)) return undefined;
  return heading === "name-first" || heading === "name-last" ? "name" : heading;
}

/** What a number has to be under a heading to be what that says. No number is a name or an address. */
const NUMBER_UNDER: Readonly<Partial<Record<PersonalKind, (digits: number, cell: LookedAtCell) => boolean>>> = {
  "birth-date": (digits, { shown, value }) => shown === "date" || (digits >= 3 && Number(value) <= LAST_BIRTH_SERIAL),
  phone: (digits) => digits >= 7,
  "account-number": (digits, { shown }) => digits >= 3 && shown === "other",
  "social-security": (digits) => digits >= 4,
  card: (digits) => digits >= 4,
};

function kindOfNumber(heading: PersonalHeading, cell: LookedAtCell): PersonalKind | undefined {
  if (heading === "name-first" || heading === "name-last") return undefined;
  const digits = /^\d+$/u.test(String(cell.value)) ? String(cell.value).length : 0;
  return NUMBER_UNDER[heading]?.(digits, cell) === true ? heading : undefined;
}

function isPartOfName(text: string): boolean {
  return isSomebody(text) && /^\p{Lu}[\p{L}\p{M}'’. -]+$/u.test(text.trim());
}

function digitsIn(text: string): number {
  return text.replace(/\P{Nd}/gu, "").length;
}

/** Neither a company, nor a heading, nor what stands below a list. */
function isSomebody(text: string): boolean {
  if (text.length > LONGEST_NAME) return false;
  const words = wordsOfHeading(text);
  return !words.some((word) => COMPANY_WORDS.has(word)) && !words.every((word) => HEADING_WORDS.has(word));
}
