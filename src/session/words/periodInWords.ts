import { dayFromIso } from "../../domain/calendar";
import { formatPeriod } from "../../tracker/posting/posting";

/** A period as Postings keeps it (`2026-08-01/2026-08-31`), in words: `Aug 1, 2026 to Aug 31, 2026`. */
export function periodInWords(period: string): string {
  const [first = "", last = first] = period.split("/");
  const from = dayFromIso(first);
  const to = dayFromIso(last);
  return from === undefined || to === undefined ? period : formatPeriod({ from, to });
}
