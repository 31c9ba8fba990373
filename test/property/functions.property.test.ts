import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { agingHeading, agingTotals as totalsOf } from "../../src/domain/receivables/agingScheme";
import { benchmarkStatus as statusOf } from "../../src/domain/benchmarks";
import { type Day, day, startOfWeek as firstDayOf } from "../../src/domain/calendar";
import { collectionRatio as ratioOf } from "../../src/domain/collections";
import { cents, centsFromDollars, dollarsFromCents } from "../../src/domain/money";
import { newPatientWeeks } from "../../src/domain/patients/newPatients";
import { treatmentWeeks } from "../../src/domain/patients/treatment";
import { agingBucket } from "../../src/functions/agingBucket";
import { agingTotals } from "../../src/functions/agingTotals";
import { benchmarkStatus } from "../../src/functions/benchmarkStatus";
import { collectionRatio } from "../../src/functions/collectionRatio";
import { weekOf } from "../../src/functions/weekOf";
import { withinDays } from "../../src/functions/withinDays";
import { ErrorInCell, shown, standInForExcel } from "../unit/functions/excel";
import { loadFunctions } from "../unit/functions/metadata";

const functions = [...(await loadFunctions()).entries()];
/** Those that answer cell by cell; the others take a range as one. */
const cellByCell = functions.filter(([id]) => id !== "TREND" && id !== "AGING_TOTALS");

const dollars = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((whole) => whole / 100);
const serial = fc.integer({ min: 40_000, max: 50_000 });
const anyCell = fc.oneof(
  { weight: 4, arbitrary: dollars },
  { weight: 4, arbitrary: serial },
  { weight: 2, arbitrary: fc.double() },
  fc.string(),
  fc.boolean(),
  fc.constantFrom(null, undefined, "", 0, "Monday", "Higher", "Plans", 90, 120, 1904),
  fc.constantFrom("#N/A", "#REF!").map((code) => new ErrorInCell(code)),
  dollars.map((basicValue) => ({ type: "Double", basicValue })),
  fc.constant({ type: "Entity", text: "?" }),
);
/** Ranges of one size, as many as any function takes. */
const ranges = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) => {
  const range = fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });
  return fc.array(range, { minLength: 4, maxLength: 4 });
});

beforeAll(standInForExcel);

describe.each(cellByCell)("%s of any cells", (_id, { call, metadata }) => {
  const count = metadata.parameters.length;

  it("keeps the shape, and answers with a number, a text or an error", () => {
    fc.assert(
      fc.property(ranges, (given) => {
        const answers = rowsOf(shown(() => call(given.slice(0, count))));
        const [like = []] = given;
        expect(answers.map((row) => row.length)).toEqual(like.map((row) => row.length));
        for (const answer of answers.flat()) expect(isAnswer(answer), String(answer)).toBe(true);
      }),
    );
  });

  it("gives a whole range what it gives its cells one by one", () => {
    fc.assert(
      fc.property(ranges, (given) => {
        const [like = []] = given;
        const oneByOne = like.map((row, at) =>
          row.map(
            (_, column) =>
              rowsOf(shown(() => call(given.slice(0, count).map((range) => [[range[at]?.[column]]]))))[0]?.[0],
          ),
        );
        expect(rowsOf(shown(() => call(given.slice(0, count))))).toEqual(oneByOne);
      }),
    );
  });

  it("answers the same again, and changes nothing that it was given", () => {
    fc.assert(
      fc.property(ranges, (given) => {
        const before = structuredClone(given);
        const first = shown(() => call(given.slice(0, count)));
        expect(shown(() => call(given.slice(0, count)))).toEqual(first);
        expect(structuredClone(given)).toEqual(before);
      }),
    );
  });
});

describe.each(functions)("%s", (_id, { call, metadata }) => {
  it("throws nothing but Excel's own errors, whatever it is given", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyCell, ranges), { maxLength: 5 }), (given) => {
        const answers = rowsOf(shown(() => call(given.slice(0, metadata.parameters.length))));
        for (const answer of answers.flat()) expect(isAnswer(answer), String(answer)).toBe(true);
      }),
    );
  });

  it("leaves blank what is blank", () => {
    const blank = metadata.parameters.map(() => [[""]]);
    expect(
      rowsOf(shown(() => call(blank)))
        .flat()
        .every((answer) => answer === "" || answer === "#VALUE!"),
    ).toBe(true);
  });
});

/** What one case of a week counts as. */
function ruleOf(met: number | undefined, open: number | undefined): string {
  if (met === 1) return "Met";
  return open === 1 ? "Open" : "Missed";
}

/** How a week of new patients counts somebody's arrival after the first contact. */
function arrivalRule(contact: Day, arrival: Day | undefined, asOf: Day): string {
  const visit =
    arrival === undefined
      ? { date: asOf, status: "Scheduled" as const }
      : { date: arrival, status: "Arrived" as const };
  const appointment = { person: 1, firstContact: contact, booked: contact, source: "", ...visit };
  const [week] = newPatientWeeks([appointment], { from: contact, to: asOf }, asOf, "Monday");
  return ruleOf(week?.within10Days, week?.open);
}

/** How a week of treatment counts the start after acceptance. */
function startRule(accepted: Day, started: Day | undefined, asOf: Day): string {
  const amounts = { amountPresented: cents(100), amountAccepted: cents(100) };
  const [week] = treatmentWeeks(
    [{ presented: accepted, accepted, started, ...amounts }],
    { from: accepted, to: asOf },
    "Monday",
  );
  return ruleOf(week?.startedWithin10Days, week?.open);
}

describe("the functions agree with the definitions", () => {
  it("of the aging category, at any age and time of day", () => {
    fc.assert(
      fc.property(serial, fc.nat(400), fc.double({ min: 0, max: 0.999, noNaN: true }), (asOf, age, time) => {
        expect(agingBucket([[asOf - age + time]], [[asOf]])).toEqual([[agingHeading(age, 90)]]);
        expect(agingBucket([[age + time]])).toEqual([[agingHeading(age, 90)]]);
      }),
    );
  });

  it("of the collection ratio", () => {
    fc.assert(
      fc.property(dollars, dollars, (paid, billed) => {
        const ratio = ratioOf(centsFromDollars(paid), centsFromDollars(billed));
        expect(shown(() => collectionRatio([[paid]], [[billed]]))).toEqual(ratio === undefined ? "#DIV/0!" : [[ratio]]);
      }),
    );
  });

  it("of the week", () => {
    fc.assert(
      fc.property(serial, fc.constantFrom("Monday", "Sunday"), (at, start) => {
        expect(weekOf([[at]], [[start]])).toEqual([[firstDayOf(day(at), start)]]);
      }),
    );
  });

  it("of the status against a benchmark", () => {
    fc.assert(
      fc.property(dollars, dollars, (figure, good) => {
        const status = statusOf(figure, { good, watch: good, betterWhen: "Lower" });
        expect(benchmarkStatus([[figure]], [[good]], [[""]], [["Lower"]])).toEqual([[status]]);
      }),
    );
  });

  it("of the 10-day rule, as the weeks of new patients and of treatment count it, arrivals before and after too", () => {
    const days = fc.option(fc.integer({ min: -30, max: 60 }), { nil: undefined });
    fc.assert(
      fc.property(serial, days, fc.nat(30), (contact, elapsed, known) => {
        const asOf = day(contact + known);
        const arrival = elapsed === undefined ? undefined : day(contact + elapsed);
        const counted = arrivalRule(day(contact), arrival, asOf);
        expect(withinDays([[contact]], [[arrival ?? ""]], [[asOf]])).toEqual([[counted]]);
        expect(startRule(day(contact), arrival, asOf)).toBe(counted);
      }),
    );
  });

  it("of the aging totals, and lose no cent", () => {
    const balance = fc.record({ dollars, age: fc.nat(500) });
    fc.assert(
      fc.property(fc.array(balance, { minLength: 1, maxLength: 30 }), fc.constantFrom(90, 120), (balances, scheme) => {
        const owed = balances.map((one) => [one.dollars]);
        const ages = balances.map((one) => [one.age]);
        const totals = rowsOf(agingTotals(owed, ages, null, scheme))
          .flat()
          .map(Number);
        const aged = balances.map((one) => ({ balance: centsFromDollars(one.dollars), ageDays: one.age }));
        expect(totals).toEqual(totalsOf(aged, scheme).map(dollarsFromCents));
        const sum = totals.reduce((all, one) => all + centsFromDollars(one), 0);
        expect(sum).toBe(aged.reduce((all, one) => all + one.balance, 0));
      }),
    );
  });
});

/** Rows of what cells show; a thrown error is a row of that one error. */
function rowsOf(answers: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(answers)) return [[answers]];
  return answers.map((row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]));
}

function isAnswer(answer: unknown): boolean {
  if (typeof answer === "number") return Number.isFinite(answer);
  return typeof answer === "string";
}
