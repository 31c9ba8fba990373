import type { Highlight, SheetSpec } from "../../workbook/spec/workbook";
import { NEWS } from "../trends/seriesWords";
import { ACTIONS } from "../trends/actions";
import { ROLL_FORWARD_BARS } from "../rollForward/rollForwardBars";
import { SUMMARY_MONTHS } from "../summary/summaryMonths";
import { TRENDS } from "../trends/trends";
import { WORDS } from "../pages/wordsTable";
import { hiddenTableSheet, tableSheet } from "./sheetKinds";

/** Printed is what is called of each series, without the sentences. */
const TRENDS_PRINTED = 14;

/** Up to what each line says, and its trend. */
const WORDS_PRINTED = 5;

const NEWS_HIGHLIGHTS: readonly Highlight[] = [
  { heading: "News", equals: NEWS.better, look: "good" },
  { heading: "News", equals: NEWS.level, look: "watch" },
  { heading: "News", equals: NEWS.worse, look: "bad" },
];

/** What the figures do, and what is done about it. */
export const CALL_SHEETS: readonly SheetSpec[] = [
  {
    ...hiddenTableSheet(
      TRENDS,
      "Trends",
      "What each figure does, by run-chart rules on its median. Rewritten with each posting: nothing to type here.",
    ),
    frozenColumns: 1,
    highlights: NEWS_HIGHLIGHTS,
    print: { orientation: "landscape", columns: TRENDS_PRINTED },
  },
  tableSheet(
    ACTIONS,
    "Actions",
    "Opened where a trend calls for it. Reason, Owner, Due and Result are yours to fill in; a Result closes the row.",
  ),
  {
    ...hiddenTableSheet(
      WORDS,
      "Words of the last months",
      "What the report pages look up. Rewritten with each posting: nothing to type here.",
    ),
    print: { orientation: "landscape", columns: WORDS_PRINTED },
  },
  {
    ...tableSheet(
      SUMMARY_MONTHS,
      "The months behind Summary",
      "The month that Summary shows and a whole year before it. Formulas: nothing to type here.",
    ),
    frozenColumns: 1,
    isHidden: true,
  },
  {
    ...tableSheet(
      ROLL_FORWARD_BARS,
      "The waterfall of Roll-forward",
      "What its columns are drawn from. Formulas: nothing to type here.",
    ),
    isHidden: true,
  },
];
