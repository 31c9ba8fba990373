import { addDays, dayFromIso, isoFromDay } from "../../src/domain/calendar";
import { type Page, type Row, columnsOf } from "./page";

const US_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u;

/** Whether a cell is a day as the United States write it. */
export function isUsDay(cell: string): boolean {
  return US_DAY.test(cell);
}

/** A page with its days written in another way, those above its headings too. Cells that are no day stay. */
export function withDays(page: Page, written: (day: string) => string): Page {
  const columns = columnsOf(page, "day");
  const rewritten = (row: Row): Row =>
    row.map((cell, at) => (columns.includes(at) && (isUsDay(cell) || /^\d{4}-/u.test(cell)) ? written(cell) : cell));
  const above = page.above.map((row) => row.map((cell) => cell.replace(/\d+\/\d+\/\d{4}/gu, written)));
  return { ...page, above, records: page.records.map(rewritten) };
}

/** A day so many days later, as ISO. */
export function formatIsoShifted(cell: string, days: number): string {
  const [, month = "", dayOfMonth = "", year = ""] = US_DAY.exec(cell) ?? [];
  const iso = isUsDay(cell) ? `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}` : cell;
  const day = dayFromIso(iso);
  return day === undefined ? cell : isoFromDay(addDays(day, days));
}

/** A page whose days all lie so many days later, written as they were. */
export function shifted(page: Page, days: number): Page {
  return withDays(page, (cell) => {
    const iso = formatIsoShifted(cell, days);
    if (!isUsDay(cell)) return iso;
    const [year = "", month = "", day = ""] = iso.split("-");
    return `${String(Number(month))}/${String(Number(day))}/${year}`;
  });
}
