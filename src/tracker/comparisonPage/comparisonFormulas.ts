import type { Balance } from "../../domain/receivables/receivables";
import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import type { ComparedLineName } from "../comparison/comparison";
import { NO_FIGURE } from "../formulas/columns";
import { cellFormula, orNone, theNumber, theNumberFormula } from "../formulas/lookUps";
import { rowsOf } from "../formulas/rowLookUps";
import { isError, textOf } from "../formulas/sheetNumbers";
import { type Heading, type HeadingOf, type NumberForm, columnOf } from "../headings/headings";
import { type RowOf, bookRows, valueIn } from "../headings/rows";
import { amountHeading } from "../receivables/chartReceivables";
import { type ComparedMonth } from "../pages/comparisonMonth";
import { monthShown, monthShownName } from "../pages/monthChooser";
import { wordsFormula, wordsOf } from "../pages/wordsTable";
import { SETTING_NAMES, settingIn } from "../settings/settings";
import { STATUS_SIGNS } from "../settings/status";
import { type PageFormula, pageFormula } from "../summary/page/pageFormulas";

const TITLE = "Receivables compared";
const GOAL = "Goal";
const NOTHING_BEFORE = "The month before is not posted, so nothing is compared yet.";
const SIGNS = Object.values(STATUS_SIGNS);

const heatMapRow = rowsOf("ComparisonHeatMap", "Months before");

/** A line of a balance: `Patient`, `0 to 30`. */
export interface Line {
  readonly balance: Balance;
  readonly category: ComparedLineName;
}

/** A figure of a line of Comparison; none where it has none. */
export function figureOf(line: Line, heading: HeadingOf<"Comparison", NumberForm>): PageFormula {
  return pageFormula(theNumberFormula(columnOf("Comparison", heading), conditionsOf(line)), (book) =>
    theNumber(rowsOfLine(book, line), heading),
  );
}

/** How a line's share stands against the goals; nothing where none are chosen. */
export function statusOf(line: Line): PageFormula {
  const has = (sign: string): string =>
    `COUNTIFS(${conditionsOf(line)},${columnOf("Comparison", "Status")},"${sign}")=1`;
  const formula = SIGNS.reduceRight((otherwise, sign) => `IF(${has(sign)},"${sign}",${otherwise})`, '""');
  return pageFormula(formula, (book) => {
    const statuses = rowsOfLine(book, line).map((row) => valueIn(row, "Status"));
    return SIGNS.find((sign) => statuses.filter((status) => status === sign).length === 1) ?? NO_FIGURE;
  });
}

/** What stands above the statuses, where there are any. */
export function goalHeading(): PageFormula {
  const counted = SIGNS.map((sign) => `COUNTIFS(${columnOf("Comparison", "Status")},"${sign}")`).join("+");
  return pageFormula(`IF(${counted}>0,"${GOAL}","")`, (book) =>
    bookRows(book, "Comparison").some((row) => SIGNS.some((sign) => sign === valueIn(row, "Status")))
      ? GOAL
      : NO_FIGURE,
  );
}

/** One of the month ends compared, which its format shows as a month. */
export function monthOf({ heading, name }: ComparedMonth): PageFormula {
  return pageFormula(`IF(ISNUMBER(${name}),${name},"")`, (book) => numberOrNone(comparedMonth(book, heading)));
}

/** A month of the heat map, where anything is posted of it. @param back how many months before the one shown */
export function heatMonth(back: number): PageFormula {
  const month = inHeatMap(back, "Month");
  const share = inHeatMap(back, amountHeading("Total", "0 to 30"));
  return pageFormula(`IF(ISNUMBER(${share.formula}),${month.formula},"")`, (book) =>
    typeof share.result(book) === "number" ? month.result(book) : NO_FIGURE,
  );
}

/** A share of the heat map. */
export function inHeatMap(back: number, heading: Heading<"ComparisonHeatMap">): PageFormula {
  const column = columnOf("ComparisonHeatMap", heading);
  const cell = cellFormula(column, [columnOf("ComparisonHeatMap", "Months before"), String(back)]);
  return pageFormula(`IF(ISNUMBER(${cell}),${cell},"")`, (book) =>
    numberOrNone(valueIn(heatMapRow(book, back), heading)),
  );
}

/** A sentence of what moved most. */
export function moveAt(line: string): PageFormula {
  const shown = monthShownName("ComparisonMonth");
  return pageFormula(wordsFormula("Says", shown, "Moved most", `"${line}"`), (book) =>
    wordsOf(book, "Says", monthShown(book, "ComparisonMonth"), "Moved most", line),
  );
}

/** The first of them, which says so where there is nothing to compare with. */
export function firstMove(): PageFormula {
  const { formula, result } = moveAt("1");
  const before = figureOf({ balance: "Total", category: "Total" }, "Prior month");
  return pageFormula(
    `IF(AND(${formula}="",NOT(ISNUMBER(${before.formula}))),"${NOTHING_BEFORE}",${formula})`,
    (book) => (result(book) === "" && typeof before.result(book) !== "number" ? NOTHING_BEFORE : result(book)),
  );
}

/** The practice and what the page is: `Bright Smile Dental · Receivables compared`. */
export function comparisonTitle(): PageFormula {
  const name = SETTING_NAMES.practiceName;
  return pageFormula(`IF(${name}="","${TITLE}",${name}&" · ${TITLE}")`, (book) => {
    const practice = settingIn(bookRows(book, "Setup"), "Practice name");
    if (isError(practice)) return NO_FIGURE;
    const text = textOf(practice);
    return text === "" ? TITLE : `${text} · ${TITLE}`;
  });
}

function conditionsOf({ balance, category }: Line): string {
  return `${columnOf("Comparison", "Balance")},"${balance}",${columnOf("Comparison", "Category")},"${category}"`;
}

function rowsOfLine(book: Book, { balance, category }: Line): readonly RowOf<"Comparison">[] {
  return bookRows(book, "Comparison").filter(
    (row) => valueIn(row, "Balance") === balance && valueIn(row, "Category") === category,
  );
}

function comparedMonth(book: Book, heading: ComparedMonth["heading"]): CellValue {
  return orNone(valueIn(bookRows(book, "ComparisonMonth")[0], heading));
}

function numberOrNone(value: CellValue): CellValue {
  return typeof value === "number" ? value : NO_FIGURE;
}
