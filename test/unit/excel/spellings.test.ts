import { expect, it } from "vitest";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { writeWorkbook } from "../../../src/xlsx/fresh/writeWorkbook";
import { reportsOfMonth } from "../../contract/months";
import { trackerExcel } from "../../contract/trackerExcel";
import { spellingsIn, withDynamicFormulas } from "../../fixtures/dynamicFormulas";
import { spellingOf } from "../../host/model/implicitIntersection";
import { relativeTo } from "../../host/model/references";
import type { TableColumn } from "../../host/model/table";
import type { SimulatedExcel } from "../../host/simulatedExcel";
import { exportXlsx } from "../../host/xlsx/exportXlsx";
import { openXlsx } from "../../host/xlsx/openXlsx";
import { afterMonths, openTracker, post } from "./openTracker";

// Excel keeps a formula that looks cells up in one of two spellings; two of them in one column are marked as a mistake,
// and the column goes on in neither. That the simulation tells them apart as Excel does is not shown here.

type Options = NonNullable<Parameters<typeof trackerExcel>[0]>;

/** A tracker of one month that was made as a file, open in Excel. @param change what became of the file before */
async function openFile(
  options: Options,
  change: (file: Uint8Array) => Promise<Uint8Array> = (file) => Promise.resolve(file),
): Promise<SimulatedExcel> {
  const made = await writeWorkbook(TRACKER, afterMonths(1), { by: "Tester", at: new Date(Date.UTC(2026, 8, 1)) });
  const excel = trackerExcel(options);
  await openXlsx(excel.model, await change(made));
  return excel;
}

/** The columns of which not all formulas, the table's own for them among them, are spelled alike. */
function mixedColumns({ model }: SimulatedExcel): unknown {
  const found = model.tables.flatMap(({ name, columns }) =>
    columns.map((column) => [name, column.name, ...new Set(formulasOf(column))]),
  );
  return found.filter(({ length }) => length > 3);
}

function formulasOf({ table: { sheet, bodyArea }, index, calculated }: TableColumn): readonly string[] {
  const cells = [...bodyArea.column(index).cells()].flatMap(([row, column]) => {
    const { formula } = sheet.grid.content(row, column);
    return formula === undefined ? [] : [relativeTo(formula, row, column)];
  });
  const ofColumn = calculated && relativeTo(calculated.formula, calculated.row, bodyArea.left + index);
  return cells.length === 0 || ofColumn === undefined ? cells : [...cells, ofColumn];
}

/** How the formulas that have two spellings are spelled. */
function spellingsOf({ model }: SimulatedExcel): ReadonlySet<string> {
  const formulas = model.sheets.flatMap(({ grid }) => [...grid.filled()].map(([, , { formula = "" }]) => formula));
  return new Set(formulas.filter((formula) => formula.includes("INDEX(")).map(spellingOf));
}

type Way = (options: Options) => Promise<SimulatedExcel>;

const WAYS: readonly (readonly [string, boolean, string, Way])[] = [
  ["that was made in Excel", false, "dynamic", (options) => openTracker(1, options)],
  ["that was made as a file", true, "plain", (options) => openFile(options)],
  ["that was made as a file", false, "plain", (options) => openFile(options)],
  ["whose look-ups Excel saved as dynamic", true, "dynamic", (options) => openFile(options, withDynamicFormulas)],
];

it.each(WAYS)(
  "a tracker %s has one spelling in each column after three postings; formulas fill: %s",
  async (_way, formulasFill, spelling, open) => {
    const excel = await open({ autoCorrect: { formulasFill } });
    for (const month of [1, 2, 3]) {
      expect(await post(reportsOfMonth(month))).toEqual({ kind: "done", isWritten: true });
    }
    expect(mixedColumns(excel)).toEqual([]);
    expect([...spellingsOf(excel)]).toEqual([spelling]);
    const saved = [...(await spellingsIn(await exportXlsx(excel.model)))];
    const kinds = saved.filter(([formula]) => formula.includes("INDEX(")).flatMap(([, kind]) => [...kind]);
    expect(new Set(kinds)).toEqual(new Set([spelling]));
    expect(excel.unimplemented).toEqual([]);
  },
);
