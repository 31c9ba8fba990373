import { describe, expect, it } from "vitest";
import { changeWorkbook } from "../../../src/excel/changeWorkbook";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { Column } from "../../../src/workbook/spec/table";
import { calculates } from "../../contract/calculates";
import { reportsOfMonth } from "../../contract/months";
import { addressOf } from "../../host/model/address";
import type { CellRange } from "../../host/model/cellRange";
import type { Workbook } from "../../host/model/workbook";
import { openExcel } from "../../host/openExcel";
import { LEDGER, dayRow, putting, withColumns } from "../xlsx/ledger";
import { openTracker, post, tableIn } from "./openTracker";

// Of three things nobody here knows what each Excel does: whether a table that is resized gives its new rows the rules
// and choices of those before them, whether copied looks bring rules with them (the simulation takes it that they do,
// each as a rule more), and whether a formula fills its column.

const DONE = { kind: "done", isWritten: true };

/** The rules for looks by sheets, in their order: which cells, and by what they go. */
function rulesIn({ sheets }: Workbook): unknown {
  return sheets.map(({ name, conditionalFormats }) => [
    name,
    conditionalFormats.map(({ type, ranges, formula, comparison }) => [type, placesOf(ranges), formula, comparison]),
  ]);
}

/** What may be chosen, and where. */
function choicesIn({ sheets }: Workbook): readonly string[] {
  return sheets.flatMap(({ name, validations }) =>
    validations
      .flatMap(({ rule: { list }, ranges }) => (list ? [`${name} ${placesOf(ranges)} ${String(list["source"])}`] : []))
      .sort(),
  );
}

/** Where a definition shows: headings alone have one. */
function definedIn({ sheets }: Workbook): readonly string[] {
  return sheets.flatMap(({ name, validations }) =>
    validations.flatMap(({ prompt, ranges }) => (prompt.message === "" ? [] : [`${name} ${placesOf(ranges)}`])).sort(),
  );
}

function placesOf(ranges: readonly CellRange[]): string {
  return ranges.map(({ area }) => addressOf(area)).join(" ");
}

/** What four months, created together, have. */
async function ofFourMonths(): Promise<unknown> {
  const { model } = await openTracker(4);
  return [rulesIn(model), choicesIn(model), definedIn(model)];
}

it.each([
  ["one after another, where a resized table's new rows get its rules", true, [0], [1, 2, 3]],
  ["one after another, where they do not", false, [0], [1, 2, 3]],
  ["each before those that are there", false, [3], [2, 1, 0]],
])(
  "three months posted %s leave as many rules as before, which hold for all rows",
  async (_how, brings, first, next) => {
    const excel = await openTracker(0, { resizeBringsRules: brings }, first);
    for (const month of next) expect(await post(reportsOfMonth(month))).toEqual(DONE);
    const found = [rulesIn(excel.model), choicesIn(excel.model), definedIn(excel.model)];
    expect(excel.unimplemented).toEqual([]);
    expect(found).toEqual(await ofFourMonths());
  },
);

describe("choices", () => {
  it("of a setting are not handed down to what is kept below it", async () => {
    const excel = await openTracker(0, {}, []);
    const setup = () => choicesIn(excel.model).filter((one) => one.startsWith("Setup "));
    const before = setup();
    const upserts = ["Report: A", "Report: Z"].map((Setting) => ({ Setting, Value: "Date, Amount" }));
    const change = [{ table: "Setup", upserts, removals: [] }];
    expect(await changeWorkbook({ workbook: TRACKER, begin: new Map(), plan: () => change })).toEqual(DONE);
    const sources = (all: readonly string[]) => all.map((one) => one.replace(/^Setup \S+ /u, "")).sort();
    expect(sources(setup())).toEqual(sources(before));
    expect(setup().every((one) => /^Setup [A-Z]+\d+ /u.test(one))).toBe(true);
  });

  it("of a column hold for all of its rows, wherever rows are put in", async () => {
    const reason: Column = { kind: "value", heading: "Reason", form: "text", note: "Why.", choices: ["Late", "Lost"] };
    const workbook = withColumns([...LEDGER.columns, reason]);
    const excel = openExcel({ calculate: calculates(workbook) });
    const put = (days: readonly number[]) =>
      changeWorkbook({ workbook, begin: new Map(), plan: () => putting(days.map((day) => dayRow(day))) });
    for (const days of [[5], [6, 7], [2], [1], [4]]) expect(await put(days)).toEqual(DONE);
    const { bodyArea } = tableIn(excel.model, "Ledger");
    expect(bodyArea.rows).toBe(6);
    expect(choicesIn(excel.model)).toEqual([`Days ${addressOf(bodyArea.column(5))} Late,Lost`]);
    expect(definedIn(excel.model)).toEqual(["Days A3", "Days F3"]);
  });
});

it("rules of people's own stay, also where rows come before the first", async () => {
  const excel = await openTracker(0, {}, [3]);
  const added = tableIn(excel.model, "Receivables");
  await Excel.run(async (context) => {
    const rows = context.workbook.tables.getItem("Receivables").getDataBodyRange();
    rows.conditionalFormats.add("Custom").custom.rule.formula = "=$A5>45000";
    await context.sync();
  });
  const rules = () => added.sheet.conditionalFormats.map(({ formula }) => formula).filter((one) => one !== "");
  expect(await post(reportsOfMonth(4))).toEqual(DONE);
  expect(rules()).toHaveLength(1);
  expect(await post(reportsOfMonth(2))).toEqual(DONE);
  expect(rules().length).toBeGreaterThan(0);
});
