import type { SheetSpec } from "../../workbook/spec/workbook";
import { COLORS } from "../settings/colors";
import { NO_BENCHMARK_SET } from "../settings/settings";
import { BENCHMARKS } from "../settings/benchmarks";
import { DAILY } from "../production/daily";
import { MONTH_TOTALS } from "../production/monthTotals";
import { POSTINGS } from "../posting/postings";
import { POSTINGS_UNDO, POSTINGS_WROTE } from "../posting/postingTextTables";
import { SETUP } from "../settings/setup";
import { hiddenTableSheet, tableSheet } from "./sheetKinds";

/** What was posted, day by day, and what figures go by. */
export const SOURCE_SHEETS: readonly SheetSpec[] = [
  hiddenTableSheet(
    DAILY,
    "Billed and paid, by day",
    "As the production report has it. A day without a row is not posted yet.",
  ),
  hiddenTableSheet(
    MONTH_TOTALS,
    "Month totals",
    "History from an annual report, for months whose days are not posted.",
  ),
  hiddenTableSheet(
    BENCHMARKS,
    "Benchmarks",
    "Published goals disagree: pick the set you trust in Setup, or fill in Custom.",
  ),
  {
    ...tableSheet(SETUP, "Setup", "The practice's own definitions. Every figure follows them."),
    tabColor: COLORS.settingTab,
    highlights: [{ heading: "Value", equals: NO_BENCHMARK_SET, look: "ask" }],
  },
  {
    ...tableSheet(POSTINGS, "Postings", "What was posted, from which file, and whether it tied."),
    tabColor: COLORS.settingTab,
    opensAtNewest: true,
    highlights: [{ heading: "Status", equals: "Undone", look: "struck" }],
  },
  {
    ...tableSheet(
      POSTINGS_WROTE,
      "What was written",
      "For Huddlebook's own use: shows what was changed by hand since.",
    ),
    isHidden: true,
  },
  {
    ...tableSheet(POSTINGS_UNDO, "The way back", "For Huddlebook's own use: undoes the last ten postings."),
    isHidden: true,
  },
];
