import type { Guard } from "./guard";
import { formatSpan } from "../../../domain/calendar";
import { isoFromPeriod, periodFromIso } from "../posting";
import { activePostings } from "../activePostings";
import { type RowOf, textIn } from "../../headings/rows";

/** The very file of another month, perhaps under another name: last month's export picked up again. */
export const sameFile: Guard = ({ tables, report, period }) => {
  const posted = activePostings(tables).find(
    (row) => textIn(row, "Source hash") === report.source.hash && textIn(row, "Period") !== isoFromPeriod(period),
  );
  if (posted === undefined) return undefined;
  return {
    level: "refusal",
    saysAll: true,
    message: `This same file was posted for ${postedPeriod(posted)}: run the report again for ${formatSpan(period)}.`,
  };
};

function postedPeriod(posted: RowOf<"Postings">): string {
  const kept = textIn(posted, "Period");
  const period = periodFromIso(kept);
  return period === undefined ? kept : formatSpan(period);
}
