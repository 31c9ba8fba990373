import { describe, expect, it } from "vitest";
import { type TaughtReport, taughtId } from "../../src/import/taught/taughtReport";
import { type ReadOptions, readReport } from "../../src/import/readReport";
import { collectReport } from "../../src/session/reading/collectReport";
import { sourceName } from "../../src/session/reading/sourceName";
import { givenIn } from "../../src/tracker/posting/figuresGiven";
import type { Report } from "../../src/tracker/posting/posting";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import type { CellsOf } from "../../src/tracker/headings/rows";
import type { TableRows } from "../../src/workbook/spec/book";
import { openWorkbook } from "../../src/xlsx/update/openWorkbook";
import { iso } from "../unit/tracker/trackerTest";
import { type BackEnd, type Step, excelBackEnd, fileBackEnd } from "./backEnds";

// Words that every object of the language has: nothing may be looked up by them, whoever typed them.

const CLAIMS = [
  "Carrier,Status,Plan type,Date sent,Amount billed,Denial reason",
  "constructor,Sent,__proto__,8/4/2026,256.00,",
  "__proto__,Denied,toString,8/5/2026,95.00,constructor",
].join("\n");
const APPOINTMENTS = [
  "PeriodFrom,PeriodTo,PatNum,DateBooked,AptDate,AptStatus,ReferralSource",
  "2026-08-01,2026-08-31,constructor,2026-08-03,2026-08-05,Completed,constructor",
  "2026-08-01,2026-08-31,__proto__,2026-08-03,2026-08-06,Completed,__proto__",
].join("\n");
const INCOME =
  "constructor,__proto__,toString,valueOf\n8/3/2026,100.00,20.00,30.00\n8/4/2026,50.00,20.00,30.00\n,150.00,40.00,60.00\n";
const OWN: TaughtReport = {
  title: "constructor",
  kind: "transactions",
  headings: { date: "constructor", billed: "__proto__", patientPayments: "toString", insurancePayments: "valueOf" },
  blankIsZero: false,
};

function reportFrom(text: string, file: string, options: ReadOptions = {}): Report {
  const name = sourceName(file, undefined, iso("2026-08-31"));
  const read = collectReport({ name, hash: file, report: readReport(text, options) }, { acceptsProblems: false });
  if (read.kind !== "ready") throw new Error(JSON.stringify(read));
  return read.report;
}

const POST: Step = {
  kind: "post",
  reports: [
    reportFrom(CLAIMS, "claims.csv"),
    reportFrom(APPOINTMENTS, "appointments.csv"),
    reportFrom(INCOME, "income.csv", { layout: taughtId(OWN), taughtReports: [OWN] }),
  ],
};

async function tablesOf(back: BackEnd): Promise<TableRows> {
  const opened = await openWorkbook(await back.file());
  if (!opened.ok) throw new Error(opened.reason);
  const read = await opened.workbook.readTables(TRACKER);
  if (read.kind !== "tracker") throw new Error(read.kind);
  return read.tables;
}

function column(tables: TableRows, table: string, heading: string): readonly unknown[] {
  return (tables.get(table) ?? []).map((row) => row[heading]).toSorted();
}

describe("carriers, sources, headings and titles that are words of every object", () => {
  it("are posted and taken back alike in a file and in Excel", async () => {
    const [file, excel] = [fileBackEnd(), excelBackEnd()];
    for (const back of [file, excel]) {
      expect(await back.take(POST)).toEqual(["planned", "planned", "planned"]);
      const tables = await tablesOf(back);
      expect(column(tables, "Claims", "Carrier")).toEqual(["__proto__", "constructor"]);
      expect(column(tables, "NewPatientSources", "Source")).toEqual(["__proto__", "constructor"]);
      expect(column(tables, "Postings", "Report")).toContain("constructor");
      expect(column(tables, "Daily", "Billed")).toEqual([100, 50]);
    }
    for (const step of Array.from({ length: 3 }, (): Step => ({ kind: "undo" }))) {
      expect(await excel.take(step)).toEqual(await file.take(step));
    }
    for (const back of [file, excel]) {
      const tables = await tablesOf(back);
      for (const table of ["Claims", "NewPatientSources", "Daily", "Weekly"]) expect(tables.get(table)).toEqual([]);
    }
  });

  it("say nothing of what a posting of the first version gives", () => {
    for (const word of ["constructor", "__proto__", "toString"]) expect(givenIn(postedAs(word))).toBe("");
    expect(givenIn(postedAs("Claims"))).toBe("Claims");
  });
});

function postedAs(title: string): CellsOf<"Postings"> {
  return { Report: title };
}
