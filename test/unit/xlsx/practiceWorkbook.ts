import type { TableRows } from "../../../src/workbook/book";
import { type Row, numberIn } from "../../../src/workbook/cell";
import {
  NOT_AVAILABLE,
  type Form,
  type FormulaColumn,
  type TableSpec,
  type ValueColumn,
} from "../../../src/workbook/table";
import type { WorkbookSpec } from "../../../src/workbook/workbook";
import type { Made } from "../../../src/xlsx/writeWorkbook";

/** A workbook of the tracker's shape and size, described by hand: the file back end knows no practice. */

/** When and by whom the workbooks of these tests are made. */
export const MADE: Made = { by: "A test", at: new Date(Date.UTC(2026, 6, 31, 17, 30, 0)) };

/** Thursday, January 1, 2026, as Excel counts days. */
export const NEW_YEAR = 46_023;

const daily: TableSpec = {
  name: "Daily",
  key: [{ heading: "Date" }],
  columns: [
    value("Date", "date", "The day that the figures belong to."),
    value("Billed", "money", "Full fees of what was done on the day."),
    value("Writeoffs", "money", "What the practice does not collect under its contracts; normally negative."),
    value("Adjustments", "money", "Corrections of what was billed; normally negative."),
    value("Patient payments", "money", "What patients paid on the day, refunds taken off."),
    value("Insurance payments", "money", "What insurers paid on the day."),
  ],
};

const monthly: TableSpec = {
  name: "Monthly",
  key: [{ heading: "Month" }],
  columns: [
    value("Month", "month", "The month, by its first day."),
    sumOfDaily("Billed"),
    sumOfDaily("Writeoffs"),
    sumOfDaily("Patient payments"),
    {
      kind: "formula",
      heading: "Collection ratio",
      form: "share",
      note: "Patient payments divided by billed. Empty where nothing was billed, since no ratio exists then.",
      formula:
        'IF(Monthly[[#This Row],[Billed]]>0,Monthly[[#This Row],[Patient payments]]/Monthly[[#This Row],[Billed]],"")',
      result: ratioOf,
    },
    {
      kind: "formula",
      heading: "Ratio for the chart",
      form: "share",
      note: "The collection ratio, with a gap where there is none.",
      formula: 'IF(Monthly[[#This Row],[Collection ratio]]="",NA(),Monthly[[#This Row],[Collection ratio]])',
      result: (row) => numberIn(row, "Collection ratio") ?? NOT_AVAILABLE,
    },
    value("Benchmark", "share", "What the chosen set of benchmarks calls good."),
    {
      kind: "formula",
      heading: "Status",
      form: "text",
      note: "Good where the ratio reaches the benchmark.",
      formula:
        'IF(Monthly[[#This Row],[Collection ratio]]="","",IF(Monthly[[#This Row],[Collection ratio]]>=Monthly[[#This Row],[Benchmark]],"Good","Watch"))',
      result: (row) => {
        const ratio = numberIn(row, "Collection ratio");
        if (ratio === undefined) return "";
        return ratio >= (numberIn(row, "Benchmark") ?? 0) ? "Good" : "Watch";
      },
    },
    {
      kind: "formula",
      heading: "Above 25%",
      form: "text",
      note: "Whether the ratio is above a quarter.",
      formula: "N(Monthly[[#This Row],[Collection ratio]])>0.25",
      result: (row) => (numberIn(row, "Collection ratio") ?? 0) > 0.25,
    },
  ],
};

const actions: TableSpec = {
  name: "Actions",
  key: [{ heading: "Opened" }],
  columns: [
    value("Opened", "moment", "When someone called for the action."),
    value("What was seen", "text", "The figure that called for it."),
    { ...value("Result", "text", "What came of it."), choices: ["Open", "Done", "Dropped"] },
    value("Cost", "money", "What it cost."),
  ],
};

const settings: TableSpec = {
  name: "Settings",
  key: [{ heading: "Setting" }],
  columns: [
    value("Setting", "text", "What is settled."),
    { ...value("Choice", "text", "How the practice settles it."), choices: ["Yes", "No"] },
  ],
};

const empty: TableSpec = {
  name: "Claims",
  key: [{ heading: "As of" }],
  columns: [
    value("As of", "date", "The day of the report."),
    value("Open", "money", "Dollars of open claims."),
    {
      kind: "formula",
      heading: "Share",
      form: "share",
      note: "Of one hundred dollars.",
      formula: "100/Claims[[#This Row],[Open]]",
      result: () => 0,
    },
  ],
};

/** Six sheets: tables with formulas, hostile text, choices, a table without rows, and charts of every kind. */
export const practiceWorkbook: WorkbookSpec = {
  title: "Practice tracker",
  tables: [settings, daily, monthly, actions, empty],
  names: [
    { name: "WeekBegins", table: "Settings", rowKey: "Week begins", heading: "Choice", choices: ["Monday", "Sunday"] },
    { name: "NotThere", table: "Settings", rowKey: "No such row", heading: "Choice" },
  ],
  sheets: [
    {
      name: "Summary",
      tabColour: "1F77B4",
      lines: [{ text: "Month-end summary", style: "title" }],
      charts: [
        {
          title: "Billed and collected by month",
          altText: "Columns of what was billed and what patients paid, month by month.",
          table: "Monthly",
          category: "Month",
          series: [
            { heading: "Billed", colour: "2F5597", drawnAs: "column" },
            { heading: "Patient payments", label: "Collected from patients", colour: "C55A11", drawnAs: "column" },
          ],
          isStacked: false,
          valueForm: "money",
          place: { fromColumn: 0, fromRow: 2, toColumn: 9, toRow: 20 },
        },
        {
          title: "Collection ratio",
          altText: "The collection ratio by month as a line, with its benchmark as a dashed line.",
          table: "Monthly",
          category: "Month",
          series: [
            { heading: "Ratio for the chart", label: "Ratio", colour: "2F5597", drawnAs: "line" },
            { heading: "Benchmark", colour: "7F7F7F", drawnAs: "line", isReference: true },
          ],
          isStacked: false,
          valueForm: "share",
          place: { fromColumn: 10, fromRow: 2, toColumn: 19, toRow: 20 },
        },
        {
          title: "Payments by day",
          altText: "Payments of patients and insurers stacked by day, with what was billed as a line.",
          table: "Daily",
          category: "Date",
          series: [
            { heading: "Patient payments", colour: "2F5597", drawnAs: "column" },
            { heading: "Insurance payments", colour: "9DC3E6", drawnAs: "column" },
            { heading: "Billed", colour: "C55A11", drawnAs: "line" },
          ],
          isStacked: true,
          valueForm: "money",
          place: { fromColumn: 0, fromRow: 22, toColumn: 19, toRow: 42 },
        },
        {
          title: "Open claims",
          altText: "Nothing yet.",
          table: "Claims",
          category: "As of",
          series: [{ heading: "Open", colour: "2F5597", drawnAs: "column" }],
          isStacked: false,
          valueForm: "money",
          place: { fromColumn: 0, fromRow: 44, toColumn: 9, toRow: 58 },
        },
      ],
      rowsForCharts: 0,
      print: { orientation: "landscape" },
    },
    {
      name: "Daily",
      tabColour: "2CA02C",
      lines: [
        { text: "Daily", style: "title" },
        { text: "One row for each day that the practice posted.", style: "explanation" },
      ],
      table: daily,
      charts: [],
      rowsForCharts: 0,
      print: { orientation: "portrait" },
      frozenColumns: 1,
    },
    {
      name: "Monthly",
      tabColour: "2CA02C",
      lines: [
        { text: "Monthly", style: "title" },
        {
          text:
            "Every figure on this sheet is a formula over the sheet Daily, so it changes when a day is posted again. " +
            "A month without a figure is left empty, and is a gap in a chart: it is never shown as a zero.",
          style: "explanation",
        },
      ],
      table: monthly,
      charts: [
        {
          title: "Written off",
          altText: "Write-offs by month.",
          table: "Monthly",
          category: "Month",
          series: [{ heading: "Writeoffs", colour: "C00000", drawnAs: "column" }],
          isStacked: false,
          valueForm: "money",
          place: { fromColumn: 0, fromRow: 3, toColumn: 7, toRow: 18 },
        },
      ],
      rowsForCharts: 16,
      print: { orientation: "landscape" },
      highlights: [
        { heading: "Status", equals: "Good", look: "good" },
        { heading: "Status", equals: "Watch", look: "watch" },
      ],
      frozenColumns: 1,
    },
    {
      name: "Actions",
      tabColour: "FF7F0E",
      lines: [{ text: "Actions", style: "title" }],
      table: actions,
      charts: [],
      rowsForCharts: 0,
      print: { orientation: "landscape" },
    },
    {
      name: "Settings",
      tabColour: "7F7F7F",
      lines: [{ text: "Settings", style: "title" }],
      table: settings,
      charts: [],
      rowsForCharts: 0,
      print: { orientation: "portrait" },
    },
    {
      name: "Claims",
      tabColour: "7F7F7F",
      lines: [{ text: "Claims", style: "title" }],
      table: empty,
      charts: [],
      rowsForCharts: 0,
      print: { orientation: "portrait" },
    },
  ],
};

/** Texts that a spreadsheet would like to make something else of. */
export const HOSTILE_TEXTS: readonly string[] = [
  '=HYPERLINK("https://example.com","click")',
  "+1+1",
  "-2+3",
  "@SUM(A1:A9)",
  "\t=1+1",
  "\r=1+1",
  "'kept apostrophe",
  "_x0041_ is no A",
  " spaces at both ends ",
  "line one\nline two\r\nline three",
  "tab\tinside",
  '<b>&amp; "quotes"</b>',
  "emoji 🦷 and a rest of one",
  "0012345",
  "#N/A",
  "TRUE",
];

/** Rows for `practiceWorkbook`: twelve months, the third without a single day posted. */
export function practiceRows(): TableRows {
  return new Map<string, readonly Row[]>([
    ["Daily", dailyRows(365)],
    ["Monthly", monthStarts().map((month) => ({ Month: month, Benchmark: 0.3 }))],
    [
      "Actions",
      HOSTILE_TEXTS.map((text, index) => ({ Opened: NEW_YEAR + index + 0.5, "What was seen": text, Result: "Open" })),
    ],
    [
      "Settings",
      [
        { Setting: "Week begins", Choice: "Monday" },
        { Setting: "Use net billed", Choice: "Yes" },
      ],
    ],
    ["Claims", []],
  ]);
}

/** So many days from New Year on, without those of March. */
export function dailyRows(days: number): Row[] {
  const [, , march = 0, april = 0] = monthStarts();
  return Array.from({ length: days }, (_, index) => NEW_YEAR + index)
    .filter((day) => day < march || day >= april)
    .map((day) => {
      const wave = Math.sin(day / 9);
      return {
        Date: day,
        Billed: Math.round(412_345 + 200_000 * wave) / 100,
        Writeoffs: -Math.round(52_345 + 20_000 * wave) / 100,
        Adjustments: 0,
        "Patient payments": Math.round(123_456 + 30_000 * Math.cos(day / 5)) / 100,
        "Insurance payments": Math.round(183_456 + 60_000 * wave) / 100,
      };
    });
}

function monthStarts(): number[] {
  const first = Date.UTC(2026, 0, 1);
  return Array.from({ length: 12 }, (_, month) => NEW_YEAR + (Date.UTC(2026, month, 1) - first) / 86_400_000);
}

function value(heading: string, form: Form, note: string): ValueColumn {
  return { kind: "value", heading, form, note };
}

function sumOfDaily(heading: string): FormulaColumn {
  const month = "Monthly[[#This Row],[Month]]";
  return {
    kind: "formula",
    heading,
    form: "money",
    note: `The sum of ${heading} over the month's days.`,
    formula: `SUMIFS(Daily[${heading}],Daily[Date],">="&${month},Daily[Date],"<="&EOMONTH(${month},0))`,
    result: (row, book) => {
      const from = numberIn(row, "Month") ?? 0;
      const next = monthStarts().find((start) => start > from) ?? from + 31;
      const cents = book
        .rows("Daily")
        .filter((day) => (numberIn(day, "Date") ?? 0) >= from && (numberIn(day, "Date") ?? 0) < next)
        .reduce((sum, day) => sum + Math.round((numberIn(day, heading) ?? 0) * 100), 0);
      return cents / 100;
    },
  };
}

function ratioOf(row: Row): number | string {
  const billed = numberIn(row, "Billed") ?? 0;
  return billed > 0 ? (numberIn(row, "Patient payments") ?? 0) / billed : "";
}
