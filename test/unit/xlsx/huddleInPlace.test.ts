import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/domain/calendar";
import type { HuddleDay } from "../../../src/domain/huddle/huddleDay";
import { HUDDLE } from "../../../src/huddle/huddleWorkbook";
import { newHuddle } from "../../../src/huddle/newHuddle";
import { planHuddle } from "../../../src/huddle/posting/planHuddle";
import { applyChange } from "../../../src/workbook/change/change";
import type { TableRows } from "../../../src/workbook/spec/book";
import { writeWorkbook } from "../../../src/xlsx/fresh/writeWorkbook";
import { tablesInFile } from "../../../src/xlsx/tablesInFile";
import { finished } from "../../finished";
import { readablePartsOf } from "../../fixtures/peopleInText";
import { simulatedDay } from "../../huddle/simulatedDay";
import { cellsOf } from "../../storedCells";
import { xmlPartsOf } from "../../xmlParts";

const MADE = { by: "Tester", at: new Date(0) };
const { day: FIRST } = simulatedDay(3);

/** The visits of another simulated day, as if they were the first one's. */
function visitsOf(seed: number, from = 0): HuddleDay {
  const slots = simulatedDay(seed).day.slots.slice(from);
  return { ...FIRST, slots: slots.map((slot, index) => ({ ...slot, key: slot.key ?? `k${String(index)}` })) };
}

async function posted(bytes: Uint8Array, schedule: HuddleDay): Promise<{ bytes: Uint8Array; tables: TableRows }> {
  const found = await tablesInFile(bytes, HUDDLE, newHuddle());
  if (!found.ok) throw new Error(found.message);
  const asked = { day: schedule.day, schedule, production: [], today: schedule.day, closes: false, anyway: false };
  const plan = planHuddle(found.file.tables, asked);
  if (plan.outcome !== "planned") throw new Error(plan.reason);
  const tables = applyChange(HUDDLE, found.file.tables, plan.change);
  const changed = await found.file.changed(plan.change, tables, MADE);
  if (!changed.ok) throw new Error(changed.message);
  return { bytes: finished(changed.bytes), tables };
}

/** Blank rows to type into are no rows of a table that was read. */
function withBlankRows(tables: TableRows): TableRows {
  const begun = newHuddle();
  return new Map([
    ...tables,
    ...(["Wins", "Actions", "Openings"] as const).map((name) => [name, begun.get(name) ?? []] as const),
  ]);
}

/** The cells that hold something, and what covers cells. */
async function lookOf(bytes: Uint8Array) {
  const parts = await xmlPartsOf(bytes);
  const refs = async (path: string, element: string, attribute: string): Promise<readonly unknown[]> =>
    ((await parts.part(path))?.named(element) ?? []).map((one) => one.getAttribute(attribute)).toSorted();
  const sheet = "xl/worksheets/sheet1.xml";
  const names = (await parts.part("xl/workbook.xml"))?.named("definedName") ?? [];
  return {
    cells: new Map(
      [...(await cellsOf(bytes))]
        .filter(([, { formula, value }]) => formula !== undefined || (value !== undefined && value !== ""))
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ),
    heights: ((await parts.part(sheet))?.named("row") ?? []).flatMap((row) =>
      row.getAttribute("ht") === null ? [] : [[row.getAttribute("r"), row.getAttribute("ht")]],
    ),
    merged: await refs(sheet, "mergeCell", "ref"),
    highlighted: await refs(sheet, "conditionalFormatting", "sqref"),
    offered: await refs(sheet, "dataValidation", "sqref"),
    names: names.map((one) => [one.getAttribute("name"), one.textContent]).toSorted(),
  };
}

describe("a huddle workbook that is posted into as it stands", () => {
  it("comes to be the workbook that is written anew, on the page above and below the visits too", async () => {
    let bytes = await writeWorkbook(HUDDLE, newHuddle(), MADE);
    for (const schedule of [
      visitsOf(3),
      visitsOf(5),
      visitsOf(5, 6),
      { ...visitsOf(3, 1), day: addDays(FIRST.day, 1) },
    ]) {
      const now = await posted(bytes, schedule);
      const anew = await writeWorkbook(HUDDLE, withBlankRows(now.tables), MADE);
      expect(await lookOf(now.bytes)).toEqual(await lookOf(anew));
      bytes = now.bytes;
    }
  }, 60_000);

  it("leaves rows to type into where actions are done and go, with their looks", async () => {
    const first = await posted(await writeWorkbook(HUDDLE, newHuddle(), MADE), visitsOf(3));
    const found = await tablesInFile(first.bytes, HUDDLE, newHuddle());
    if (!found.ok) throw new Error(found.message);
    const actions = ["a", "b", "c", "d", "e", "f"].map((What) => ({
      Opened: FIRST.day,
      What,
      Done: What === "f" ? undefined : "x",
    }));
    const change = [{ table: "Actions", upserts: actions, removals: [] }];
    const typed = await found.file.changed(change, applyChange(HUDDLE, found.file.tables, change), MADE);
    if (!typed.ok) throw new Error(typed.message);
    const next = await posted(typed.bytes, { ...visitsOf(5), day: addDays(FIRST.day, 1) });
    expect(next.tables.get("Actions")?.map((row) => row["What"])).toEqual(["f"]);
    expect(next.tables.get("ActionsDone")).toHaveLength(5);
    const parts = await xmlPartsOf(next.bytes);
    const tables = await Promise.all(
      HUDDLE.tables.map((_, index) => parts.part(`xl/tables/table${String(index + 1)}.xml`)),
    );
    const [actionsTable] = tables.flatMap(
      (part) => part?.named("table").filter((one) => one.getAttribute("name") === "Actions") ?? [],
    );
    const [from = 0, to = 0] = (actionsTable?.getAttribute("ref") ?? "")
      .split(":")
      .map((cell) => Number(cell.replace(/[A-Z]+/u, "")));
    expect(to - from).toBeGreaterThanOrEqual(4);
  }, 60_000);

  it("keeps every part that the posting does not touch, byte for byte", async () => {
    const before = (await posted(await writeWorkbook(HUDDLE, newHuddle(), MADE), visitsOf(3))).bytes;
    const after = (await posted(before, visitsOf(3, 1))).bytes;
    const [was, is] = [await readablePartsOf(before), await readablePartsOf(after)];
    expect([...is.keys()]).toEqual([...was.keys()]);
    const touched = [...is].filter(([path, text]) => was.get(path) !== text).map(([path]) => path);
    expect(touched.filter((path) => path.startsWith("xl/worksheets/"))).toEqual(["xl/worksheets/sheet1.xml"]);
  }, 60_000);
});
