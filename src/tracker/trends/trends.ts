import { defineTable, valueColumn } from "../formulas/columns";
import { SERIES } from "./series";

/** What is called of every series, written anew with each posting. */
export const TRENDS = defineTable("Trends", {
  key: [{ heading: "Series", order: SERIES.map(({ name }) => name) }],
  columns: [
    valueColumn("Trends", "Series", "Which figure is followed, month by month or week by week.", 38),
    valueColumn("Trends", "Call", "Upward, Plateau, Decline or Too few points, by run-chart rules on the median.", 15),
    valueColumn(
      "Trends",
      "News",
      "For the practice: more billed is ▲ Better, more owed is ▼ Worse. ● Level where nothing lasting is seen.",
      11,
    ),
    valueColumn("Trends", "Points", "Months or weeks with a figure, of the last 24 months or 52 whole weeks."),
    valueColumn("Trends", "Longest run", "The most points in a row on one side of the median."),
    valueColumn("Trends", "Longest run limit", "A longer run than this is a shift. Empty for too few points."),
    valueColumn("Trends", "Crossings", "How often the line crosses its median."),
    valueColumn("Trends", "Crossings limit", "Fewer crossings than this are unusual. Empty for too few points."),
    valueColumn(
      "Trends",
      "Chance one in",
      "Of so many series that only wobble, one goes as far by the rule that went further. Empty for too few points.",
      12,
    ),
    valueColumn("Trends", "Slope", "How far the figure moves a period, by Theil and Sen: in the unit beside it.", 14),
    valueColumn("Trends", "Unit", "What the slope is counted in. Shares move in percentage points.", 22),
    valueColumn("Trends", "From", "The first day of the first month or week judged."),
    valueColumn("Trends", "To", "The last day of the last month or week with a figure."),
    valueColumn(
      "Trends",
      "Short weeks",
      "Weeks judged in which fewer days were worked than usual, as a holiday makes.",
    ),
    valueColumn("Trends", "Title", "What the chart shows, and the call in plain words: it stands above the chart.", 44),
    valueColumn("Trends", "In words", "The call with its rules, its points, its chance, and what is to be known.", 90),
  ],
});
