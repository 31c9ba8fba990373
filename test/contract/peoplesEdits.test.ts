import { describe, expect, it } from "vitest";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import { type Step, excelBackEnd, fileBackEnd } from "./backEnds";
import { calculates } from "./calculates";
import { reportsOfMonth } from "./months";
import { trackerExcel } from "./trackerExcel";
import { type WorkbookContent, workbookContent } from "./workbookContent";
import { DAILY } from "../../src/tracker/production/daily";

/** How far to the right of Daily's first column somebody may begin a column of their own. */
const BESIDE = DAILY.columns.length;

// Somebody edits an open tracker; it is saved as a file; then both go on by themselves and must come out the same.

type Edit = (daily: Excel.Table, context: Excel.RequestContext) => void;

const EDITS: readonly (readonly [string, Edit])[] = [
  [
    "a column of their own, typed",
    (daily) => {
      daily.getHeaderRowRange().getCell(0, 0).getOffsetRange(0, BESIDE).values = [["Remark"]];
      daily.getDataBodyRange().getCell(3, 0).getOffsetRange(0, BESIDE).values = [["short day"]];
    },
  ],
  [
    "a column of their own, computed",
    (daily) => {
      daily.getHeaderRowRange().getCell(0, 0).getOffsetRange(0, BESIDE).values = [["Per hour"]];
      daily.getDataBodyRange().getCell(0, 0).getOffsetRange(0, BESIDE).formulas = [["=Daily[[#This Row],[Billed]]/8"]];
    },
  ],
  [
    "the table in another place, the sheet with another name and place",
    (daily) => {
      daily.worksheet.name = "Our days";
      daily.worksheet.position = 1;
      daily.worksheet.getRange("1:2").insert("Down");
      daily.worksheet.getRange("A:B").insert("Right");
    },
  ],
  [
    "words below the table",
    (daily) => {
      daily.getRange().getLastRow().getCell(0, 1).getOffsetRange(3, 0).values = [["Ask about the 5th"]];
    },
  ],
  [
    "words beside the table, and below it",
    (daily) => {
      daily.getDataBodyRange().getCell(4, 0).getOffsetRange(0, 9).values = [["closed for snow"]];
      daily.getRange().getLastRow().getCell(0, 1).getOffsetRange(3, 0).values = [["Ask about the 5th"]];
    },
  ],
  [
    "a totals row",
    (daily) => {
      daily.showTotals = true;
    },
  ],
  [
    "columns hidden, widened and colored",
    (daily) => {
      daily.columns.getItem("Writeoffs").getRange().columnHidden = true;
      daily.columns.getItem("Billed").getRange().format.columnWidth = 120;
      daily.columns.getItem("Billed").getDataBodyRange().format.fill.color = "#FFF2CC";
    },
  ],
  [
    "a figure typed over a formula, and a figure corrected",
    (daily, context) => {
      context.workbook.tables.getItem("Weekly").columns.getItem("Billed").getDataBodyRange().getCell(1, 0).values = [
        [9],
      ];
      daily.columns.getItem("Billed").getDataBodyRange().getCell(5, 0).values = [[1234.56]];
    },
  ],
  [
    "a sheet and a name of their own that look at ours",
    (daily, context) => {
      const sheet = context.workbook.worksheets.add("Mine");
      sheet.getRange("A1").formulas = [["=SUM(Daily[Billed])"]];
      context.workbook.names.add("BilledDays", daily.columns.getItem("Billed").getDataBodyRange());
    },
  ],
];

const NEXT: readonly Step[] = [
  { kind: "post", reports: reportsOfMonth(1) },
  { kind: "post", reports: reportsOfMonth(3) },
  { kind: "post", reports: reportsOfMonth(2) },
  { kind: "undo" },
];

describe.each(EDITS)("%s", (_title, edit) => {
  it("comes through the same postings alike in a file and in Excel", async () => {
    const compute = calculates(TRACKER);
    const simulated = trackerExcel({
      calculate: (workbook) => {
        compute(workbook);
        for (const { grid } of workbook.sheets) {
          for (const [row, column, content] of [...grid.filled()]) {
            if (content.isComputed === false) grid.setContent(row, column, { ...content, value: 1, isComputed: true });
          }
        }
      },
    });
    const excel = excelBackEnd(simulated);
    await excel.take({ kind: "post", reports: reportsOfMonth(0) });
    await Excel.run(async (context) => {
      edit(context.workbook.tables.getItem("Daily"), context);
      await context.sync();
    });
    const file = fileBackEnd(await excel.file());
    for (const step of NEXT) expect(await excel.take(step)).toEqual(await file.take(step));
    const inFile = await workbookContent(await file.file());
    const inExcel = await workbookContent(await excel.file());
    expect(inExcel.names).toEqual(inFile.names);
    expect(withoutTheirResults(inExcel)).toEqual(withoutTheirResults(inFile));
    expect(simulated.unimplemented).toEqual([]);
  });
});

const OURS = new Set(
  TRACKER.tables.flatMap(({ columns }) => columns.flatMap((one) => (one.kind === "formula" ? [one.formula] : []))),
);

/** What people's own formulas come to is left to whoever opens the file. */
function withoutTheirResults({ sheets }: WorkbookContent): unknown {
  return Object.entries(sheets).map(([name, sheet]) => {
    const cells = Object.entries(sheet.cells).map(([address, cell]) => {
      const formula: unknown =
        typeof cell === "object" && cell !== null && "formula" in cell ? cell.formula : undefined;
      return [address, typeof formula === "string" && !OURS.has(formula) ? { formula } : cell] as const;
    });
    return [name, { ...sheet, cells: Object.fromEntries(cells) }];
  });
}
