import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeProblem } from "../../src/import/problems/problem";
import { readReport } from "../../src/import/readReport";
import { NO_WORDS, statusesToAsk, wordsHeld } from "../../src/session/reading/saidWords";
import { partOf } from "./runs";

const FIRST = ["Marigold", "Wren", "Olin", "Tess", "Ida", "Joss", "Mara", "Ned", "Jun", "Asta", "Bo", "Cai"];
const LAST = [
  "Quillfeather",
  "Alder",
  "Birch",
  "Cedarholm",
  "Dogwood",
  "Elmquist",
  "Firth",
  "Gumm",
  "Hazelby",
  "Ivarsson",
];
const FORMS: readonly ((first: string, last: string) => string)[] = [
  (first, last) => `${first} ${last}`,
  (first, last) => `${last}; ${first}`,
  (first, last) => `${first.toUpperCase()} ${last.toUpperCase()}`,
  (first, last) => `${first} B. ${last}`,
  (first) => first,
  (_first, last) => last,
];

const person = fc.record({ first: fc.constantFrom(...FIRST), last: fc.constantFrom(...LAST) });
const form = fc.constantFrom(...FORMS);
/** A claim's patient, and somebody in the place of its status: the patient, or another patient of the report. */
const rows = fc.array(fc.record({ patient: person, whose: fc.nat(), form }), { minLength: 1, maxLength: 40 });
const kind = fc.constantFrom("claims", "appointments");

/** A report whose column of statuses holds people who are in its column of names too, and what stands in that column. */
function reportOf(people: readonly { readonly name: string; readonly status: string }[], what: string): string {
  if (what === "claims") {
    const lines = people.map(({ name, status }) => `Aetna,${status},"${name}",8/4/2026,256.00`);
    return ["Carrier,Status,Patient,Date sent,Amount billed", ...lines].join("\n");
  }
  const lines = people.map(({ name, status }, at) => `8/2/2026,8/9/2026,${status},"${name}",${String(at)}`);
  return ["DateBooked,AptDate,AptStatus,Patient,PatNum", ...lines].join("\n");
}

describe("a column of names that is given as statuses", () => {
  it("is never shown, asked or kept, whatever is said of it and however often a name recurs", () => {
    fc.assert(
      fc.property(rows, kind, (drawn, what) => {
        const people = drawn.map(({ patient, whose, form: write }) => {
          const other = drawn[whose % drawn.length]?.patient ?? patient;
          return { name: `${patient.last}, ${patient.first}`, status: write(other.first, other.last) };
        });
        const statuses = people.map(({ status }) =>
          what === "claims"
            ? ({ of: "claim", word: status, means: "Open" } as const)
            : ({ of: "appointment", word: status, means: "Arrived" } as const),
        );
        const text = reportOf(people, what);
        const unsaid = readReport(text);
        expect(unsaid.layout?.figures.kind).toBe(what === "claims" ? "outstanding-claims" : "new-patient-appointments");
        expect(unsaid.problemRows).toBe(people.length);
        expect(statusesToAsk(unsaid)).toEqual([]);
        const said = readReport(text, { known: { ...NO_WORDS, statuses } });
        expect(wordsHeld(said, { ...NO_WORDS, statuses }).statuses).toEqual([]);
        const printed = JSON.stringify([unsaid, said, unsaid.problems.map(describeProblem)]).toLowerCase();
        for (const { status } of people) expect(printed).not.toContain(`“${status.toLowerCase()}”`);
        for (const { patient } of drawn) expect(printed).not.toContain(patient.last.toLowerCase());
      }),
      partOf(200, "columns of names as statuses"),
    );
  });
});
