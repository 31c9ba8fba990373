import { describe, expect, it } from "vitest";
import { reportsOfMonth } from "../../contract/months";
import { addressOf } from "../../host/model/address";
import type { CellRange } from "../../host/model/cellRange";
import type { Workbook } from "../../host/model/workbook";
import { openTracker, post } from "./openTracker";

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

/** What may be chosen, by sheets. */
function choicesIn({ sheets }: Workbook): unknown {
  return sheets.map(({ name, validations }) => [
    name,
    validations
      .flatMap(({ rule, ranges }) => (rule["list"] ? [`${placesOf(ranges)} ${String(rule["list"]["source"])}`] : []))
      .sort(),
  ]);
}

/** The cells of headings alone have their definitions. */
function definedIn({ sheets }: Workbook): unknown {
  return sheets.map(({ name, validations }) => [
    name,
    validations.flatMap(({ prompt, ranges }) => (prompt.message === "" ? [] : [placesOf(ranges)])).sort(),
  ]);
}

function placesOf(ranges: readonly CellRange[]): string {
  return ranges.map(({ area }) => addressOf(area)).join(" ");
}

describe.each([true, false])("where resizing a table brings its rules: %s", (resizeBringsRules) => {
  it.each([
    ["one after another", [0], [1, 2, 3]],
    ["each before those that are there", [3], [2, 1, 0]],
  ])("three months posted %s leave as many rules, which hold for all rows", async (_order, first, next) => {
    const excel = await openTracker(0, { resizeBringsRules }, first);
    for (const month of next) expect(await post(reportsOfMonth(month))).toEqual(DONE);
    const { model } = excel;
    const found = [rulesIn(model), choicesIn(model), definedIn(model)];
    const whole = (await openTracker(4)).model;
    expect(found).toEqual([rulesIn(whole), choicesIn(whole), definedIn(whole)]);
    expect(excel.unimplemented).toEqual([]);
  });
});
