import { type Row, numberIn } from "../../../src/workbook/spec/cell";
import {
  NOT_AVAILABLE,
  type Form,
  type FormulaColumn,
  type TableSpec,
  type ValueColumn,
} from "../../../src/workbook/spec/table";

/** Thursday, January 1, 2026, as Excel counts days. */
export const NEW_YEAR = 46_023;

/** Value columns only. */
export const daily: TableSpec = {
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

/** Formulas over Daily, and over one another. */
export const monthly: TableSpec = {
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

/** Texts, some of them hostile. */
export const actions: TableSpec = {
  name: "Actions",
  key: [{ heading: "Opened" }],
  columns: [
    value("Opened", "moment", "When someone called for the action."),
    value("What was seen", "text", "The figure that called for it."),
    { ...value("Result", "text", "What came of it."), choices: ["Open", "Done", "Dropped"] },
    value("Cost", "money", "What it cost."),
  ],
};

/** Cells that formulas know by name. */
export const settings: TableSpec = {
  name: "Settings",
  key: [{ heading: "Setting" }],
  columns: [
    value("Setting", "text", "What is settled."),
    { ...value("Choice", "text", "How the practice settles it."), choices: ["Yes", "No"] },
  ],
};

/** A table that gets no rows. */
export const empty: TableSpec = {
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

/** The first day of each month of 2026. */
export function monthStarts(): number[] {
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
