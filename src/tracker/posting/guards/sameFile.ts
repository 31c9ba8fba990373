import type { Guard } from "./guard";
import { isoFromPeriod } from "../posting";
import { activePostings } from "../activePostings";
import { textIn } from "../../headings/rows";

/** The very file of another month, perhaps under another name: last month's export picked up again. */
export const sameFile: Guard = ({ tables, report, period }) => {
  const posted = activePostings(tables).find(
    (row) => textIn(row, "Source hash") === report.source.hash && textIn(row, "Period") !== isoFromPeriod(period),
  );
  if (posted === undefined) return undefined;
  return {
    level: "refusal",
    message:
      `This is the very file that was posted for ${textIn(posted, "Period")} as ${textIn(posted, "Source file")}. ` +
      `Run the report again for this month.`,
  };
};
