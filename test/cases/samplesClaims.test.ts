import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleFigures, sampleLedger } from "../../src/scripts/samplePractice/sampleFiles";
import { huddlebook } from "../huddlebook";
import { type StoredRow, centsIn, dayIn, tablesOf } from "../storedTables";

const AGES = ["0 to 30", "31 to 60", "61 to 90", "Over 90"] as const;
const CLAIMS = ["2026-05", "2026-06", "2026-07"].map((month) =>
  join("samples", month, "Outstanding Insurance Claims.xls"),
);

const figures = sampleFigures(sampleLedger());

let folder = "";
let tables: Awaited<ReturnType<typeof tablesOf>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "huddlebook-claims-"));
  const path = join(folder, "tracker.xlsx");
  await huddlebook("post", "--workbook", path, ...CLAIMS);
  tables = await tablesOf(await readFile(path));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

function rowsBy(table: string, nameOf: (row: StoredRow) => string, shapeOf: (row: StoredRow) => object): object {
  return Object.fromEntries((tables.get(table) ?? []).map((row) => [nameOf(row), shapeOf(row)]));
}

function claimsIn(row: StoredRow) {
  return {
    open: row["Open"],
    claims: Object.fromEntries(AGES.map((age) => [age, row[age]])),
    dollarsOpen: centsIn(row, "Dollars open"),
    dollars: Object.fromEntries(AGES.map((age) => [age, centsIn(row, `Dollars ${age.replace("Over", "over")}`)])),
    oldestDays: row["Oldest days"],
  };
}

describe("the claims of the tracker made from the samples", () => {
  it("are each carrier's open claims by age, counted and in fees billed, to the cent", () => {
    const posted = rowsBy("Claims", (row) => `${dayIn(row, "As of")} ${String(row["Carrier"])}`, claimsIn);
    const expected = Object.entries(figures.claims).flatMap(([asOf, carriers]) =>
      carriers.map(({ carrier, open, claims, dollarsOpen, dollars, oldestDays }) => {
        return [`${asOf} ${carrier}`, { open, claims, dollarsOpen, dollars, oldestDays }] as const;
      }),
    );
    expect(posted).toEqual(Object.fromEntries(expected));
  });

  it("say that the export does not state plan types, and leave no claim without a date", () => {
    for (const row of tables.get("Claims") ?? []) {
      expect(row).toMatchObject({ "Plan type": "Not stated", "Without a date": 0, "Dollars without a date": 0 });
    }
  });

  it("add up over the carriers, with the share over 30 days", () => {
    const posted = rowsBy(
      "ClaimsTotals",
      (row) => dayIn(row, "As of"),
      (row) => ({
        listed: row["First 30 days"],
        open: row["Open"],
        over30: row["Over 30"],
        dollarsOpen: centsIn(row, "Dollars open"),
        share: Number(row["Share over 30"]).toFixed(12),
      }),
    );
    const expected = Object.entries(figures.claims).map(([asOf, carriers]) => {
      const open = carriers.reduce((total, one) => total + one.open, 0);
      const over30 = open - carriers.reduce((total, one) => total + one.claims["0 to 30"], 0);
      const dollarsOpen = carriers.reduce((total, one) => total + one.dollarsOpen, 0);
      return [asOf, { listed: "Listed", open, over30, dollarsOpen, share: (over30 / open).toFixed(12) }] as const;
    });
    expect(posted).toEqual(Object.fromEntries(expected));
  });

  it("are charted by carrier for the last month end, the most claims over 30 days first", () => {
    const last = Object.values(figures.claims).at(-1) ?? [];
    const over30 = last.map((one) => one.open - one.claims["0 to 30"]).sort((one, other) => other - one);
    const charted = tables.get("ChartClaimCarriers") ?? [];
    expect(charted.map((row) => row["Over 30"])).toEqual(over30);
    expect(new Set(charted.map((row) => row["Carrier"]))).toEqual(new Set(last.map(({ carrier }) => carrier)));
  });
});
