import { describe, expect, it } from "vitest";
import { describeProblem } from "../../../src/import/problems/problem";
import { isKnownHeading, shownHeading } from "../../../src/import/layout/shownHeading";
import { readReport } from "../../../src/import/readReport";
import { guessKind } from "../../../src/import/taught/guessLayout";
import { reportKind } from "../../../src/import/taught/reportKinds";
import { columnInWords } from "../../../src/import/taught/unknownColumn";
import { unknownColumns } from "../../../src/import/taught/unknownColumns";

function printed(text: string): string {
  const read = readReport(text);
  return JSON.stringify([read.columns, [...read.refusals, ...read.problems].map(describeProblem)]);
}

describe("a heading", () => {
  it.each([
    "Responsible Party",
    "91-120",
    "121+",
    "> 90 Days",
    "30-Jan",
    "Jun 2026",
    "'=Pat Est Amt Due",
    "Net A/R Change",
    "P&I",
    "DateSentOrig",
    "New Patients - Total Month to Date",
    "Est. Insurance Payment",
    "Balance, Total",
    "Day",
  ])("%j is shown: each of its words is one of headings", (heading) => {
    expect(shownHeading(heading, 3)).toBe(heading);
  });

  it.each([
    "Marigold Quillfeather",
    "Quillfeather, Marigold",
    "Patient Quillfeather",
    "Marigold",
    "April",
    "June May",
    "Pat",
    "Pat Page",
    "3-4-62",
    "3/4/1962",
    "Date 3 4 1962",
    "120.00",
    "20749",
    "555 0199",
    "Acct 4711",
    "",
    "-",
    `Total ${"total ".repeat(50)}`,
  ])("%j is not shown, but its place", (heading) => {
    expect(shownHeading(heading, 3)).toBe("(column 3)");
  });

  it("of any layout or taught report is shown, however it is spelled", () => {
    expect(isKnownHeading("T o t a l")).toBe(true);
    expect(isKnownHeading("0 – 30  days:")).toBe(true);
  });
});

describe("the headings that a message names", () => {
  it("are none of a patient's line that was taken for them", () => {
    const said = printed("Marigold Quillfeather,Active,Delta\nAnn Sample,Active,12.00\n");
    expect(said).not.toMatch(/Marigold|Quillfeather|Sample/u);
    expect(said).toContain("(column 1)");
  });

  it("are none of print text, whose lines are not cut where cells end", () => {
    const said = printed(
      "Date 9/1/2026\nGuarantor              0-30 Days  31-60 Days\nQuillfeather, Marigold     34.77        0.00\nTotal                      35.77        0.00\n",
    );
    expect(said).not.toMatch(/Marigold|Quillfeather/u);
  });

  it("are none of a line whose cells repeat the report's title and headings", () => {
    const line = (name: string) =>
      `"Aged Receivables","Guarantor","0-30 Days","31-60 Days","61-90 Days","> 90 Days","Total","${name}","1.00","0.00","0.00","0.00","1.00","Page 1 of 1"\n`;
    const said = printed(line("Marigold Quillfeather") + line("Ann Sample"));
    expect(said).not.toMatch(/Marigold|Quillfeather|Ann|Sample/u);
    expect(readReport(line("Marigold Quillfeather") + line("Ann Sample")).records).toBe(2);
  });

  it("are only a few of very many", () => {
    const row = new Array<string>(100_000).fill("a").join("\t");
    expect(printed(`${row}\n${row}\n1\t2\n`).length).toBeLessThan(1000);
    const wide = `Guarantor\t0-30 Days\t31-60 Days\t61-90 Days\t> 90 Days\tTotal\t${row}\nAnn\t1.00\t0\t0\t0\t1.00\n`;
    expect(readReport(wide).layout?.id).toBe("aging-of-receivables");
    expect(printed(wide).length).toBeLessThan(2000);
  });
});

describe("a column of a report that is not known", () => {
  const TEXT = "Fecha,Marigold Quillfeather,Charges,Abonos\n5/1/2026,x,100.00,20.00\n5/2/2026,y,50.00,10.00\n";
  const columns = unknownColumns(TEXT);

  it("can be chosen by its place where its heading could be somebody's name", () => {
    expect(columns.map(columnInWords)).toEqual([
      "Column 1, which holds days,",
      "Column 2, which holds words,",
      "“Charges”",
      "Column 4, which holds amounts,",
    ]);
    expect(JSON.stringify(columns)).not.toMatch(/Fecha|Marigold|Abonos/u);
  });

  it("is found again by what is kept of its heading, wherever it stands, and never named", () => {
    const [date, , billed, paid] = columns.map(({ heading }) => heading);
    const guessed = guessKind(reportKind("days"), columns);
    const own = {
      ...guessed,
      title: "Ours",
      headings: {
        ...guessed.headings,
        date: date ?? "",
        billed: billed ?? "",
        patientPayments: paid ?? "",
        insurancePayments: "Ins",
      },
    };
    const moved = "Charges,Ins,Abonos,Fecha\n100.00,1.00,20.00,5/1/2026\n50.00,1.00,soon,5/2/2026\n";
    const read = readReport(moved, { taughtReports: [own] });
    expect(read).toMatchObject({ records: 1, problemRows: 1, layout: { title: "Ours" } });
    expect(JSON.stringify([own.headings, read.columns, read.problems.map(describeProblem)])).not.toMatch(
      /Fecha|Abonos/u,
    );
    const lacking = readReport(moved.replace("Fecha", "Other"), { layout: "own: Ours", taughtReports: [own] });
    expect(lacking.refusals.map(describeProblem)[0]).toContain("these columns are missing: (column 1). Export");
  });
});
