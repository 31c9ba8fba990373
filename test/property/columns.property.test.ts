import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReport } from "../../src/import/readReport";
import { partOf } from "./runs";

/** A column of a made report: its heading, and its amount in cents in a row of amounts by figure. */
interface MadeColumn {
  readonly heading: string;
  readonly cell: (row: Row) => string;
}

type Row = Readonly<Record<string, number>>;

const amount = fc.integer({ min: 0, max: 500_000 });

function dollars(cents: number): string {
  return (cents / 100).toFixed(2);
}

function textOf(columns: readonly MadeColumn[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map(({ cell }) => cell(row)).join("\t"));
  return [columns.map(({ heading }) => heading).join("\t"), ...lines].join("\n");
}

function sumOf(rows: readonly Row[], ...names: readonly string[]): number {
  return rows.reduce((sum, row) => names.reduce((inRow, name) => inRow + (row[name] ?? 0), sum), 0);
}

const AGES: readonly (readonly (readonly [string, string])[])[] = [
  [
    ["0-30", "young"],
    ["31-60", "middle"],
    ["61-90", "late"],
    ["Over 90", "old"],
  ],
  [
    ["0 to 30 Days", "young"],
    ["31 to 60 Days", "middle"],
    ["61 to 90 Days", "late"],
    ["91 to 120 Days", "old"],
    ["121+ Days", "older"],
  ],
  [
    ["Current", "new"],
    ["1 - 30", "young"],
    ["31 - 60", "middle"],
    ["61 - 90", "late"],
    ["91 and over", "old"],
  ],
];

const agedRow = fc.record({
  new: amount,
  young: amount,
  middle: amount,
  late: amount,
  old: amount,
  older: amount,
  credit: fc.integer({ min: 0, max: 5_000 }),
  other: amount,
});

const agedReport = fc.record({
  ages: fc.constantFrom(...AGES),
  rows: fc.array(agedRow, { minLength: 2, maxLength: 8 }),
  total: fc.constantFrom("Total", "Balance", "Total Due", "Account Balance"),
  creditSign: fc.constantFrom(-1, 0, 1),
  order: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  printsTotal: fc.boolean(),
});

describe("a report of unknown headings", () => {
  it("of what is owed by age is read right, whatever the order of its columns and the sign of its credits", () => {
    fc.assert(
      fc.property(agedReport, ({ ages, rows, total, creditSign, order, printsTotal }) => {
        const names = ages.map(([, name]) => name);
        const owed = (row: Row): number => sumOf([row], ...names) - (creditSign === 0 ? 0 : (row["credit"] ?? 0));
        const amounts: readonly MadeColumn[] = [
          ...ages.map(([heading, name]) => ({ heading, cell: (row: Row) => dollars(row[name] ?? 0) })),
          { heading: total, cell: (row) => dollars(owed(row)) },
          { heading: "Contract Balance", cell: (row) => dollars(owed(row) + (row["other"] ?? 0)) },
          { heading: "Patient Due", cell: (row) => dollars(Math.floor(owed(row) / 3)) },
          ...(creditSign === 0
            ? []
            : [{ heading: "Unapplied Credits", cell: (row: Row) => dollars(creditSign * (row["credit"] ?? 0)) }]),
        ];
        const shuffled = amounts
          .map((column, index) => ({ column, at: order[index] ?? 0 }))
          .sort((one, other) => one.at - other.at)
          .map(({ column }) => column);
        const whose: MadeColumn = {
          heading: "Responsible Party",
          cell: (row) => (row["isTotal"] === 1 ? "Total" : "Sample, Ann"),
        };
        const sums = Object.fromEntries(Object.keys(rows[0] ?? {}).map((name) => [name, sumOf(rows, name)]));
        const all: readonly Row[] = printsTotal ? [...rows, { ...sums, isTotal: 1 }] : rows;
        const read = readReport(textOf([whose, ...shuffled], all));
        if (read.figures?.kind !== "receivables-total") {
          expect(read.refusals.length + read.problemRows).toBeGreaterThan(0);
          return;
        }
        expect(read.sum).toBe(rows.reduce((sum, row) => sum + owed(row), 0));
        expect(read.figures.total.categories).toEqual({
          days0to30: sumOf(rows, ...names.filter((name) => ["new", "young"].includes(name))),
          days31to60: sumOf(rows, "middle"),
          days61to90: sumOf(rows, "late"),
          over90: sumOf(rows, ...names.filter((name) => ["old", "older"].includes(name))),
        });
        expect(printsTotal || read.unproven.length > 0).toBe(true);
      }),
      partOf(150, "aged columns"),
    );
  });

  const productionRow = fc.record({
    billed: amount,
    writeoffs: fc.integer({ min: 0, max: 20_000 }),
    adjustments: fc.integer({ min: -20_000, max: 5_000 }),
    patient: fc.integer({ min: -1_000, max: 50_000 }),
    insurance: amount,
  });
  const sign = fc.constantFrom(-1, 1);
  const productionReport = fc.record({
    rows: fc.array(productionRow, { minLength: 2, maxLength: 8 }),
    writeoffSign: sign,
    adjustmentSign: sign,
    paidSign: sign,
    order: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    printsNet: fc.boolean(),
    printsIncome: fc.boolean(),
    printsChange: fc.boolean(),
  });

  it("of what was billed and collected is read right wherever its sums show the signs, and asked about wherever they do not", () => {
    fc.assert(
      fc.property(productionReport, (made) => {
        const { rows, order } = made;
        const net = (row: Row): number => sumOf([row], "billed", "adjustments") - (row["writeoffs"] ?? 0);
        const paid = (row: Row): number => sumOf([row], "patient", "insurance");
        const columns: readonly MadeColumn[] = [
          { heading: "Gross Production", cell: (row: Row) => dollars(row["billed"] ?? 0) },
          { heading: "Write-Offs", cell: (row: Row) => dollars(-made.writeoffSign * (row["writeoffs"] ?? 0)) },
          { heading: "Adj", cell: (row: Row) => dollars(made.adjustmentSign * (row["adjustments"] ?? 0)) },
          { heading: "Pt Pmts", cell: (row: Row) => dollars(made.paidSign * (row["patient"] ?? 0)) },
          { heading: "Ins Pmts", cell: (row: Row) => dollars(made.paidSign * (row["insurance"] ?? 0)) },
          ...(made.printsNet ? [{ heading: "Net Production", cell: (row: Row) => dollars(net(row)) }] : []),
          ...(made.printsIncome
            ? [{ heading: "Total Collections", cell: (row: Row) => dollars(made.paidSign * paid(row)) }]
            : []),
          ...(made.printsChange
            ? [{ heading: "Net A/R Change", cell: (row: Row) => dollars(net(row) - paid(row)) }]
            : []),
        ]
          .map((column, index) => ({ column, at: order[index] ?? 0 }))
          .sort((one, other) => one.at - other.at)
          .map(({ column }) => column);
        const date: MadeColumn = {
          heading: "Date",
          cell: (row) => (row["day"] === undefined ? "Total" : `8/${String(row["day"])}/2026`),
        };
        const dated: readonly Row[] = rows.map((row, index) => ({ ...row, day: index + 1 }));
        const sums = Object.fromEntries(Object.keys(rows[0] ?? {}).map((name) => [name, sumOf(rows, name)]));
        const read = readReport(textOf([date, ...columns], [...dated, sums]));
        if (read.figures?.kind !== "production-by-day" || read.unproven.length > 0) return;
        const days = [...read.figures.days.values()];
        expect(days.map(({ billed }) => billed)).toEqual(rows.map(({ billed }) => billed));
        expect(days.map(({ writeoffs, adjustments }) => writeoffs + adjustments)).toEqual(
          rows.map((row) => row.adjustments - row.writeoffs),
        );
        expect(days.map((day) => day.patientPayments + day.insurancePayments)).toEqual(rows.map(paid));
      }),
      partOf(150, "columns of production"),
    );
  });
});
