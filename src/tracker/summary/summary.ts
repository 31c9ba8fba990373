import { monthAfter } from "../../domain/calendar";
import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import type { Form, FormulaColumn } from "../../workbook/spec/table";
import { defineTable, NO_FIGURE, formulaColumn, valueColumn } from "../formulas/columns";
import { finishedFormula, isFinished } from "./finishedFigures";
import { cellFormula, oneOfColumns, orNone, placeOf } from "../formulas/lookUps";
import { monthShown, monthShownName } from "../pages/monthChooser";
import { rowsOf } from "../formulas/rowLookUps";
import { SETTING_NAMES, benchmarkSetIn } from "../settings/settings";
import { isError, textOf } from "../formulas/sheetNumbers";
import { SUMMARY_FIGURES, type SummaryFigure, summaryForm } from "./summaryFigures";
import { wordsFormula, wordsOf } from "../pages/wordsTable";
import { type Heading, type HeadingOf, columnOf, own } from "../headings/headings";
import { type CellsOf, type RowOf, textIn, valueIn } from "../headings/rows";

const SHOWN = monthShownName("SummaryMonth");
const at = (heading: Heading<"Summary">): string => own("Summary", heading);

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
export const SUMMARY = defineTable("Summary", {
  key: [{ heading: "Figure", order: SUMMARY_FIGURES.map(({ figure }) => figure) }],
  columns: [
    valueColumn("Summary", "Figure", "What is shown. To the right: how it is figured, and what proves it.", 30),
    {
      ...formulaColumn(
        "Summary",
        "Value",
        "The figure of the month shown, from Monthly. Empty where it is not posted.",
        `IFERROR(${inMonthly(SHOWN, FIGURE_COLUMN)},"")`,
        (row, book) => figureBack(row, book, 0),
      ),
      formFor: (row: RowOf<"Summary">) => summaryForm(valueIn(row, "Figure")),
      isProminent: true,
    },
    { ...wordsColumn("In words", "Says", "What the figure did.", 64), linesKept: () => 2 },
    changeColumn("Change on prior month", "On the month before", 1),
    changeColumn("Change on last year", "On the same month of last year", 12),
    valueColumn("Summary", "Counted in", "What a change is counted in: of a share in percentage points.", 14),
    formulaColumn(
      "Summary",
      "Status",
      "Against the benchmark set chosen in Setup. Empty where the set says nothing of it.",
      `IFERROR(${inMonthly(SHOWN, STATUS_COLUMN)}&"","")`,
      (row, book) => {
        const status = figureIn(row)?.status;
        return orNone(status && valueIn(shownRow(book, 0), status));
      },
    ),
    wordsColumn("Trend", "Trend", "What the figure does up to this month, by run-chart rules: see Trends.", 44),
    valueColumn("Summary", "How it is figured", "The definition.", 60),
    wordsColumn("Period", "Period", "The days that the figure covers.", 36),
    settingsColumn(),
    wordsColumn("Proven by", "Proven by", "Which posted report proves it, and whether its own total agreed.", 130),
    { ...valueColumn("Summary", "Order", "For the formulas: which figure it is."), isHidden: true },
    { ...valueColumn("Summary", "Setting", "For the formulas: the setting that it depends on."), isHidden: true },
  ],
});

/** The rows of Summary, which no posting changes. */
export const SUMMARY_ROWS: readonly CellsOf<"Summary">[] = SUMMARY_FIGURES.map((one, index) => ({
  Figure: one.figure,
  "Counted in": one.unit,
  "How it is figured": one.definition,
  Order: index + 1,
  Setting: one.setting,
}));

function inMonthly(month: string, column: string): string {
  return cellFormula(column, [columnOf("Monthly", "Month"), month]);
}

/** The figure of a row, by its number, as CHOOSE has it. */
function figureIn(row: RowOf<"Summary">): SummaryFigure | undefined {
  return SUMMARY_FIGURES[placeOf(valueIn(row, "Order")) - 1];
}

/** The row of Monthly so many months before the month shown. */
function shownRow(book: Book, back: number): RowOf<"Monthly"> | undefined {
  const month = monthShown(book, "SummaryMonth");
  return month && monthlyRow(book, monthAfter(month, -back));
}

function figureBack(row: RowOf<"Summary">, book: Book, back: number): CellValue {
  const monthly = figureIn(row)?.monthly;
  return orNone(monthly && valueIn(shownRow(book, back), monthly));
}

/** Whether the figure so many months back is finished: others may be held against it. */
function isFinishedBack(row: RowOf<"Summary">, book: Book, back: number): boolean {
  const one = figureIn(row);
  const month = monthShown(book, "SummaryMonth");
  return one !== undefined && month !== undefined && isFinished(book, one, monthAfter(month, -back));
}

function changeColumn(
  heading: "Change on prior month" | "Change on last year",
  note: string,
  back: number,
): FormulaColumn {
  const then = `EDATE(${SHOWN},${-back})`;
  const figureThen = inMonthly(then, FIGURE_COLUMN);
  const change = `ROUND((${at("Value")}-${figureThen})*IF(${at("Counted in")}="points",100,1),6)`;
  const [isFinal, wasFinal] = [SHOWN, then].map((month) => finishedFormula(at("Order"), month));
  const always = `IFERROR(${change},"")`;
  return {
    ...formulaColumn(
      "Summary",
      heading,
      `${note}: how much more, or less. Empty where either figure is not posted, or is one only so far.`,
      `IF(${isFinal},IF(${wasFinal},${change},""),"")`,
      (row, book) =>
        isFinishedBack(row, book, 0) && isFinishedBack(row, book, back)
          ? changeOf(valueIn(row, "Value"), figureBack(row, book, back), valueIn(row, "Counted in"))
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

function formOfChange(row: RowOf<"Summary">): Form {
  const form = summaryForm(valueIn(row, "Figure"));
  return form === "share" ? "ratio" : form;
}

function wordsColumn(
  heading: HeadingOf<"Summary", "text">,
  inWords: HeadingOf<"Words", "text">,
  note: string,
  width: number,
): FormulaColumn {
  return {
    ...formulaColumn(
      "Summary",
      heading,
      `${note} Written with each posting, for the last 13 months.`,
      wordsFormula(inWords, SHOWN, "Summary", at("Figure")),
      (row, book) =>
        wordsOf(book, inWords, monthShown(book, "SummaryMonth"), "Summary", lookedUp(valueIn(row, "Figure"))),
    ),
    width,
  };
}

function settingsColumn(): FormulaColumn {
  const setting = at("Setting");
  const value = `IFERROR(INDEX(${columnOf("Setup", "Value")},MATCH(${setting},${columnOf("Setup", "Setting")},0))&"","")`;
  return {
    ...formulaColumn(
      "Summary",
      "Settings in force",
      "What Setup says now of what the figure depends on.",
      `IF(${setting}="","",${setting}&": "&${value}&IF(${at("Status")}="","","; "))` +
        `&IF(${at("Status")}="","","Benchmark set: "&${SETTING_NAMES.benchmarkSet})`,
      (row, book) => {
        const named = textOf(valueIn(row, "Setting"));
        const hasSet = textIn(row, "Status") !== "";
        const chosen = hasSet ? benchmarkSetIn(book) : undefined;
        if (isError(valueIn(row, "Setting")) || isError(chosen)) return NO_FIGURE;
        const set = hasSet ? [`Benchmark set: ${textOf(chosen)}`] : [];
        const own =
          named === "" ? [] : [`${named}: ${lookedUp(valueIn(setupRow(book, valueIn(row, "Setting")), "Value"))}`];
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
