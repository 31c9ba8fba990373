import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeProblem } from "../../src/import/problems/problem";
import { type ReadReport, readReport } from "../../src/import/readReport";
import { Rows } from "../../src/import/reading/rows";
import { partOf } from "./runs";

/** What everyone is called in the exports that are mutated: no such text may come out again. */
const NAMES = ["Zzqxa, Wwvka", "Zzqxb, Wwvkb", "Zzqxc, Wwvkc M", "4711 - Zzqxd, Wwvkd"];
const FORBIDDEN = /zzqx|wwvk|4711|555-01/iu;

const EXPORTS: readonly string[] = [
  table([
    ["Date 9/1/2026"],
    ["Guarantor", ...aged("Ins Pay Est"), ...aged("Pat Est Bal"), "'-W/O Change", "'=Pat Est Amt Due"],
    ...NAMES.map((name) => [
      name,
      "57.50",
      "0.00",
      "0.00",
      "0.00",
      "57.50",
      "135.22",
      "0.00",
      "-5.00",
      "0.00",
      "130.22",
      "0.00",
      "130.22",
    ]),
    [
      " ",
      "230.00",
      "0.00",
      "0.00",
      "0.00",
      "230.00",
      "540.88",
      "0.00",
      "-20.00",
      "0.00",
      "520.88",
      "0.00",
      "520.88",
      "",
    ],
  ]),
  table([
    [
      "",
      "Date",
      "Patient Name",
      "Description",
      "Prov",
      "Production",
      "Adjust",
      "Write-off",
      "Pt Income",
      "Ins Income",
    ].slice(1),
    ...NAMES.map((name, index) => [
      `8/${index + 1}/2026`,
      name,
      name,
      "DDS1",
      "100.00",
      "0.00",
      "-10.00",
      "31.60",
      "0.00",
    ]),
    [" ", " ", " ", " ", "400.00", "0.00", "-40.00", "126.40", "0.00", ""],
  ]),
  table([
    ["Carrier", "Phone", "Type", "User", "PatName", "DateService", "DateSent", "DateSentOrig", "Amount", ""],
    ...NAMES.map((name) => ["Aetna", "(800)555-0100", "Pri", "", name, "9/8/2025", "9/8/2025", "1/1/0001", "62.00"]),
  ]),
  table([
    [
      "Carrier",
      "Plan type",
      "Status",
      "Claim type",
      "Patient",
      "Date sent",
      "Amount billed",
      "Denial reason",
      "Date paid",
    ],
    ...NAMES.map((name) => ["Aetna", "PPO", "Denied", "Pri", name, "9/8/2025", "62.00", "Coding", "1/1/0001"]),
    ...NAMES.map((name) => ["Aetna", "", "Sent", "Preauth", name, "9/8/2025", "62.00", "", ""]),
  ]),
  table([
    ["PeriodFrom", "PeriodTo", "PatNum", "FirstContact", "DateBooked", "AptDate", "AptStatus", "ReferralSource"],
    ...NAMES.map((name) => ["2026-06-01", "2026-08-31", "4711", "", "2026-06-02", "2026-06-09", "Completed", name]),
  ]),
];

function aged(balance: string): readonly string[] {
  return ["0-30", "31-60", "61-90", ">90", "Total"].map((age) => `${balance} ${age}`);
}

function table(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.join("\t")).join("\r\n");
}

/** A change of the kind that pasting, editing and bad software make. */
type Mutation = (rows: readonly (readonly string[])[]) => readonly (readonly string[])[];

const place = fc.nat({ max: 40 });
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, place, place).map(([row, one, other]) => swapCells(row, one, row, other)),
  fc.tuple(place, place, place, place).map(([row, one, otherRow, other]) => swapCells(row, one, otherRow, other)),
  fc
    .tuple(place, place)
    .map(([row, at]) => onRow(row, (cells) => cells.filter((_, index) => index !== at % cells.length))),
  fc
    .tuple(place, place, fc.string())
    .map(([row, at, text]) => onRow(row, (cells) => cells.with(at % cells.length, text))),
  place.map(
    (row): Mutation =>
      (rows) =>
        rows.filter((_, index) => index !== row % rows.length),
  ),
  place.map((row): Mutation => (rows) => [...rows, rows[row % rows.length] ?? []]),
  place.map((row) => onRow(row, (cells) => [...cells, "x"])),
);

function onRow(row: number, change: (cells: readonly string[]) => readonly string[]): Mutation {
  return (rows) =>
    rows.map((cells, index) => (index === row % rows.length && cells.length > 0 ? change(cells) : cells));
}

function swapCells(row: number, at: number, otherRow: number, otherAt: number): Mutation {
  return (rows) => {
    const cellOf = (r: number, c: number) => rows[r % rows.length]?.[c % (rows[r % rows.length]?.length ?? 1)] ?? "";
    const [one, other] = [cellOf(row, at), cellOf(otherRow, otherAt)];
    const swapped = onRow(row, (cells) => cells.with(at % cells.length, other))(rows);
    return onRow(otherRow, (cells) => cells.with(otherAt % cells.length, one))(swapped);
  };
}

/** An export after some changes. Commas stand in quotes in names, or cut them in two. */
function mutatedExport(areNamesCut: boolean): fc.Arbitrary<string> {
  const parts = fc.record({
    text: fc.constantFrom(...EXPORTS),
    mutations: fc.array(mutation, { maxLength: 4 }),
    delimiter: fc.constantFrom("\t", "\t", ",", ";"),
    lineEnd: fc.constantFrom("\r\n", "\n", "\r"),
  });
  return parts.map(({ text, mutations, delimiter, lineEnd }) => {
    const rows = text.split("\r\n").map((line) => line.split("\t"));
    const changed = mutations.reduce<readonly (readonly string[])[]>((all, change) => change(all), rows);
    const cell = (of: string) => (areNamesCut || delimiter !== "," ? of : `"${of.replaceAll('"', '""')}"`);
    return changed.map((cells) => cells.map(cell).join(delimiter)).join(lineEnd);
  });
}

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.stringMatching(/^[\t,;"\r\n 0-9.A-Za-z$()-]{0,300}$/u),
  mutatedExport(true),
);

function outcomes({ records, skipped, problemRows }: ReadReport): number {
  return records + problemRows + skipped.reduce((sum, { rows }) => sum + rows, 0);
}

function rowsIn(text: string): readonly number[] {
  return (["\t", ",", ";"] as const).map((delimiter) => {
    const rows = new Rows(text, delimiter);
    while (rows.next());
    return rows.row;
  });
}

/** Everything in a report as text: maps as lists, and every problem in words too. */
function spelledOut(report: ReadReport): string {
  const words = [...report.problems, ...report.refusals].map(describeProblem);
  const whole = { ...report, layout: undefined };
  return JSON.stringify([whole, words], (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

describe("readReport", () => {
  it("makes every row a record, a skipped row or a problem, whatever the text, and never throws", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const report = readReport(text);
        expect(outcomes(report)).toBe(report.rows);
        expect(rowsIn(text)).toContain(report.rows);
        expect(report.figures === undefined).toBe(report.refusals.length > 0);
      }),
      partOf(3_000, "texts of exports"),
    );
  });

  it("lets no name, id or phone out, however cells have slipped", () => {
    fc.assert(
      fc.property(mutatedExport(false), (text) => {
        expect(spelledOut(readReport(text))).not.toMatch(FORBIDDEN);
      }),
      partOf(3_000, "texts of exports"),
    );
  });

  it("does not mind the order of the rows, nor how they end", () => {
    const folder = join("test", "cases", "import");
    const typical = readdirSync(folder).filter((name) => existsSync(join(folder, name, "typical")));
    const texts = typical
      .filter((name) => name !== "new-patient-appointments")
      .map((name) => textIn(join(folder, name, "typical")));
    const ordered = fc.constantFrom(...texts).chain((text) => {
      const lines = text.split("\r\n").filter((line) => line.trim() !== "");
      const last = lines.at(-1)?.startsWith(" ") === true ? lines.length - 1 : lines.length;
      const first = lines.findIndex((line) => line.split(/[\t,]/u).length > 3) + 1;
      return fc.record({
        text: fc.constant(text),
        head: fc.constant(lines.slice(0, first)),
        records: fc.shuffledSubarray(lines.slice(first, last), { minLength: last - first }),
        tail: fc.constant(lines.slice(last)),
        lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
      });
    });
    fc.assert(
      fc.property(ordered, ({ text, head, records, tail, lineEnd }) => {
        const { figures, sum, reportTotal } = readReport([...head, ...records, ...tail].join(lineEnd));
        const expected = readReport(text);
        expect([sum, reportTotal]).toEqual([expected.sum, expected.reportTotal]);
        expect(sorted(figures)).toEqual(sorted(expected.figures));
      }),
    );
  });
});

function textIn(folder: string): string {
  const name = readdirSync(folder).find((file) => file.startsWith("input.")) ?? "";
  return readFileSync(join(folder, name), "utf8");
}

/** Figures with their lists in an order of their own. */
function sorted(figures: ReadReport["figures"]): unknown {
  if (figures?.kind === "treatment-plans") return figures.plans.map((plan) => JSON.stringify(plan)).sort();
  if (figures?.kind === "outstanding-claims") return figures.claims.map((claim) => JSON.stringify(claim)).sort();
  return figures;
}
