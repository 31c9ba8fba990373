import { SUMMARY_CHOSEN } from "../../tracker/pages/summaryChosen";
import type { CellPlace } from "../trackerPort";

/** Where a month on a page begins, for whoever wants to see what a posting came to. */
export const SUMMARY_PLACE: CellPlace = {
  table: "Summary",
  row: { Figure: "Total receivables" },
  heading: "Value",
  onPage: SUMMARY_CHOSEN,
};
