import type { CellValue } from "../../workbook/spec/cell";
import { NO_FIGURE, defineTable, formulaColumn, valueColumn } from "../formulas/columns";
import { placeOf } from "../formulas/lookUps";
import { isError, textOf } from "../formulas/sheetNumbers";
import { columnOf, own } from "../headings/headings";
import { type CellsOf, type RowOf, bookRows, numberIn, valueIn } from "../headings/rows";
import type { Given } from "../posting/figuresGiven";
import { TABLES_BY_SUBJECT, sheetsOf } from "./hiddenTables";
import { POSTED_THROUGH } from "./postedThrough";

const TABLE = "StartPages";
/** The longest name that a sheet can have. */
const LONGEST_NAME = 31;
/** What stands in place of a page's name before tables that may be out of sight. */
const ALL_TABLES = "All tables";

/** What the color of a tab stands for. */
export type Tab = "Report" | "Charts" | "Table" | "Settings";

/** A line of Start: a page with what it answers, or tables that a new workbook hides. */
interface StartLine {
  /** The sheet that it leads to; tables are only named, since no link leads to a sheet that is hidden. */
  readonly sheet?: string;
  readonly says: string;
  readonly tab: Tab;
  readonly figures?: Given;
}

const PAGES: readonly StartLine[] = [
  {
    sheet: "Summary",
    says: "How did the month go? What changed most, six figures with their year, what to do next.",
    tab: "Report",
    figures: "Receivables",
  },
  {
    sheet: "Summary details",
    says: "How is each figure of Summary figured, which report proves it, and what is past due?",
    tab: "Report",
    figures: "Receivables",
  },
  {
    sheet: "Comparison",
    says: "What are we owed, by age, next to last month and the same month last year?",
    tab: "Report",
    figures: "Receivables",
  },
  {
    sheet: "Roll-forward",
    says: "Does the month tie? From opening to closing balance, and what may explain a difference.",
    tab: "Report",
    figures: "Receivables",
  },
  {
    sheet: "Charts",
    says: "How do the figures move? What is owed and how old, production, new patients, treatment, claims.",
    tab: "Charts",
    figures: "Receivables",
  },
  { sheet: "Actions", says: "Who does what, and by when, about figures that moved?", tab: "Table" },
  {
    sheet: "Receivables",
    says: "The aging of each month end: patient, insurance and total.",
    tab: "Table",
    figures: "Receivables",
  },
  {
    sheet: "Setup",
    says: "How does our practice define its figures, and whose benchmarks does it go by?",
    tab: "Settings",
  },
  {
    sheet: "Postings",
    says: "What was posted, when, by whom, and did it match the report's own total?",
    tab: "Settings",
  },
];

const LINES: readonly StartLine[] = [
  ...PAGES,
  ...TABLES_BY_SUBJECT.map(({ subject, figures, ...named }): StartLine => {
    const says = `${subject}: ${sheetsOf(named).join(", ")}`;
    return { says, tab: "Table", ...(figures && { figures }) };
  }),
];

/** The pages in view with what they answer, and the tables behind them. */
export const START_PAGES = defineTable(TABLE, {
  key: [{ heading: "Order" }],
  columns: [
    {
      ...formulaColumn(
        TABLE,
        "Page",
        "Click it to go there. To see a table that is hidden, right-click any tab and choose Unhide.",
        pageFormula(),
        pageName,
      ),
      width: 20,
      formFor: (row: RowOf<typeof TABLE>) => (valueIn(row, "Sheet") === undefined ? "text" : "link"),
    },
    valueColumn(TABLE, "What it answers", "What you find there.", 100),
    formulaColumn(
      TABLE,
      "Posted through",
      "The last day that is posted of its figures.",
      `IF(COUNT(${throughFormula()})=1,MAX(${throughFormula()}),"")`,
      (row, book) => throughIn(placeOf(valueIn(row, "Figures")), bookRows(book, "StartPosted")),
    ),
    valueColumn(TABLE, "Tab", "What the color of its tab stands for."),
    {
      ...valueColumn(
        TABLE,
        "Sheet",
        "For the link: what the sheet is called. Type the new name here where you rename it.",
      ),
      isHidden: true,
    },
    { ...valueColumn(TABLE, "Figures", "For the formulas: which figures the page shows."), isHidden: true },
    { ...valueColumn(TABLE, "Order", "For the formulas: which line it is."), isHidden: true },
  ],
});

/** The rows of StartPages, which no posting changes. */
export const START_ROWS: readonly CellsOf<typeof TABLE>[] = LINES.map(({ sheet, says, tab, figures }, index) => {
  const place = POSTED_THROUGH.findIndex(({ given }) => given === figures);
  return {
    "What it answers": says,
    Tab: tab,
    Sheet: sheet,
    Figures: place < 0 ? undefined : place + 1,
    Order: index + 1,
  };
});

function pageFormula(): string {
  const sheet = own(TABLE, "Sheet");
  const link = `HYPERLINK("#'"&SUBSTITUTE(${sheet},"'","''")&"'!A1",${sheet}&"")`;
  return `IF(${sheet}="","${ALL_TABLES}",IF(LEN(${sheet})>${String(LONGEST_NAME)},${sheet}&"",${link}))`;
}

function pageName(row: RowOf<typeof TABLE>): CellValue {
  const sheet = valueIn(row, "Sheet");
  if (isError(sheet)) return NO_FIGURE;
  return sheet === undefined || sheet === "" ? ALL_TABLES : textOf(sheet);
}

function throughFormula(): string {
  const columns = POSTED_THROUGH.map(({ heading }) => columnOf("StartPosted", heading));
  return `CHOOSE(${own(TABLE, "Figures")},${columns.join(",")})`;
}

function throughIn(place: number, rows: readonly RowOf<"StartPosted">[]): CellValue {
  const heading = POSTED_THROUGH[place - 1]?.heading;
  const days = heading === undefined ? [] : rows.flatMap((row) => numberIn(row, heading) ?? []);
  return days.length === 1 ? (days[0] ?? NO_FIGURE) : NO_FIGURE;
}
