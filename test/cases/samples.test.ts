import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleFigures, sampleFiles, sampleLedger } from "../../src/scripts/samplePractice/sampleFiles";
import { type Outcome, huddlebook } from "../huddlebook";
import { type StoredRow, centsIn, dayIn, tablesOf } from "../storedTables";

const SAMPLES = join(import.meta.dirname, "..", "..", "samples");
const BALANCES = ["Patient", "Insurance", "Total"] as const;
const MONTHS = ["2026-05", "2026-06", "2026-07"];

const ledger = sampleLedger();
const files = sampleFiles(ledger);
const figures = sampleFigures(ledger);

let folder = "";
let posting: Outcome;
let tables: Awaited<ReturnType<typeof tablesOf>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "huddlebook-samples-"));
  const path = join(folder, "tracker.xlsx");
  posting = await huddlebook("post", "--workbook", path, ...MONTHS.map((month) => join("samples", month)));
  tables = await tablesOf(await readFile(path));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The rows of a table by a key, each cell put in the form in which the figures are kept. */
function rowsBy(
  table: string,
  keyOf: (row: StoredRow) => string,
  shapeOf: (row: StoredRow) => object,
): Readonly<Record<string, object>> {
  return Object.fromEntries((tables.get(table) ?? []).map((row) => [keyOf(row), shapeOf(row)]));
}

function treatmentIn(row: StoredRow) {
  return {
    plansPresented: row["Plans presented"],
    dollarsPresented: centsIn(row, "Dollars presented"),
    plansAccepted: row["Plans accepted"],
    dollarsAccepted: centsIn(row, "Dollars accepted"),
    startedWithin10Days: row["Started within 10 days"],
    open: row["Open"],
  };
}

/** One figure of another, near enough; no figure where the other is not positive. */
function shareOf(part: unknown, whole: unknown): unknown {
  return Number(whole) > 0 ? expect.closeTo(Number(part) / Number(whole), 12) : "";
}

/** What the latest export that has each week or month knows of it. */
function latest<Figures>(byExport: Readonly<Record<string, Readonly<Record<string, Figures>>>>): object {
  return Object.fromEntries(MONTHS.flatMap((month) => Object.entries(byExport[month] ?? {})));
}

function owedAtEndOf(month: string): number | undefined {
  return Object.entries(figures.receivables).find(([day]) => day.startsWith(month))?.[1].Total.Total;
}

function sum<Name extends string>(of: Readonly<Record<Name, number>> | undefined, names: readonly Name[]): number {
  return names.reduce((total, name) => total + Number(of?.[name]), 0);
}

describe("the samples", () => {
  it("are, byte for byte, what the maker makes", async () => {
    for (const [path, text] of files) {
      expect((await readFile(join(SAMPLES, path))).equals(Buffer.from(text)), path).toBe(true);
    }
  });

  it("hold no file that the maker does not make", async () => {
    const found = await readdir(SAMPLES, { recursive: true, withFileTypes: true });
    const paths = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    expect(paths.sort()).toEqual([...files.keys(), "README.md"].map((path) => join(SAMPLES, path)).sort());
  });

  it.each(MONTHS)("roll forward in %s: what was owed, billed, taken off and paid makes what is owed", (month) => {
    const paid = sum(figures.months[month], ["patientPayments", "insurancePayments"]);
    const added = sum(figures.months[month], ["billed", "adjustments", "writeoffs"]);
    expect(Number(figures.openingReceivables[month]) + added - paid).toBe(owedAtEndOf(month));
  });
});

describe("the tracker made from the samples", () => {
  it("is posted without a refusal", () => {
    expect(posting).toMatchObject({ exitCode: 0, stderr: "" });
  });

  it("holds the receivables of each month end, by balance and category, to the cent", () => {
    const headings = ["0 to 30", "31 to 60", "61 to 90", "Over 90", "Credits", "Total"];
    const posted = rowsBy(
      "Receivables",
      (row) => `${dayIn(row, "Month end")} ${String(row["Balance"])}`,
      (row) => Object.fromEntries(headings.map((heading) => [heading, centsIn(row, heading)])),
    );
    const expected = Object.entries(figures.receivables).flatMap(([day, balances]) =>
      BALANCES.map((balance) => [`${day} ${balance}`, balances[balance]] as const),
    );
    expect(posted).toEqual(Object.fromEntries(expected));
  });

  it("holds every day, to the cent", () => {
    const posted = rowsBy(
      "Daily",
      (row) => dayIn(row, "Date"),
      (row) => ({
        billed: centsIn(row, "Billed"),
        writeoffs: centsIn(row, "Writeoffs"),
        adjustments: centsIn(row, "Adjustments"),
        patientPayments: centsIn(row, "Patient payments"),
        insurancePayments: centsIn(row, "Insurance payments"),
      }),
    );
    expect(posted).toEqual(figures.days);
  });

  it("adds the days up to weeks, also those that two months share", () => {
    const posted = rowsBy(
      "Weekly",
      (row) => dayIn(row, "Week of"),
      (row) =>
        ["Billed", "Writeoffs", "Adjustments", "Net billed", "Collected"].map((heading) => centsIn(row, heading)),
    );
    const expected = Object.entries(figures.weeks).map(([week, sums]) => [
      week,
      [
        ...[sums.billed, sums.writeoffs, sums.adjustments, sums.billed + sums.writeoffs + sums.adjustments],
        sums.patientPayments + sums.insurancePayments,
      ],
    ]);
    expect(posted).toEqual(Object.fromEntries(expected));
  });

  it("adds the days up to months", () => {
    const posted = rowsBy(
      "Monthly",
      (row) => dayIn(row, "Month").slice(0, 7),
      (row) => ["Billed", "Net billed", "Collected", "Total receivables"].map((heading) => centsIn(row, heading)),
    );
    const expected = Object.entries(figures.months).map(([month, sums]) => [
      month,
      [
        ...[
          sums.billed,
          sums.billed + sums.writeoffs + sums.adjustments,
          sums.patientPayments + sums.insurancePayments,
        ],
        owedAtEndOf(month),
      ],
    ]);
    expect(posted).toMatchObject(Object.fromEntries(expected));
    // Of the months before, only new patients and treatment are known.
    const others = Object.keys(posted).filter((month) => !(month in figures.months));
    for (const month of others) expect(JSON.stringify(posted[month])).not.toMatch(/\d/u);
  });

  it("gathers what other tables say of a month in its row", () => {
    for (const row of tables.get("Monthly") ?? []) {
      const month = dayIn(row, "Month");
      const arrived = (tables.get("NewPatientSources") ?? []).filter((one) => dayIn(one, "Month") === month);
      const sum = arrived.reduce((total, one) => total + Number(one["Arrived"]), 0);
      expect(row["New patients"] ?? "").toBe(arrived.length === 0 ? "" : sum);
      const treatment = (tables.get("TreatmentMonthly") ?? []).find((one) => dayIn(one, "Month") === month);
      expect(row["Dollars presented"]).toBe(treatment?.["Dollars presented"]);
      expect(row["Case acceptance"]).toBe(treatment?.["Case acceptance"]);
    }
  });

  it("holds each whole week's new patients, as the latest export that has the week whole knows them", () => {
    const posted = rowsBy(
      "NewPatients",
      (row) => dayIn(row, "Week of"),
      (row) => ({
        booked: row["Booked"],
        onTheSchedule: row["On the schedule"],
        arrived: row["Arrived"],
        brokenOrCancelled: row["Broken or cancelled"],
        contacts: row["Contacts"],
        within10Days: row["Within 10 days"],
        open: row["Open"],
        medianDays: row["Median days"] ?? null,
      }),
    );
    const expected = MONTHS.flatMap((month) => Object.entries(figures.newPatientWeeks[month] ?? {}));
    expect(posted).toMatchObject(Object.fromEntries(expected));
  });

  it("marks as not whole every other week of new patients", () => {
    const whole = new Set(MONTHS.flatMap((month) => Object.keys(figures.newPatientWeeks[month] ?? {})));
    const rows = tables.get("NewPatients") ?? [];
    expect(rows.filter((row) => row["Days posted"] === 7).map((row) => dayIn(row, "Week of"))).toEqual(
      [...whole].sort(),
    );
  });

  it("holds each whole week's treatment, as the latest export that has the week whole knows the answers", () => {
    const whole = (tables.get("Treatment") ?? []).filter((row) => row["Days posted"] === 7);
    const posted = Object.fromEntries(whole.map((row) => [dayIn(row, "Week of"), treatmentIn(row)]));
    expect(posted).toEqual(latest(figures.treatmentWeeks));
  });

  it("holds each month's treatment, as the latest export knows the answers", () => {
    const posted = rowsBy("TreatmentMonthly", (row) => dayIn(row, "Month").slice(0, 7), treatmentIn);
    expect(posted).toEqual(latest(figures.treatmentMonths));
  });

  it("comes to the rates of treatment that these figures make", () => {
    for (const row of [...(tables.get("Treatment") ?? []), ...(tables.get("TreatmentMonthly") ?? [])]) {
      const { plansPresented, dollarsPresented, plansAccepted, dollarsAccepted, startedWithin10Days, open } =
        treatmentIn(row);
      const decided = Number(plansAccepted) - Number(open);
      expect(row["Acceptance by dollars"]).toEqual(shareOf(dollarsAccepted, dollarsPresented));
      expect(row["Acceptance by plans"]).toEqual(shareOf(plansAccepted, plansPresented));
      expect(row["Case acceptance"]).toBe(row["Acceptance by dollars"]);
      expect(row["Missed"]).toBe(decided - Number(startedWithin10Days));
      expect(row["Share within 10 days"]).toEqual(shareOf(startedWithin10Days, decided));
    }
  });

  it("holds booked and arrived by source, as the latest export knows them", () => {
    const posted = rowsBy(
      "NewPatientSources",
      (row) => `${dayIn(row, "Month").slice(0, 7)} ${String(row["Source"])}`,
      (row) => ({ booked: row["Booked"], arrived: row["Arrived"] }),
    );
    const expected = MONTHS.flatMap((exported) =>
      Object.entries(figures.newPatientSources[exported] ?? {}).flatMap(([month, sources]) =>
        Object.entries(sources).map(([source, counts]) => [`${month} ${source}`, counts] as const),
      ),
    );
    expect(posted).toEqual(Object.fromEntries(expected));
  });
});
