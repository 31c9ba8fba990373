import { describe, expect, it } from "vitest";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { reportsOfMonth } from "../../contract/months";
import { trackerExcel } from "../../contract/trackerExcel";
import type { SimulatedExcel } from "../../host/simulatedExcel";
import { openTracker, post, shownIn, undo } from "./openTracker";

/** What holds data, or makes the place for them. All else that is changed is only looks, whatever is added to it. */
const DATA: readonly string[] = [
  ...["values", "formulas", "numberFormat", "insert", "delete", "copyFrom"].map((member) => `Range.${member}`),
  ...["WorksheetCollection.add", "TableCollection.add", "Table.name", "Table.resize", "NamedItemCollection.add"],
  ...["ChartCollection.add", "Chart.name", "ChartSeriesCollection.add"],
  ...["name", "chartType", "setValues", "setXAxisValues"].map((member) => `ChartSeries.${member}`),
  ...["Application.suspendScreenUpdatingUntilNextSync", "Application.suspendApiCalculationUntilNextSync"],
];

interface Scenario {
  readonly title: string;
  readonly open: () => Promise<SimulatedExcel>;
  readonly act: () => Promise<{ readonly kind: string }>;
}

const SCENARIOS: readonly Scenario[] = [
  { title: "a creation", open: () => Promise.resolve(trackerExcel()), act: () => post(reportsOfMonth(0)) },
  // The labels below the charts of weeks change as these are added.
  {
    title: "a posting",
    open: () => openTracker(2),
    act: () => post([2, 3, 4, 5].flatMap((month) => reportsOfMonth(month))),
  },
  // Rows before the first would come with what belongs to the headings.
  {
    title: "a posting of an earlier month",
    open: () => openTracker(0, {}, [1, 2]),
    act: () => post(reportsOfMonth(0)),
  },
];

/** All of them where the variable says so. */
const SAMPLE = process.env["HUDDLEBOOK_REFUSALS"] === undefined ? 5 : Number.POSITIVE_INFINITY;

/** In milliseconds: each is a creation, a posting and an undo. */
const LIMIT = SAMPLE === 5 ? 600_000 : 7_200_000;

/** Some of them, other ones each time; the seed says which. */
function sampleOf(members: readonly string[], seed: number): readonly string[] {
  const ranked = members.map((member, index) => [(Math.sin(seed + index * 7.3) * 1e4) % 1, member] as const);
  return ranked
    .sort(([one], [other]) => one - other)
    .slice(0, SAMPLE)
    .map(([, member]) => member);
}

async function changedBy({
  open,
  act,
}: Scenario): Promise<{ readonly looks: readonly string[]; readonly wanted: unknown }> {
  const excel = await open();
  excel.forgetChanges();
  expect(await act()).toEqual({ kind: "done", isWritten: true });
  return { looks: excel.membersChanged.filter((member) => !DATA.includes(member)), wanted: shownIn(excel.model) };
}

describe.each(SCENARIOS)("$title", (scenario) => {
  it(
    "stays whole, and says so, whichever property of looks Excel refuses",
    async () => {
      const { looks, wanted } = await changedBy(scenario);
      expect(looks.length).toBeGreaterThan(0);
      const seed = Number(process.env["HUDDLEBOOK_SEED"] ?? Date.now() % 100_000);
      const sample = sampleOf(looks, seed);
      process.stdout.write(
        `${scenario.title}: ${sample.length} of ${looks.length} refused, seed ${seed}: ${sample.join(", ")}\n`,
      );
      for (const member of sample) {
        const excel = await scenario.open();
        excel.refuse(member);
        const done: unknown = await scenario.act();
        expect([member, done]).toEqual([member, { kind: "done", isWritten: true, refusedLooks: [told(member)] }]);
        expect([member, shownIn(excel.model)]).toEqual([member, wanted]);
        expect(await undo()).toMatchObject({ kind: "done", isWritten: true });
        expect([member, shownIn(excel.model)]).not.toEqual([member, wanted]);
      }
    },
    LIMIT,
  );
});

/** The object and the code of Excel's refusal. What Excel calls a property by itself is not always its name here. */
function told(member: string): unknown {
  const [object = ""] = member.split(".");
  return expect.stringMatching(new RegExp(`^${object}\\.\\w+ \\(InvalidOperation\\)$`, "u"));
}

it("of a chart, only the piece with the refused property is left out", async () => {
  const excel = trackerExcel();
  excel.refuse("ChartSeries.markerStyle");
  expect(await post(reportsOfMonth(0))).toMatchObject({ kind: "done" });
  const charts = excel.model.sheets.flatMap((sheet) => sheet.charts);
  expect(charts.map(({ name }) => name)).toEqual(
    TRACKER.sheets.flatMap((sheet) => sheet.charts).map(({ title }) => title),
  );
  expect(charts.map(({ plotVisibleOnly }) => plotVisibleOnly)).not.toContain(true);
});

it("of looks sent twice, no rule is there twice", async () => {
  const whole = trackerExcel();
  await post(reportsOfMonth(0));
  const excel = trackerExcel();
  excel.refuse("Worksheet.visibility");
  await post(reportsOfMonth(0));
  const rules = (one: SimulatedExcel) => one.model.sheets.map(({ conditionalFormats }) => conditionalFormats.length);
  expect(rules(excel)).toEqual(rules(whole));
});
