import type { TableSpec } from "../../workbook/spec/table";
import { valueColumn } from "../formulas/columns";
import { SERIES } from "./series";

/** What is called of every series, written anew with each posting. */
export const TRENDS: TableSpec = {
  name: "Trends",
  key: [{ heading: "Series", order: SERIES.map(({ name }) => name) }],
  columns: [
    valueColumn("Series", "text", "Which figure is followed, month by month or week by week.", 38),
    valueColumn("Call", "text", "Upward, Plateau, Decline or Too few points, by run-chart rules on the median.", 15),
    valueColumn(
      "News",
      "text",
      "For the practice: more billed is ▲ Better, more owed is ▼ Worse. ● Level where nothing lasting is seen.",
      11,
    ),
    valueColumn("Points", "count", "Months or weeks with a figure, of the last 24 months or 52 whole weeks."),
    valueColumn("Longest run", "count", "The most points in a row on one side of the median."),
    valueColumn("Longest run limit", "count", "A longer run than this is a shift. Empty for too few points."),
    valueColumn("Crossings", "count", "How often the line crosses its median."),
    valueColumn("Crossings limit", "count", "Fewer crossings than this are unusual. Empty for too few points."),
    valueColumn(
      "Chance one in",
      "count",
      "Of so many series that only wobble, one goes as far by the rule that went further. Empty for too few points.",
      12,
    ),
    valueColumn("Slope", "ratio", "How far the figure moves a period, by Theil and Sen: in the unit beside it.", 14),
    valueColumn("Unit", "text", "What the slope is counted in. Shares move in percentage points.", 22),
    valueColumn("From", "date", "The first day of the first month or week judged."),
    valueColumn("To", "date", "The last day of the last month or week with a figure."),
    valueColumn("Short weeks", "count", "Weeks judged in which fewer days were worked than usual, as a holiday makes."),
    valueColumn("Title", "text", "What the chart shows, and the call in a few words: it stands above the chart.", 44),
    valueColumn("In words", "text", "The call with its rules, its points, its chance, and what is to be known.", 90),
  ],
};
