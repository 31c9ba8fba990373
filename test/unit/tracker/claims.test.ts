import { describe, expect, it } from "vitest";
import type { Claim, ClaimsReport } from "../../../src/domain/claims/claims";
import { addDays, formatDay } from "../../../src/domain/calendar";
import { cents } from "../../../src/domain/money";
import { newTracker } from "../../../src/tracker/newTracker";
import { planUndo } from "../../../src/tracker/posting/planUndo";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import { applyChange } from "../../../src/workbook/change/change";
import { evaluate } from "../../../src/workbook/evaluate/evaluate";
import { claimOf, claimsOf, iso, planOnto, reportOf, rowWith, sourceOf, trackerAfter } from "./trackerTest";

const JULY = iso("2026-07-31");
const AUGUST = iso("2026-08-31");

/** Open claims as of August's end; the last is young, so that the export is whole. */
const CLAIMS = [
  claimOf("2026-07-01", { amount: cents(10_001) }),
  claimOf("2026-05-01", { planType: "PPO", amount: cents(30_000) }),
  claimOf("2026-06-15", { carrier: "Evergrove DHMO", sent: undefined, amount: cents(20_002) }),
  claimOf("2026-08-28", { carrier: "Evergrove DHMO", amount: cents(5_000) }),
];

function claimsReport(asOf = AUGUST, claims: readonly Claim[] = CLAIMS, given: Partial<ClaimsReport> = {}) {
  const file = [formatDay(asOf), claims.length, JSON.stringify(given), JSON.stringify(claims)].join(" ");
  return reportOf({ ...claimsOf(...claims), ...given }, { asOf, source: sourceOf(file) });
}

function warningsOf(report: ReturnType<typeof claimsReport>, before: TableRows = newTracker()): string {
  const plan = planOnto(before, report);
  return "warnings" in plan ? plan.warnings.join(" ") : "";
}

function withSetting(value: string): TableRows {
  const upserts = [{ Setting: "Claim age counts from", Value: value }];
  return applyChange(TRACKER, newTracker(), [{ table: "Setup", upserts, removals: [] }]);
}

describe("posting claims", () => {
  it("asks as of which day they stand", () => {
    expect(planOnto(newTracker(), { ...claimsReport(), asOf: undefined })).toEqual({ outcome: "as-of-missing" });
  });

  it("gives a row a carrier and plan type: counts and fees billed by age, and the share over 30", () => {
    const tables = trackerAfter([claimsReport()]);
    expect(tables.get("Claims")).toMatchObject([
      { Carrier: "Bluepeak Dental", "Plan type": "PPO", Open: 1, "Over 90": 1, "Dollars over 90": 300 },
      { Carrier: "Bluepeak Dental", "Plan type": "Not stated", "61 to 90": 1, "Oldest days": 61, "Over 30": 1 },
      {
        Carrier: "Evergrove DHMO",
        Open: 2,
        "0 to 30": 1,
        "31 to 60": 0,
        "Without a date": 1,
        "Oldest days": 3,
        Denied: undefined,
        "Past follow up": undefined,
        "Dollars open": 250.02,
        "Dollars without a date": 200.02,
        "Share over 30": 0,
      },
    ]);
  });

  it("adds all carriers up for the charts, with what the report as a whole holds", () => {
    expect(trackerAfter([claimsReport()]).get("ClaimsTotals")).toMatchObject([
      {
        "As of": AUGUST,
        "First 30 days": "Listed",
        "Age counts from": "Date sent",
        "Claims in report": 4,
        "Dollars in report": 650.03,
        Open: 4,
        "0 to 30": 1,
        "61 to 90": 1,
        "Over 90": 1,
        "Without a date": 1,
        "Dollars open": 650.03,
        "Over 30": 2,
        "Share over 30": 2 / 3,
        "Days to payment": undefined,
        "Denial share": "",
      },
    ]);
  });

  it("leaves empty what an export without its youngest claims cannot say, and keeps the rest", () => {
    const tables = trackerAfter([claimsReport(AUGUST, CLAIMS.slice(0, 3))]);
    expect(rowWith(tables, "Claims", { "Plan type": "PPO" })).toMatchObject({
      Open: undefined,
      "0 to 30": undefined,
      "Dollars open": undefined,
      "Dollars 0 to 30": undefined,
      "Over 90": 1,
      "Over 30": 1,
      "Share over 30": "",
    });
    expect(tables.get("ClaimsTotals")).toMatchObject([
      {
        "First 30 days": "Left out",
        Open: "#N/A",
        "0 to 30": "#N/A",
        "Over 90": 1,
        "Over 30": 2,
        "Share over 30": "#N/A",
      },
    ]);
  });

  it("knows that nothing is open where a whole report lists nothing", () => {
    const tables = trackerAfter([claimsReport(AUGUST, [], { mayLackRecent: false })]);
    expect(tables.get("Claims")).toEqual([]);
    expect(tables.get("ClaimsTotals")).toMatchObject([
      { Open: 0, "0 to 30": 0, "Dollars open": 0, "Share over 30": "#N/A" },
    ]);
  });

  it("shows a month end that is not posted as a gap", () => {
    const tables = trackerAfter([claimsReport(iso("2026-06-30"), [claimOf("2026-06-29")]), claimsReport()]);
    expect(tables.get("ClaimsTotals")?.map((row) => [row["As of"], row["Over 90"]])).toEqual([
      [iso("2026-06-30"), 0],
      [JULY, "#N/A"],
      [AUGUST, 1],
    ]);
  });

  it("counts the age from the day that Setup says, and tells of claims without it", () => {
    const tables = trackerAfter([claimsReport()], withSetting("Date of service"));
    expect(rowWith(tables, "Claims", { Carrier: "Evergrove DHMO" })).toMatchObject({
      "61 to 90": 1,
      "Without a date": 0,
      "Oldest days": 77,
    });
    expect(tables.get("ClaimsTotals")).toMatchObject([{ "Age counts from": "Date of service" }]);
    expect(warningsOf(claimsReport())).toContain("1 open claim without the day that their age counts from");
  });

  it("tells where the age counts from another day than in the months before", () => {
    const before = trackerAfter([claimsReport(JULY, [claimOf("2026-07-30")])]);
    const setup = withSetting("Originally sent").get("Setup") ?? [];
    expect(warningsOf(claimsReport(), new Map([...before, ["Setup", setup]]))).toContain("it was Date sent");
  });

  it("tells of claims dated after the day, as in a report that was run later", () => {
    const later = claimOf("2026-08-30", { sent: addDays(AUGUST, 2) });
    expect(warningsOf(claimsReport(AUGUST, [...CLAIMS, later]))).toContain("1 open claim dated after Aug 31, 2026");
    expect(rowWith(trackerAfter([claimsReport(AUGUST, [later])]), "Claims", {})).toMatchObject({ "Without a date": 1 });
  });

  it("keeps a carrier's spelling over the months", () => {
    const tables = trackerAfter([
      claimsReport(JULY, [claimOf("2026-07-30", { carrier: "Bluepeak Dental" })]),
      claimsReport(AUGUST, [claimOf("2026-08-30", { carrier: "BLUEPEAK DENTAL" })]),
    ]);
    expect(tables.get("Claims")?.map((row) => row["Carrier"])).toEqual(["Bluepeak Dental", "Bluepeak Dental"]);
  });
});

describe("claims of a day that is posted already", () => {
  const july = claimsReport(JULY, [claimOf("2026-07-30"), claimOf("2026-07-29", { carrier: "Harborline Benefits" })]);
  const before = trackerAfter([july, claimsReport()]);
  const corrected = claimsReport(AUGUST, [claimOf("2026-07-01", { amount: cents(10_001) }), claimOf("2026-08-28")]);

  it("need a word to be changed, rows of carriers that are gone among them", () => {
    const plan = planOnto(before, corrected);
    expect(plan).toMatchObject({ outcome: "restatement" });
    const differences = plan.outcome === "restatement" ? plan.differences : [];
    expect(differences).toContainEqual(
      expect.objectContaining({
        table: "Claims",
        heading: "Open",
        row: "Aug 31, 2026, Evergrove DHMO, Not stated",
        was: 2,
      }),
    );
    expect(new Set(differences.map(({ table }) => table))).toEqual(new Set(["Claims", "ClaimsTotals"]));
  });

  it("lose the rows of carriers that the report no longer has, and leave other months alone", () => {
    const plan = planOnto(before, corrected, true);
    const after = plan.outcome === "planned" ? applyChange(TRACKER, before, plan.change) : before;
    expect(after.get("Claims")).toMatchObject([
      { "As of": JULY, Carrier: "Bluepeak Dental" },
      { "As of": JULY, Carrier: "Harborline Benefits" },
      { "As of": AUGUST, Carrier: "Bluepeak Dental", "Plan type": "Not stated", Open: 2 },
    ]);
  });

  it("need a word also where only a carrier is added", () => {
    const more = [...CLAIMS, claimOf("2026-08-20", { carrier: "Summit & Vale" })];
    expect(planOnto(before, claimsReport(AUGUST, more))).toMatchObject({ outcome: "restatement" });
  });

  it("agree where nothing is other than posted", () => {
    const again = { ...claimsReport(), source: sourceOf("saved anew") };
    expect(planOnto(before, again)).toMatchObject({ outcome: "planned", status: "Agrees" });
  });

  it("come back whole when the change is taken back", () => {
    const plan = planOnto(before, corrected, true);
    const after = plan.outcome === "planned" ? applyChange(TRACKER, before, plan.change) : before;
    const undo = planUndo(after);
    const back = undo.outcome === "planned" ? applyChange(TRACKER, after, undo.change) : after;
    for (const table of ["Claims", "ClaimsTotals", "ChartClaimCarriers"]) {
      expect(evaluate(TRACKER, back).get(table)).toEqual(before.get(table));
    }
  });
});

describe("a report that says how claims stand", () => {
  const says = { statesStatus: true, statesFollowUp: true, mayLackRecent: false };
  const claims = [
    claimOf("2026-06-01", { state: "Denied", denial: "Coding", followUp: iso("2026-08-10"), amount: cents(7_000) }),
    claimOf("2026-07-01", { carrier: "Evergrove DHMO", followUp: iso("2026-08-01") }),
    claimOf("2026-06-01", { state: "Closed", closed: iso("2026-06-29") }),
  ];
  const tables = trackerAfter([claimsReport(AUGUST, claims, says)]);

  it("gives denials by carrier and by reason", () => {
    expect(rowWith(tables, "Claims", { Carrier: "Bluepeak Dental" })).toMatchObject({
      Denied: 1,
      "Dollars denied": 70,
    });
    expect(tables.get("ClaimDenials")).toMatchObject([
      { "As of": AUGUST, Reason: "Coding", Denied: 1, "Dollars denied": 70, "Share of denied": 1 },
    ]);
  });

  it("gives what is past its follow-up date by carrier, the longest overdue first", () => {
    expect(tables.get("ClaimsFollowUp")).toMatchObject([
      { Carrier: "Evergrove DHMO", "Oldest follow up": iso("2026-08-01"), "Past follow up": 1, Stands: "Latest" },
      { Carrier: "Bluepeak Dental", "Dollars past follow up": 70, Stands: "Latest" },
    ]);
  });

  it("turns what was past follow-up into history once a later month is posted", () => {
    const later = trackerAfter([claimsReport(iso("2026-09-30"), [claimOf("2026-09-29")])], tables);
    expect(later.get("ClaimsFollowUp")?.map((row) => row["Stands"])).toEqual(["", ""]);
  });

  it("takes its denials and follow-ups along where a report without them takes its place", () => {
    const plan = planOnto(tables, claimsReport(AUGUST, [claimOf("2026-08-30")]), true);
    const after = plan.outcome === "planned" ? applyChange(TRACKER, tables, plan.change) : tables;
    expect([after.get("ClaimsFollowUp"), after.get("ClaimDenials")]).toEqual([[], []]);
  });

  it("gives days to payment and the share denied of what was answered", () => {
    expect(tables.get("ClaimsTotals")).toMatchObject([
      { Answered: 2, Denied: 1, "Denial share": 1 / 2, "Days to payment": 28, Open: 2, "Claims in report": 3 },
    ]);
  });
});

describe("the chart by carrier", () => {
  const many = Array.from({ length: 15 }, (_, index) => index + 1).flatMap((number) =>
    Array.from({ length: number }, () =>
      claimOf("2026-07-01", { carrier: `Carrier ${String(number)}`, amount: cents(100) }),
    ),
  );

  it("names the twelve with the most claims over 30 days, and the others together", () => {
    const rows = trackerAfter([claimsReport(AUGUST, [...many, claimOf("2026-08-30")])]).get("ChartClaimCarriers") ?? [];
    expect(rows.map((row) => row["Over 30"])).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 6]);
    expect(rows.at(0)).toMatchObject({ Place: 1, Carrier: "Carrier 15", "61 to 90": 15, "Dollars over 30": 15 });
    expect(rows.at(-1)).toMatchObject({ Place: 13, Carrier: "All others" });
  });

  it("follows the latest day alone, and shrinks with it, without a word being needed", () => {
    const first = trackerAfter([claimsReport(JULY, [...many, claimOf("2026-07-30")])]);
    expect(first.get("ChartClaimCarriers")).toEqual([]);
    const second = trackerAfter([claimsReport(AUGUST, [...many, claimOf("2026-08-30")])], first);
    const third = trackerAfter([claimsReport(iso("2026-09-30"), [...CLAIMS, claimOf("2026-09-30")])], second);
    expect(third.get("ChartClaimCarriers")?.map((row) => row["Carrier"])).toEqual([
      "Bluepeak Dental",
      "Evergrove DHMO",
    ]);
    const older = trackerAfter([claimsReport(iso("2026-06-30"), [claimOf("2026-06-30")])], third);
    expect(older.get("ChartClaimCarriers")).toEqual(third.get("ChartClaimCarriers"));
  });
});
