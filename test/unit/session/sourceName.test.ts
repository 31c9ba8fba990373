import { describe, expect, it } from "vitest";
import { keptSource, pastedName, sheetName, sourceName } from "../../../src/session/reading/sourceName";
import { collectReport } from "../../../src/session/reading/collectReport";
import { readReport } from "../../../src/import/readReport";

const AGING =
  "Date 9/1/2026\nGuarantor\t0-30 Days\t31-60 Days\t61-90 Days\t> 90 Days\tTotal\nSample, A0\t100.00\t0.00\t0.00\t0.00\t100.00\n\t100.00\t0.00\t0.00\t0.00\t100.00\n";

describe("a file's name", () => {
  it.each([
    "Insurance Aging Report.xls",
    "AGING OF ACCOUNTS RECEIVABLE REPORT.xls",
    "MonthlyP&I.xls",
    "DailyP&I.txt",
    "new patient appointments.csv",
    "Outstanding Insurance Claims (2).xls",
    "aging_2026-08.csv",
    "Claims August 2026.xlsx",
    "export-3.csv",
  ])("%j is shown as it is", (file) => {
    expect(sourceName(file).file).toBe(file);
  });

  it.each([
    ["Quillfeather, Marigold 3-4-1962.xls", "….xls"],
    ["Aging Marigold Quillfeather.xls", "Aging ….xls"],
    ["June.csv", "….csv"],
    ["4711.csv", "….csv"],
    ["Pat.txt", "….txt"],
    ["claims 555 0199.csv", "claims ….csv"],
    ["aging 3.4.1962.csv", "aging ….csv"],
    ["report.Quillfeather", "report.…"],
  ])("%j is shown without what could be somebody's: %j", (file, shown) => {
    expect(sourceName(file).file).toBe(shown);
  });

  it("is not kept: the report's title and the file's ending are", () => {
    expect(keptSource("Insurance Aging", sourceName("Quillfeather.XLS"))).toBe("Insurance Aging (.xls)");
    expect(keptSource("Insurance Aging", sourceName("report.Quillfeather"))).toBe("Insurance Aging");
    expect(keptSource("Insurance Aging", pastedName("3:42 PM"))).toBe("Insurance Aging (pasted)");
    expect(keptSource("Insurance Aging", sheetName("Marigold Quillfeather"))).toBe("Insurance Aging (sheet)");
    const name = sourceName("Quillfeather, Marigold 3-4-1962.xls");
    const collected = collectReport({ name, hash: "", report: readReport(AGING) }, { acceptsProblems: false });
    expect(collected.kind).toBe("ready");
    expect(JSON.stringify(collected)).not.toMatch(/Marigold|Quillfeather|1962/u);
  });
});
