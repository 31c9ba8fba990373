import { partsOf } from "../../../domain/calendar";
import { centsFromDollars, cents, formatCents } from "../../../domain/money";
import type { Book } from "../../../workbook/spec/book";
import type { CellValue } from "../../../workbook/spec/cell";
import type { PageContent } from "../../../workbook/spec/page";
import { withoutErrors } from "../../../workbook/spec/guardedFormula";
import { NO_FIGURE } from "../../formulas/columns";
import { cellFormula, orNone } from "../../formulas/lookUps";
import { rowsOf } from "../../formulas/rowLookUps";
import { isError, textOf } from "../../formulas/sheetNumbers";
import { type Heading, type HeadingOf, columnOf } from "../../headings/headings";
import { bookRows, valueIn } from "../../headings/rows";
import { COMPARISON_CHOSEN } from "../../pages/comparisonMonth";
import { ROLL_FORWARD_CHOSEN } from "../../pages/rollForwardMonth";
import { type Chooser, monthShown, monthShownName } from "../../pages/monthChooser";
import { type WordedPage, wordsFormula, wordsOf } from "../../pages/wordsTable";
import { NO_BENCHMARK_SET, SETTING_NAMES, benchmarkSetIn, settingIn } from "../../settings/settings";
import { STATUS_SIGNS } from "../../settings/status";
import type { SummaryFigure } from "../summaryFigures";
import { TIE_SIGNS } from "../summaryMonths";
import { LINKED_PAGES } from "../words/doNext";

/** A formula of the page and the function that gives the same result. */
export type PageFormula = Extract<PageContent, { readonly kind: "formula" }>;

const CHOOSER = "SummaryMonth";
const SHOWN = monthShownName(CHOOSER);
const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
] as const;
/** Words before a figure's label in the months in which it still changes. */
const SO_FAR = ", so far";
/** At the end of what leads somewhere. */
export const LINK_SIGN = "›";
/** How a figure stands against the goals that were chosen: by the signs of what ties, since others say where a figure goes. */
const STATUS_WORDS = { Good: `${TIE_SIGNS.yes} Goal`, Watch: "≈ Goal", Act: `${TIE_SIGNS.no} Goal` } as const;
const TIES = {
  yes: "✓ Ties to the cent: the month's figures lead to what is owed.",
  no: "✗ Does not tie: off by ",
  where: ". See Roll-forward.",
  unknown: "? ",
};
const NOT_KEPT = "Words are kept for the newest 13 months. The figures below are this month's.";

const summaryRow = rowsOf("Summary", "Figure");
const monthsRow = rowsOf("SummaryMonths", "Months from shown");

/** Makes one: without errors, whatever stands in people's cells. */
export function pageFormula(formula: string, result: (book: Book) => CellValue): PageFormula {
  return { kind: "formula", formula: withoutErrors(formula), result };
}

/** A figure's cell of the table Summary. */
export function inSummary(one: SummaryFigure, heading: Heading<"Summary">): PageFormula {
  return pageFormula(summaryFormula(one, heading), (book) =>
    shownValue(valueIn(summaryRow(book, one.figure), heading)),
  );
}

/** How a figure stands against the goals that were chosen; nothing where they say nothing of it. */
export function goalOf(one: SummaryFigure): PageFormula {
  const status = summaryFormula(one, "Status");
  const statuses = ["Good", "Watch", "Act"] as const;
  const chosen = statuses.reduceRight(
    (otherwise, each) => `IF(${status}="${STATUS_SIGNS[each]}","${STATUS_WORDS[each]}",${otherwise})`,
    '""',
  );
  return pageFormula(chosen, (book) => {
    const found = valueIn(summaryRow(book, one.figure), "Status");
    const known = statuses.find((each) => found === STATUS_SIGNS[each]);
    return known === undefined ? NO_FIGURE : STATUS_WORDS[known];
  });
}

function summaryFormula({ figure }: SummaryFigure, heading: Heading<"Summary">): string {
  return cellFormula(columnOf("Summary", heading), [columnOf("Summary", "Figure"), `"${figure}"`]);
}

/** A cell of the table SummaryMonths. @param from how many months from the one shown: 0, or less */
export function inMonths(from: number, heading: Heading<"SummaryMonths">): PageFormula {
  return pageFormula(monthsFormula(from, heading), (book) => shownValue(valueIn(monthsRow(book, from), heading)));
}

function monthsFormula(from: number, heading: Heading<"SummaryMonths">): string {
  return cellFormula(columnOf("SummaryMonths", heading), [
    columnOf("SummaryMonths", "Months from shown"),
    String(from),
  ]);
}

/** What a formula shows of a cell: nothing of an error. */
function shownValue(value: CellValue): CellValue {
  return isError(value) ? NO_FIGURE : orNone(value);
}

/** What a figure is called, and that it is one so far where it is not finished. */
export function labelOf(one: SummaryFigure): PageFormula {
  const [value, finished] = [summaryFormula(one, "Value"), monthsFormula(0, one.monthly)];
  return pageFormula(
    `IF(AND(ISNUMBER(${value}),NOT(ISNUMBER(${finished}))),"${one.label}${SO_FAR}","${one.label}")`,
    (book) => {
      const now = valueIn(summaryRow(book, one.figure), "Value");
      const stands = valueIn(monthsRow(book, 0), one.monthly);
      return typeof now === "number" && typeof stands !== "number" ? `${one.label}${SO_FAR}` : one.label;
    },
  );
}

/** What a change is on, where there is one: `vs Sep 2026`. */
export function versus(one: SummaryFigure, heading: HeadingOf<"Summary", "money">, from: number): PageFormula {
  const [change, name] = [summaryFormula(one, heading), monthsFormula(from, "In short")];
  return pageFormula(`IF(ISNUMBER(${change}),"vs "&${name},"")`, (book) => {
    const isThere = typeof valueIn(summaryRow(book, one.figure), heading) === "number";
    return isThere ? `vs ${textOf(shownValue(valueIn(monthsRow(book, from), "In short")))}` : NO_FIGURE;
  });
}

/** A month of the strip and whether it ties: `Oct ✓`. */
export function tieOf(from: number): PageFormula {
  const [name, ties] = [monthsFormula(from, "In short"), monthsFormula(from, "Ties")];
  return pageFormula(`LEFT(${name},3)&" "&${ties}`, (book) => {
    const row = monthsRow(book, from);
    return row ? `${textOf(shownValue(valueIn(row, "In short"))).slice(0, 3)} ${textOf(valueIn(row, "Ties"))}` : "";
  });
}

/** A text that was written at posting; no text where there is none. */
export function wordsAt(heading: HeadingOf<"Words", "text">, page: WordedPage, line: string): PageFormula {
  return pageFormula(wordsFormula(heading, SHOWN, page, `"${line}"`), (book) =>
    wordsOf(book, heading, monthShown(book, CHOOSER), page, line),
  );
}

/** The month's headline. A page without one must not look as if there were nothing to say. */
export function headline(): PageFormula {
  const { formula, result } = wordsAt("Says", "Headline", "1");
  return pageFormula(`IF(AND(ISNUMBER(${SHOWN}),${formula}=""),"${NOT_KEPT}",${formula})`, (book) => {
    const words = result(book);
    return words === "" && monthShown(book, CHOOSER) !== undefined ? NOT_KEPT : words;
  });
}

/** The page that a step of what to do next names, with the way there where the page is one that people see. */
export function whereOf(line: string): PageFormula {
  const { formula, result } = wordsAt("Stands in", "Do next", line);
  const { comparison, rollForward } = LINKED_PAGES;
  const leadingTo = (toComparison: string, toRollForward: string): string =>
    `IF(${formula}="${comparison}",${linkFormula(toComparison, comparison)},IF(${formula}="${rollForward}",${linkFormula(toRollForward, rollForward)},${formula}))`;
  const to = pageFormula(leadingTo(COMPARISON_CHOSEN, ROLL_FORWARD_CHOSEN), (book) => {
    const page = result(book);
    return page === comparison || page === rollForward ? linkText(page) : page;
  });
  const former = leadingTo("ComparisonThis", monthShownName("RollForwardMonth"));
  return { ...to, formerly: withoutErrors(former) };
}

/** A link to the cell of a name, which finds it whatever its sheet is called by then. */
export function linkTo(name: string, text: string): PageFormula {
  return pageFormula(linkFormula(name, text), () => linkText(text));
}

function linkFormula(name: string, text: string): string {
  return `HYPERLINK("#${name}","${linkText(text)}")`;
}

function linkText(text: string): string {
  return `${text} ${LINK_SIGN}`;
}

/** The practice and the month: `Bright Smile Dental · October 2026`. */
export function title(): PageFormula {
  return titleOf(CHOOSER, "Summary", "");
}

/**
 * The practice, what the page is, and the month that it shows.
 *
 * @param chooser of the page
 * @param page what it is called where it shows no month
 * @param beforeMonth what it says before a month
 */
export function titleOf(chooser: Chooser, page: string, beforeMonth: string): PageFormula {
  const [name, shown] = [SETTING_NAMES.practiceName, monthShownName(chooser)];
  const month = `CHOOSE(MONTH(${shown}),${MONTHS.map((one) => `"${one}"`).join(",")})&" "&YEAR(${shown})`;
  const said = beforeMonth === "" ? month : `"${beforeMonth}"&${month}`;
  return pageFormula(
    `IF(ISNUMBER(${shown}),IF(${name}="","",${name}&" · ")&${said},IF(${name}="","${page}",${name}&""))`,
    (book) => {
      const practice = practiceName(book);
      if (practice === undefined) return NO_FIGURE;
      const day = monthShown(book, chooser);
      if (day === undefined) return practice === "" ? page : practice;
      const { year, month: ofYear } = partsOf(day);
      return `${practice === "" ? "" : `${practice} · `}${beforeMonth}${MONTHS[ofYear - 1] ?? ""} ${String(year)}`;
    },
  );
}

/** `undefined` where the cell holds an error. */
function practiceName(book: Book): string | undefined {
  const name = settingIn(bookRows(book, "Setup"), "Practice name");
  return isError(name) ? undefined : textOf(name);
}

/** Whether the month ties, and by how much it does not. */
export function tieLine(): PageFormula {
  return tieLineOf(CHOOSER, TIES.where);
}

/** The same of a page with a chooser of its own. @param where what stands behind an amount that it is off by */
export function tieLineOf(chooser: "SummaryMonth" | "RollForwardMonth", where: string): PageFormula {
  const [ties, difference] = [columnOf(chooser, "Ties"), columnOf(chooser, "Difference")];
  const why = wordsFormula("Says", monthShownName(chooser), "Matters", '"1"');
  return pageFormula(
    `IF(INDEX(${ties},1)="yes","${TIES.yes}",IF(INDEX(${ties},1)="no","${TIES.no}$"&FIXED(ABS(INDEX(${difference},1)),2)&"${where}","${TIES.unknown}"&${why}))`,
    (book) => {
      const [row] = bookRows(book, chooser);
      const found = valueIn(row, "Ties");
      if (isError(found)) return NO_FIGURE;
      if (found === "yes") return TIES.yes;
      const reason = wordsOf(book, "Says", monthShown(book, chooser), "Matters", "1");
      if (found !== "no") return `${TIES.unknown}${textOf(reason)}`;
      const off = valueIn(row, "Difference");
      if (typeof off !== "number") return NO_FIGURE;
      return `${TIES.no}${formatCents(cents(Math.abs(centsFromDollars(off))))}${where}`;
    },
  );
}

/** Whose goals the statuses go by. */
export function goals(): PageFormula {
  const set = SETTING_NAMES.benchmarkSet;
  const none = "No goals are chosen yet: pick a benchmark set on Setup, and each figure says how it stands.";
  return pageFormula(`IF(OR(${set}="",${set}="${NO_BENCHMARK_SET}"),"${none}","Goals: "&${set}&".")`, (book) => {
    const chosen = benchmarkSetIn(book);
    if (isError(chosen)) return NO_FIGURE;
    const text = textOf(chosen);
    return text === "" || text === NO_BENCHMARK_SET ? none : `Goals: ${text}.`;
  });
}
