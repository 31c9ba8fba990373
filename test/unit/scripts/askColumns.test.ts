import { describe, expect, it } from "vitest";
import { unknownColumns } from "../../../src/import/taught/unknownColumns";
import type { TaughtReport } from "../../../src/import/taught/taughtReport";
import { askColumns } from "../../../src/scripts/cli/askColumns";
import type { ComesTo } from "../../../src/scripts/cli/askWhetherRight";

const TEXT =
  "Date,Gross charges,Write-offs,Other receipts,Other payments,Insurance payments,Provider\n5/1/2026,100.00,5.00,20.00,7.00,-30.00,DOC1\n";
const FINE: ComesTo = { lines: ["Total: $100.00."], reasons: [], hasProblems: false };
const NOTHING = { columns: [], turned: [], blankIsZero: false };

/** Answers the questions in turn, and then no more. */
async function asked(answers: readonly string[], comesTo: readonly ComesTo[] = [], text = TEXT) {
  const left = [...answers];
  const readings = [...comesTo];
  const said: string[] = [];
  const read: TaughtReport[] = [];
  const talk = {
    say: (words: string) => said.push(words),
    ask: (question: string) => {
      said.push(question);
      return Promise.resolve(left.shift());
    },
  };
  const taught = await askColumns(talk, {
    called: "days.csv",
    columns: unknownColumns(text),
    said: NOTHING,
    keptIn: "Tracker.xlsx",
    read: (one) => {
      read.push(one);
      return Promise.resolve(readings.shift() ?? FINE);
    },
  });
  return { taught, read, said: said.join("\n"), left };
}

const COLUMNS = ["", "", "-3", "5", "5", "-6", ""];

describe("asking what the columns of a report are", () => {
  it("offers a guess of each, and takes what is typed: another column, several as one, the other sign", async () => {
    const { taught, said, left } = await asked(["", ...COLUMNS, "Day sheet", "y"]);
    expect(taught).toEqual({
      title: "Day sheet",
      kind: "days",
      blankIsZero: false,
      headings: {
        date: "Date",
        billed: "Gross charges",
        writeoffs: "Write-offs",
        patientPayments: "Other receipts",
        insurancePayments: "Insurance payments",
      },
      further: { patientPayments: ["Other payments"] },
      turned: ["writeoffs", "insurancePayments"],
    });
    expect(left).toEqual([]);
    expect(said).toContain("“Gross charges” is [2]: ");
    expect(said).toContain("Not in the report, and so taken for zero: adjustments.");
    expect(said.indexOf("Total: $100.00.")).toBeLessThan(said.indexOf("Is all of this right"));
    expect(said).not.toMatch(/DOC1|100\.00,|7\.00/u);
  });

  it("asks again where an answer makes no sense, or a column is missing", async () => {
    const wrong = ["x", "9", "1"];
    const { taught, said } = await asked(["3", ...wrong, "", "0", "-1", "0", "5", "6", "0", "", "yes"]);
    expect(said.match(/Type a number from 0 to 6\./gu)).toHaveLength(3);
    expect(said).not.toContain("Still to be found");
    expect(taught?.headings["writeoffs"]).toBeUndefined();
    const lacking = await asked(["3", "", "", "", "", "", "", "", ...COLUMNS, "", "y"]);
    expect(lacking.said).toContain("Still to be found: what patients paid.");
    expect(lacking.taught?.further).toEqual({ patientPayments: ["Other payments"] });
  });

  it("keeps nothing without a yes: a no asks again, and whoever ends it ends all", async () => {
    const { taught, read } = await asked(["", ...COLUMNS, "", "n", "", "", "0", "", "", "", "", "", "y"]);
    expect(read).toHaveLength(2);
    expect(taught?.headings["writeoffs"]).toBeUndefined();
    const whole = ["", ...COLUMNS, "", "y"];
    for (let answers = 0; answers < whole.length; answers += 1)
      expect((await asked(whole.slice(0, answers))).taught).toBeUndefined();
    expect((await asked(whole)).taught).toBeDefined();
  });

  it("asks whether a blank amount is zero where rows cannot be read, and reads them again", async () => {
    const problems = { ...FINE, hasProblems: true, reasons: ["2 rows cannot be read."] };
    const { taught, read } = await asked(["", ...COLUMNS, "y", "", "y"], [problems]);
    expect([read.map(({ blankIsZero }) => blankIsZero), taught?.blankIsZero]).toEqual([[false, true], true]);
  });

  it("keeps nothing that comes to a wrong total, however often somebody says yes", async () => {
    const wrong = { ...FINE, reasons: ["The report's own total is $1.00."] };
    const { taught, said } = await asked(["", ...COLUMNS, "", "n", "y", "y"], [wrong]);
    expect(taught).toBeUndefined();
    expect(said).toMatch(/The report's own total is \$1\.00\.\nRows that are none.*\nIt cannot be kept like this\./u);
  });

  it("reads again without rows that somebody says are none, by words that name nobody", async () => {
    const wrong = { ...FINE, reasons: ["The report's own total is $1.00."] };
    const answers = ["Quillfeather", "Dr. Quillfeather's Total", "Sheet", "y"];
    const { taught, read, said } = await asked(["", ...COLUMNS, ...answers], [wrong]);
    expect(said).toContain("has no word that is kept");
    expect(read.map(({ noRows }) => noRows)).toEqual([undefined, [{ words: "dr … total" }]]);
    expect(taught).toMatchObject({ title: "Sheet", noRows: [{ words: "dr … total" }] });
  });

  it("names a column by its place where its heading could be somebody's name", async () => {
    const { said } = await asked(["3"], [], "Marigold Quillfeather,Charges\n5/1/2026,100.00\n5/2/2026,50.00\n");
    expect(said).toContain("Column 1, which holds days, is [");
    expect(said).not.toMatch(/Marigold|Quillfeather/u);
  });
});
