import type { Guard } from "./guard";
import { activePostings } from "../activePostings";
import { textIn } from "../../headings/rows";

/** Grouped by family last month and by patient this month, or the other way: the two are not comparable. */
export const groupingChanged: Guard = ({ tables, report }) => {
  if (!("groupedBy" in report.figures)) return undefined;
  const last = activePostings(tables).findLast((row) => textIn(row, "Report") === report.title);
  const before = last === undefined ? "" : textIn(last, "Grouped by");
  const { groupedBy } = report.figures;
  if (before === "" || before === groupedBy) return undefined;
  return {
    level: "refusal",
    message:
      `The report is grouped by ${groupedBy}; the last one posted was grouped by ${before}, and the two do not compare. ` +
      `Run it again grouped by ${before}.`,
  };
};
