import { changeWorkbook } from "../../../src/excel/changeWorkbook";
import type { Changed } from "../../../src/workbook/change/changed";
import { createWorkbook } from "../../../src/excel/create/createWorkbook";
import { Looks } from "../../../src/excel/request/looks";
import { newTracker } from "../../../src/tracker/newTracker";
import { planUndo } from "../../../src/tracker/posting/planUndo";
import { postReports } from "../../../src/tracker/posting/postReports";
import type { Report } from "../../../src/tracker/posting/posting";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import type { CellValue } from "../../../src/workbook/spec/cell";
import { trackerExcel } from "../../contract/trackerExcel";
import { reportsOfMonth } from "../../contract/months";
import type { SimulatedExcel } from "../../host/simulatedExcel";
import { writeCells } from "../../host/model/edit";
import { copied } from "../../host/copied";
import { Area } from "../../host/model/area";
import type { Table } from "../../host/model/table";
import type { Workbook } from "../../host/model/workbook";
import { SIGNATURE } from "../tracker/trackerTest";

/** Posts reports to the open workbook, whatever guards think of them; tables are hidden where somebody asked for it. */
export function post(reports: readonly Report[], restate = false, hidesTables = false): Promise<Changed> {
  return changeWorkbook({
    workbook: TRACKER,
    begin: newTracker(),
    hidesTables,
    plan: (tables) => {
      const { outcomes, isRefused } = postReports(tables, reports, { restate, anyway: true }, SIGNATURE);
      if (isRefused) return undefined;
      return outcomes.flatMap(({ plan }) => (plan.outcome === "planned" ? plan.change : []));
    },
  });
}

/** Takes the last posting of the open workbook back. */
export function undo(): Promise<Changed> {
  return changeWorkbook({
    workbook: TRACKER,
    begin: newTracker(),
    readsAside: true,
    plan: (tables) => {
      const plan = planUndo(tables);
      return plan.outcome === "planned" ? plan.change : undefined;
    },
  });
}

/** What every table shows, and which sheets and names there are. */
export function shownIn(model: Workbook): unknown {
  const tables = model.tables.map(({ name, headings }) => [
    name,
    headings.map((heading) => [heading, columnOf(model, name, heading)]),
  ]);
  return { sheets: model.sheets.map(({ name }) => name), names: model.names.map(({ name }) => name), tables };
}

/** What the tables hold once months, counted from 0, are posted. */
function afterPosting(months: readonly number[]): TableRows {
  const reports = months.flatMap((month) => reportsOfMonth(month));
  return postReports(newTracker(), reports, { restate: false, anyway: true }, SIGNATURE).tables;
}

/** What the tables hold once so many months are posted. */
export function afterMonths(months: number): TableRows {
  return afterPosting(Array.from({ length: months }, (_, month) => month));
}

/** Workbooks with trackers by what was asked for, each made once: whoever opens one gets a copy. */
const made = new Map<string, Promise<Workbook>>();

/** An open workbook with a tracker of so many months, or of those that are named, its counts at zero. */
export async function openTracker(
  months: number,
  options: Parameters<typeof trackerExcel>[0] = {},
  posted: readonly number[] = Array.from({ length: months }, (_, month) => month),
): Promise<SimulatedExcel> {
  if (options.calculate) return createTracker(options, posted);
  const asked = JSON.stringify([options, posted]);
  const known = made.get(asked) ?? createTracker(options, posted).then(({ model }) => model);
  made.set(asked, known);
  return trackerExcel({ ...options, workbook: copied(await known) });
}

async function createTracker(
  options: Parameters<typeof trackerExcel>[0],
  posted: readonly number[],
): Promise<SimulatedExcel> {
  const excel = trackerExcel(options);
  await Excel.run(async (context) => {
    const looks = new Looks(context);
    await createWorkbook(context, TRACKER, ["Sheet1"], afterPosting(posted), looks, () => undefined);
    await looks.send();
  });
  if (excel.unimplemented.length > 0) throw new Error(`the simulation lacks ${excel.unimplemented.join(", ")}`);
  excel.restartCounts();
  return excel;
}

/** A table of the open workbook that the test knows to be there. */
export function tableIn(model: Workbook, name: string): Table {
  const table = model.table(name);
  if (!table) throw new Error(`the test's workbook has no table ${name}`);
  return table;
}

/** What a table's column shows, from the first row. */
export function columnOf(model: Workbook, name: string, heading: string): readonly unknown[] {
  const { bodyArea, headings, sheet } = tableIn(model, name);
  const column = bodyArea.left + headings.indexOf(heading);
  return Array.from({ length: bodyArea.rows }, (_, row) => sheet.grid.content(bodyArea.top + row, column).value);
}

/** Somebody types into a cell of a table. */
export function typeInto(model: Workbook, name: string, row: number, heading: string, value: CellValue): void {
  const { bodyArea, headings, sheet } = tableIn(model, name);
  const area = Area.at(bodyArea.top + row, bodyArea.left + headings.indexOf(heading));
  writeCells(sheet, area, () => value ?? "");
}
