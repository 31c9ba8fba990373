import type { WorkbookSpec } from "../../../src/workbook/spec/workbook";
import type { Made } from "../../../src/xlsx/fresh/writeWorkbook";
import { actions, daily, empty, monthly, settings } from "./practiceTables";

/** When and by whom the workbooks of these tests are made. */
export const MADE: Made = { by: "A test", at: new Date(Date.UTC(2026, 6, 31, 17, 30, 0)) };

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
      tabColor: "1F77B4",
      lines: [{ text: "Month-end summary", style: "title" }],
      charts: [
        {
          title: "Billed and collected by month",
          altText: "Columns of what was billed and what patients paid, month by month.",
          table: "Monthly",
          category: "Month",
          series: [
            { heading: "Billed", color: "2F5597", drawnAs: "column" },
            { heading: "Patient payments", label: "Collected from patients", color: "C55A11", drawnAs: "column" },
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
            { heading: "Ratio for the chart", label: "Ratio", color: "2F5597", drawnAs: "line" },
            { heading: "Benchmark", color: "7F7F7F", drawnAs: "line", isReference: true },
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
            { heading: "Patient payments", color: "2F5597", drawnAs: "column" },
            { heading: "Insurance payments", color: "9DC3E6", drawnAs: "column" },
            { heading: "Billed", color: "C55A11", drawnAs: "line" },
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
          series: [{ heading: "Open", color: "2F5597", drawnAs: "column" }],
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
      tabColor: "2CA02C",
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
      tabColor: "2CA02C",
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
          series: [{ heading: "Writeoffs", color: "C00000", drawnAs: "column" }],
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
      tabColor: "FF7F0E",
      lines: [{ text: "Actions", style: "title" }],
      table: actions,
      charts: [],
      rowsForCharts: 0,
      print: { orientation: "landscape" },
    },
    {
      name: "Settings",
      tabColor: "7F7F7F",
      lines: [{ text: "Settings", style: "title" }],
      table: settings,
      charts: [],
      rowsForCharts: 0,
      print: { orientation: "portrait" },
    },
    {
      name: "Claims",
      tabColor: "7F7F7F",
      lines: [{ text: "Claims", style: "title" }],
      table: empty,
      charts: [],
      rowsForCharts: 0,
      print: { orientation: "portrait" },
    },
  ],
};
