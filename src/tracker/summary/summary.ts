import { addMonths } from "../../domain/calendar";
import type { Book } from "../../workbook/spec/book";
import { type CellValue, type Row, textIn } from "../../workbook/spec/cell";
import type { Form, FormulaColumn, TableSpec } from "../../workbook/spec/table";
import { NO_FIGURE, formulaColumn, own, valueColumn } from "../formulas/columns";
import { finishedFormula, isFinished } from "./finishedFigures";
import { cellFormula, oneOfColumns, orNone, placeOf } from "../formulas/lookUps";
import { monthShown, monthShownName } from "../pages/monthChooser";
import { rowsOf } from "../formulas/rowLookUps";
import { SETTING_NAMES } from "../settings/settings";
import { isError, textOf } from "../formulas/sheetNumbers";
import { SUMMARY_FIGURES, type SummaryFigure, summaryForm } from "./summaryFigures";
import { SUMMARY_MONTH } from "../pages/summaryMonth";
import { wordsFormula, wordsOf } from "../pages/wordsTable";

const SHOWN = monthShownName(SUMMARY_MONTH.name);
const at = (heading: string): string => own("Summary", heading);

const FIGURE_COLUMN = oneOfColumns(
  at("Order"),
  "Monthly",
  SUMMARY_FIGURES.map(({ monthly }) => monthly),
);
const STATUS_COLUMN = oneOfColumns(
  at("Order"),
  "Monthly",
  SUMMARY_FIGURES.map(({ status }) => status),
);

const monthlyRow = rowsOf("Monthly", "Month");
const setupRow = rowsOf("Setup", "Setting");

/** The month's figures, a row each, with the card of each figure's definition at the right. */
export const SUMMARY: TableSpec = {
  name: "Summary",
  key: [{ heading: "Figure", order: SUMMARY_FIGURES.map(({ figure }) => figure) }],
  columns: [
    valueColumn("Figure", "text", "What is shown. To the right: how it is figured, and what proves it.", 30),
    {
      ...formulaColumn(
        "Value",
        "money",
        "The figure of the month shown, from Monthly. Empty where it is not posted.",
        `IFERROR(${inMonthly(SHOWN, FIGURE_COLUMN)},"")`,
        (row, book) => figureBack(row, book, 0),
      ),
      formFor: (row) => summaryForm(row["Figure"]),
      isProminent: true,
    },
    { ...wordsColumn("In words", "Says", "What the figure did.", 64), linesKept: () => 2 },
    changeColumn("Change on prior month", "On the month before", 1),
    changeColumn("Change on last year", "On the same month of last year", 12),
    valueColumn("Counted in", "text", "What a change is counted in: of a share in percentage points.", 14),
    formulaColumn(
      "Status",
      "text",
      "Against the benchmark set chosen in Setup. Empty where the set says nothing of it.",
      `IFERROR(${inMonthly(SHOWN, STATUS_COLUMN)}&"","")`,
      (row, book) => orNone(shownRow(book, 0)?.[figureIn(row)?.status ?? ""]),
    ),
    wordsColumn("Trend", "Trend", "What the figure does up to this month, by run-chart rules: see Trends.", 44),
    valueColumn("How it is figured", "text", "The definition.", 60),
    wordsColumn("Period", "Period", "The days that the figure covers.", 36),
    settingsColumn(),
    wordsColumn("Proven by", "Proven by", "Which posted report proves it, and whether its own total agreed.", 130),
    { ...valueColumn("Order", "count", "For the formulas: which figure it is."), isHidden: true },
    { ...valueColumn("Setting", "text", "For the formulas: the setting that it depends on."), isHidden: true },
  ],
};

/** The rows of Summary, which no posting changes. */
export const SUMMARY_ROWS: readonly Row[] = SUMMARY_FIGURES.map((one, index) => ({
  Figure: one.figure,
  "Counted in": one.unit,
  "How it is figured": one.definition,
  Order: index + 1,
  Setting: one.setting,
}));

function inMonthly(month: string, column: string): string {
  return cellFormula(column, ["Monthly[Month]", month]);
}

/** The figure of a row, by its number, as CHOOSE has it. */
function figureIn(row: Row): SummaryFigure | undefined {
  return SUMMARY_FIGURES[placeOf(row["Order"]) - 1];
}

/** The row of Monthly so many months before the month shown. */
function shownRow(book: Book, back: number): Row | undefined {
  const month = monthShown(book, SUMMARY_MONTH.name);
  return month && monthlyRow(book, addMonths(month, -back));
}

function figureBack(row: Row, book: Book, back: number): CellValue {
  return orNone(shownRow(book, back)?.[figureIn(row)?.monthly ?? ""]);
}

/** Whether the figure so many months back is finished: others may be held against it. */
function isFinishedBack(row: Row, book: Book, back: number): boolean {
  const one = figureIn(row);
  const month = monthShown(book, SUMMARY_MONTH.name);
  return one !== undefined && month !== undefined && isFinished(book, one, addMonths(month, -back));
}

function changeColumn(heading: string, note: string, back: number): FormulaColumn {
  const then = `EDATE(${SHOWN},${-back})`;
  const figureThen = inMonthly(then, FIGURE_COLUMN);
  const change = `ROUND((${at("Value")}-${figureThen})*IF(${at("Counted in")}="points",100,1),6)`;
  const [isFinal, wasFinal] = [SHOWN, then].map((month) => finishedFormula(at("Order"), month));
  const always = `IFERROR(${change},"")`;
  return {
    ...formulaColumn(
      heading,
      "money",
      `${note}: how much more, or less. Empty where either figure is not posted, or is one only so far.`,
      `IF(${isFinal},IF(${wasFinal},${change},""),"")`,
      (row, book) =>
        isFinishedBack(row, book, 0) && isFinishedBack(row, book, back)
          ? changeOf(row["Value"], figureBack(row, book, back), row["Counted in"])
          : NO_FIGURE,
    ),
    formerly: [`IF(LEFT(${at("In words")},6)="So far","",${always})`, always],
    formFor: formOfChange,
  };
}

function changeOf(now: CellValue, before: CellValue, unit: CellValue): CellValue {
  if (typeof now !== "number" || typeof before !== "number" || isError(unit)) return NO_FIGURE;
  return Number(((now - before) * (unit === "points" ? 100 : 1)).toFixed(6)) + 0;
}

function formOfChange(row: Row): Form {
  const form = summaryForm(row["Figure"]);
  return form === "share" ? "ratio" : form;
}

function wordsColumn(heading: string, inWords: string, note: string, width: number): FormulaColumn {
  return {
    ...formulaColumn(
      heading,
      "text",
      `${note} Written with each posting, for the last 13 months.`,
      wordsFormula(inWords, SHOWN, "Summary", at("Figure")),
      (row, book) => wordsOf(book, inWords, monthShown(book, SUMMARY_MONTH.name), "Summary", lookedUp(row["Figure"])),
    ),
    width,
  };
}

function settingsColumn(): FormulaColumn {
  const setting = at("Setting");
  const value = `IFERROR(INDEX(Setup[Value],MATCH(${setting},Setup[Setting],0))&"","")`;
  return {
    ...formulaColumn(
      "Settings in force",
      "text",
      "What Setup says now of what the figure depends on.",
      `IF(${setting}="","",${setting}&": "&${value}&IF(${at("Status")}="","","; "))` +
        `&IF(${at("Status")}="","","Benchmark set: "&${SETTING_NAMES.benchmarkSet})`,
      (row, book) => {
        const named = textOf(row["Setting"]);
        const hasSet = textIn(row, "Status") !== "";
        const chosen = hasSet ? book.named(SETTING_NAMES.benchmarkSet) : undefined;
        if (isError(row["Setting"]) || isError(chosen)) return NO_FIGURE;
        const set = hasSet ? [`Benchmark set: ${textOf(chosen)}`] : [];
        const own = named === "" ? [] : [`${named}: ${lookedUp(setupRow(book, row["Setting"])?.["Value"])}`];
        return [...own, ...set].join("; ");
      },
    ),
    width: 64,
  };
}

/** A cell's text, or none where it is an error. */
function lookedUp(value: CellValue): string {
  return isError(value) ? "" : textOf(value);
}
