import type { WorkbookSpec } from "../workbook/spec/workbook";
import { DAYS } from "./days/days";
import { GOALS } from "./days/goals";
import { LOG } from "./days/log";
import { DUTIES } from "./duties/duties";
import { HUDDLE_SHEETS } from "./huddleSheets";
import { ACTIONS, ACTIONS_DONE, WINS } from "./meeting/actions";
import { OPENINGS } from "./meeting/openings";
import { SETTING_CELLS, SETUP } from "./settings/setup";
import { SHOWN, SHOWN_CELLS } from "./settings/shown";
import { NEXT_SLOTS } from "./slots/nextSlots";
import { SLOTS } from "./slots/slots";

/** The huddle workbook, described: every sheet, table, formula and name in it. */
export const HUDDLE: WorkbookSpec = {
  title: "Huddle",
  sheets: HUDDLE_SHEETS,
  tables: [SETUP, GOALS, DAYS, SHOWN, SLOTS, NEXT_SLOTS, OPENINGS, ACTIONS, ACTIONS_DONE, WINS, DUTIES, LOG],
  names: [...SETTING_CELLS, ...SHOWN_CELLS],
  inEveryVersion: [SLOTS.name, DAYS.name, SHOWN.name],
};
