import type { TableSpec } from "../workbook/spec/table";
import type { SheetSpec } from "../workbook/spec/workbook";
import { DAYS } from "./days/days";
import { GOALS } from "./days/goals";
import { LOG } from "./days/log";
import { DUTIES } from "./duties/duties";
import { ACTIONS_DONE } from "./meeting/actions";
import { HUDDLE_PAGE } from "./page/huddlePage";
import { SETUP } from "./settings/setup";
import { SHOWN } from "./settings/shown";
import { NEXT_SLOTS } from "./slots/nextSlots";

const TABS = { huddle: "C55A11", table: "2E75B6", setting: "7F7F7F" } as const;

/** The sheets of the huddle workbook, the one that all look at first. */
export const HUDDLE_SHEETS: readonly SheetSpec[] = [
  {
    name: "Huddle",
    tabColor: TABS.huddle,
    lines: [],
    page: HUDDLE_PAGE,
    charts: [],
    rowsForCharts: 0,
    highlights: [
      { table: "Slots", heading: "New patient", equals: "Y", look: { color: "1F5FA8", fill: "E8F0FA" } },
      { table: "Slots", heading: "New patient", equals: "N", look: { color: "9CA3AF", fill: "FFFFFF" } },
    ],
    print: {
      orientation: "landscape",
      onePage: true,
      margins: { left: 0.3, right: 0.3, top: 0.35, bottom: 0.45, header: 0.2, footer: 0.2 },
    },
  },
  named("Next day", {
    ...tableSheet(
      NEXT_SLOTS,
      "Next day",
      "The visits of days to come, until the day on the Huddle is closed. Notes that you type here come along.",
    ),
    frozenColumns: 4,
  }),
  {
    ...tableSheet(DAYS, "Days", "A row a day: totals alone, kept for ever. Of past days no visit is kept."),
    opensAtNewest: true,
  },
  tableSheet(GOALS, "Goals", "What a month is to bring: yours to fill in, a row a month. Nothing fills it in for you."),
  tableSheet(
    DUTIES,
    "Duties",
    "Who does what, how often, and what shows it. Change the list as you like; type the day when it is done.",
  ),
  { ...tableSheet(LOG, "Log", "A row a huddle that is over."), opensAtNewest: true },
  named("Actions done", {
    ...tableSheet(ACTIONS_DONE, "Actions done", "What was marked as done on the Huddle, from the day's end on."),
    opensAtNewest: true,
  }),
  {
    ...tableSheet(SETUP, "Setup", "What the Huddle shows, and by which limits. Every figure follows at once."),
    tabColor: TABS.setting,
    above: SHOWN,
  },
];

function tableSheet(table: TableSpec, title: string, explanation: string): SheetSpec {
  return {
    name: table.name,
    tabColor: TABS.table,
    lines: [
      { text: title, style: "title" },
      { text: explanation, style: "explanation" },
    ],
    table,
    charts: [],
    rowsForCharts: 0,
    print: { orientation: "landscape" },
  };
}

function named(name: string, sheet: SheetSpec): SheetSpec {
  return { ...sheet, name };
}
