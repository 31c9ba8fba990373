import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasPersonalNumber, holdsPersonalData } from "../../src/import/text/personalNumber";
import { quotable, quotableAmount, quotableWord } from "../../src/import/text/personal";
import { partOf } from "./runs";

const SPACES = ["", " ", "\u00A0", "\u2007", "\u202F", "\u3000", "  ", "\u200B"];
const MARKS = [
  "",
  " ",
  "-",
  ".",
  "\u2010",
  "\u2011",
  "\u2012",
  "\u2013",
  "\u2014",
  "\u2212",
  "\uFF0D",
  "\uFE63",
  "\u00A0",
  " - ",
  "/",
];
/** The zero of plain, full-width, Arabic, Persian and mathematical digits. */
const ZEROS = ["0", "\uFF10", "\u0660", "\u06F0", "\u{1D7CE}"];

const digits = (count: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count });
const mark = fc.constantFrom(...MARKS);
const space = fc.constantFrom(...SPACES);

/** Groups of digits with marks between them, all in the digits of one script. */
function grouped(...sizes: readonly number[]): fc.Arbitrary<string> {
  const groups = fc.tuple(...sizes.map((size) => fc.tuple(mark, space, digits(size))));
  return fc
    .tuple(groups, fc.constantFrom(...ZEROS))
    .map(([all, zero]) =>
      all
        .map(([between, beside, group], index) => `${index === 0 ? "" : between + beside}${inScript(group, zero)}`)
        .join(""),
    );
}

function inScript(group: readonly number[], zero: string): string {
  const first = zero.codePointAt(0) ?? 0;
  return group.map((digit) => String.fromCodePoint(first + digit)).join("");
}

const phones = fc.oneof(
  grouped(3, 4),
  grouped(3, 3, 4),
  grouped(1, 3, 3, 4),
  fc.tuple(digits(3), space, grouped(3, 4)).map(([area, gap, rest]) => `(${area.join("")})${gap}${rest}`),
  fc.tuple(digits(3), space, grouped(3, 4)).map(([area, gap, rest]) => `\uFF08${area.join("")}\uFF09${gap}${rest}`),
);
const numbers = fc.oneof(phones, grouped(3, 2, 4), grouped(4, 4, 4, 4), grouped(4, 6, 5), grouped(9), grouped(13));
const before = fc.constantFrom("", "Acct ", "SSN: ", "Tel ", "ID #", "Aetna ", "Marigold ");
const behind = fc.constantFrom("", " x", " (home)", " ext 2");

const dates = fc
  .tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1920, max: 2025 }),
    fc.constantFrom("/", "-", ".", "\u2010", "\u2013", "\u2212", " ", "\u00A0", " / ", "\uFF0F", "\uFF0E"),
    fc.constantFrom(...ZEROS),
    fc.constantFrom("year-last", "year-first", "short"),
  )
  .map(([month, day, year, between, zero, form]) => {
    const parts = form === "year-first" ? [year, month, day] : [month, day, form === "short" ? year % 100 : year];
    const texts = parts.map((part) => inScript(Array.from(String(part).padStart(2, "0"), Number), zero));
    return texts.join(between);
  });

describe("a number that could be somebody's", () => {
  it("is seen in every spelling of its digits, spaces and dashes, among other words too", () => {
    fc.assert(
      fc.property(before, numbers, behind, (start, number, end) => {
        const text = `${start}${number}${end}`;
        expect(holdsPersonalData(text), JSON.stringify(text)).toBe(true);
        expect(quotableWord(text)).toBeUndefined();
        expect(quotableAmount(text)).toBeUndefined();
      }),
      partOf(1000, "spellings of numbers"),
    );
  });

  it("is quoted under the heading of a date as little", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(quotable(number), JSON.stringify(number)).toBeUndefined();
        expect(hasPersonalNumber(`Plan ${number}`)).toBe(true);
      }),
      partOf(1000, "numbers under a date"),
    );
  });

  it("is seen in every spelling of a birth date", () => {
    fc.assert(
      fc.property(fc.constantFrom("", "DOB ", "b. ", "born "), dates, (start, date) => {
        expect(holdsPersonalData(`${start}${date}`), JSON.stringify(date)).toBe(true);
        expect(quotableAmount(date)).toBeUndefined();
      }),
      partOf(1000, "spellings of birth dates"),
    );
  });
});
