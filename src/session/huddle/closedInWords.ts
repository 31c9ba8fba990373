import { formatDay, isDay } from "../../domain/calendar";
import { centsFromDollars, formatCents } from "../../domain/money";
import type { CellValue, Row } from "../../workbook/spec/cell";

/** What a day that is closed came to. @param row its row of Log */
export function closedInWords(row: Row): string {
  const at = row["Day"];
  const said = [
    amountInWords(row["To collect"], "to collect"),
    amountInWords(row["Collected"], "collected"),
    `${String(row["Missing at close"] ?? 0)} with something missing`,
  ].filter((part) => part !== "");
  const day = typeof at === "number" && isDay(at) ? formatDay(at) : "The day before";
  return `${day} is closed: ${said.join(", ")}.`;
}

/** An amount of dollars and what it is; empty where there is none. */
export function amountInWords(dollars: CellValue, what: string): string {
  return typeof dollars === "number" ? `${formatCents(centsFromDollars(dollars))} ${what}` : "";
}
