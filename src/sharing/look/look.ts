import type { Day } from "../../domain/calendar";
import type { NameFound } from "../people/knownNames";
import type { KnownPeople } from "../people/knownPeople";
import { daysInText } from "../people/daysInText";
import { withoutCountry } from "../people/peopleInExport";
import { numbersInText } from "./numbersInText";
import type { PersonalKind } from "../kinds/personalKind";

const QUOTED = /"((?:[^"]|"")*)"/gu;
/** What programs tell things by. */
const UNIQUE_ID = /\{?[\dA-F]{8}-(?:[\dA-F]{4}-){3}[\dA-F]{12}\}?/giu;
const NUMBERS = /(?<![\p{L}\p{N}.,$-])[\p{L}\d]*\d[\p{L}\d-]*(?![\p{L}\p{N}]|[.,]\d)/gu;
const PHONE_DIGITS = /\(?\d(?:[ .\-()]{0,2}\d){6,10}/gu;
const DIGITS = /\d{5}/u;

/** How a text is looked at. */
export interface TextLook {
  /** A last name alone is looked for. */
  readonly alone: boolean;
  /** Numbers are looked for, not names alone. */
  readonly numbers: boolean;
}

const EVERYTHING: TextLook = { alone: true, numbers: true };

/** Tells what of people stands in texts. */
export class Look {
  readonly #people: KnownPeople;

  constructor(people: KnownPeople) {
    this.#people = people;
  }

  /** What of people stands in a text, but for days that are somebody's birth date. */
  inText(text: string, how: TextLook = EVERYTHING): readonly PersonalKind[] {
    if (text.length < 2) return [];
    const spoken = text.includes("-") ? text.replace(UNIQUE_ID, " ") : text;
    const name: NameFound | undefined = this.#people.names.foundIn(spoken, how.alone);
    const numbers = how.numbers ? this.#numbersIn(spoken) : [];
    return name === undefined ? numbers : [name, ...numbers];
  }

  /** What of people stands in a formula: in its quoted texts everything, beside them names. */
  inFormula(formula: string): readonly PersonalKind[] {
    const kinds = new Set(this.inText(formula.replace(QUOTED, '""'), { alone: false, numbers: false }));
    for (const [, quoted = ""] of formula.matchAll(QUOTED)) {
      for (const kind of this.inText(quoted.replaceAll('""', '"'))) kinds.add(kind);
      if (this.birthDateIn(quoted)) kinds.add("birth-date");
    }
    return [...kinds];
  }

  /** Whether a text names a day that is somebody's birth date in the exports. */
  birthDateIn(text: string): boolean {
    return this.#people.birthDates.size > 0 && daysInText(text).some((day) => this.isBirthDate(day));
  }

  /** Whether a day is somebody's birth date in the exports. */
  isBirthDate(day: Day): boolean {
    return this.#people.birthDates.has(day);
  }

  /** Whether digits are an account's, chart's or member's number in the exports. */
  isKnownNumber(digits: string): boolean {
    return this.#people.numbers.has(digits);
  }

  /** Whether digits are a phone's in the exports. */
  isKnownPhone(digits: string): boolean {
    return this.#people.phones.has(withoutCountry(digits));
  }

  #numbersIn(text: string): readonly PersonalKind[] {
    const found = numbersInText(text);
    const { numbers, phones } = this.#people;
    if (!DIGITS.test(text.replace(/[ .\-()]/gu, ""))) return found;
    const kinds = new Set(found);
    if (numbers.size > 0 && (text.match(NUMBERS) ?? []).some((one) => numbers.has(one))) kinds.add("account-number");
    if (phones.size > 0 && (text.match(PHONE_DIGITS) ?? []).some((one) => this.isKnownPhone(one.replace(/\D/gu, ""))))
      kinds.add("phone");
    return [...kinds];
  }
}
