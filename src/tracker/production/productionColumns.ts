import type { ValueColumn } from "../../workbook/spec/table";
import { valueColumn } from "../formulas/columns";
import { PRODUCTION_HEADINGS } from "./production";

/** A figure that Weekly and Monthly add up from the columns of Daily (or MonthTotals) under `sources`. */
export interface ProductionSum {
  readonly heading: string;
  readonly note: string;
  readonly sources: readonly string[];
}

/** The columns that hold production as reports give it, for tables with a row a day or a row a month. */
export function productionColumns(span: "day" | "month"): readonly ValueColumn[] {
  return [
    valueColumn(PRODUCTION_HEADINGS.billed, "money", `Full fees of what was done in the ${span} (gross production).`),
    valueColumn(PRODUCTION_HEADINGS.writeoffs, "money", "Insurance writeoffs, normally negative."),
    valueColumn(PRODUCTION_HEADINGS.adjustments, "money", "Discounts and other adjustments, normally negative."),
    valueColumn(PRODUCTION_HEADINGS.patientPayments, "money", "Paid by patients, refunds taken off."),
    valueColumn(PRODUCTION_HEADINGS.insurancePayments, "money", "Paid by insurance."),
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
      note: "Insurance writeoffs, normally negative.",
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
      note: "Patient payments + Insurance payments, refunds taken off.",
      sources: ["Patient payments", "Insurance payments"],
    },
  ];
}
