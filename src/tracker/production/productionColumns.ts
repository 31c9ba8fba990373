import type { FormulaColumn, ValueColumn } from "../../workbook/spec/table";
import { valueColumn } from "../formulas/columns";
import type { HeadingOf } from "../headings/headings";
import { PAYMENTS, PRODUCTION_HEADINGS, type ProductionHeading } from "./production";

/** A figure that Weekly and Monthly add up from the columns of Daily (or MonthTotals) under `sources`. */
export interface ProductionSum {
  readonly heading: HeadingOf<"Weekly" | "Monthly", "money">;
  readonly note: string;
  readonly sources: readonly ProductionHeading[];
}

/** The columns that hold production as reports give it, for tables with a row a day or a row a month. */
export function productionColumns(table: "Daily" | "MonthTotals", span: "day" | "month"): readonly ValueColumn[] {
  return [
    valueColumn(table, PRODUCTION_HEADINGS.billed, `Full fees of what was done in the ${span} (gross production).`),
    valueColumn(table, PRODUCTION_HEADINGS.writeoffs, "Insurance write-offs, normally negative."),
    valueColumn(table, PRODUCTION_HEADINGS.adjustments, "Discounts and other adjustments, normally negative."),
    valueColumn(table, PRODUCTION_HEADINGS.patientPayments, "Paid by patients, refunds taken off."),
    valueColumn(table, PRODUCTION_HEADINGS.insurancePayments, "Paid by insurance."),
    {
      ...valueColumn(
        table,
        PRODUCTION_HEADINGS.unsplitPayments,
        "Paid by patients and insurance together, where the report does not say by whom. Blank where it does.",
      ),
      isOptional: true,
    },
  ];
}

/** What a week or a month adds up, in the order of the columns. */
export function productionSums(span: "week" | "month"): readonly ProductionSum[] {
  return [
    {
      heading: "Billed",
      note: `Full fees of what was done in the ${span}.`,
      sources: ["Billed"],
    },
    {
      heading: "Writeoffs",
      note: "Insurance write-offs, normally negative.",
      sources: ["Writeoffs"],
    },
    {
      heading: "Adjustments",
      note: "Discounts and others, normally negative.",
      sources: ["Adjustments"],
    },
    {
      heading: "Net billed",
      note: "Billed + Writeoffs + Adjustments (both signed).",
      sources: ["Billed", "Writeoffs", "Adjustments"],
    },
    {
      heading: "Collected",
      note: "Patient payments + Insurance payments + Payments not split, refunds taken off.",
      sources: PAYMENTS,
    },
  ];
}

/** A column that adds up headings, and what it is in a tracker that has no column of payments that are not split. */
export function sumOfSources(
  sources: readonly ProductionHeading[],
  column: (sources: readonly ProductionHeading[]) => FormulaColumn,
): FormulaColumn {
  const before = sources.filter((source) => source !== PRODUCTION_HEADINGS.unsplitPayments);
  const whole = column(sources);
  return before.length === sources.length ? whole : { ...whole, withoutOptional: spellingOf(column(before)) };
}

function spellingOf({ formula, formerly }: FormulaColumn): Pick<FormulaColumn, "formula" | "formerly"> {
  return { formula, ...(formerly && { formerly }) };
}
