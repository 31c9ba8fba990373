import { describe, expect, it } from "vitest";
import { headingKey, matchHeadings } from "../../../src/import/layout/heading";
import { agingOfReceivables } from "../../../src/import/layout/layouts/agingOfReceivables";
import { productionMonthly } from "../../../src/import/layout/layouts/productionMonthly";

describe("headingKey", () => {
  it.each([
    ["Pat Est Bal 0-30", " pat  est bal 0–30: "],
    ["> 90 Days", ">90days"],
    ["Ins Pay Est 0-30", "Ins\u00a0Pay Est\r\n0-30"],
    ["-Ins Est", "'-Ins Est"],
    ["=Patient", '"’=PATIENT"'],
  ])("takes %j and %j for the same", (one, other) => {
    expect(headingKey(one)).toBe(headingKey(other));
  });

  it("tells a leading sign", () => {
    expect(headingKey("=Patient")).not.toBe(headingKey("Patient"));
  });
});

describe("matchHeadings", () => {
  const AGES = ["0-30 Days", "31-60 Days", "61-90 Days", "> 90 Days", "Total"];

  it.each([
    [
      ["Guarantor", ...AGES, "'=Patient"],
      ["name", "patient"],
    ],
    [
      ["Patient", ...AGES, "'=Patient"],
      ["name", "patient"],
    ],
    [
      ["Guarantor", ...AGES, "Patient"],
      ["name", "patient"],
    ],
    [
      ["Patient", ...AGES, "Guarantor"],
      ["patient", "name"],
    ],
    [
      ["=Patient", ...AGES, "@Guarantor"],
      ["patient", "name"],
    ],
  ])("finds the name and the patients' part in %j", (headings, [first, last]) => {
    const { fields, missing, twice } = matchHeadings(headings, agingOfReceivables);
    expect([fields[0], fields[6], missing, twice]).toEqual([first, last, [], []]);
  });

  it("says which heading names a column twice, rather than choose", () => {
    expect(matchHeadings(["Guarantor", ...AGES, "total:"], agingOfReceivables).twice).toEqual(["total:"]);
    expect(matchHeadings(["Patient", ...AGES, "Patient"], agingOfReceivables).twice).toEqual(["Patient"]);
    expect(matchHeadings(["Guarantor", "Guarantor", ...AGES], agingOfReceivables).twice).toEqual(["Guarantor"]);
  });

  it("says what is missing, and which of several would do", () => {
    const { missing, known } = matchHeadings(["Date", "Production", "Notes"], productionMonthly);
    expect(missing.at(-1)).toBe("Write-off or Write-off Est");
    expect(known).toBe(2);
  });

  it("does not know a heading of nothing but signs", () => {
    expect(matchHeadings(["", "'", "--"], agingOfReceivables).known).toBe(0);
  });
});
