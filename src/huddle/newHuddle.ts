import { applyChange } from "../workbook/change/change";
import type { TableRows } from "../workbook/spec/book";
import { DUTY_ROWS } from "./duties/dutyList";
import { HUDDLE } from "./huddleWorkbook";
import { SETUP_ROWS } from "./settings/setup";

/** Rows that are there to be typed into: a table of none shows but one. */
const BLANK_ROWS = { Wins: 2, Actions: 5, Openings: 5 } as const;

/** What a huddle workbook holds before anything is posted: settings, duties, and blank rows to type into. */
export function newHuddle(): TableRows {
  const begun = applyChange(HUDDLE, new Map(), [
    { table: "Setup", upserts: SETUP_ROWS, removals: [] },
    { table: "Duties", upserts: DUTY_ROWS, removals: [] },
    { table: "Shown", upserts: [{}], removals: [] },
  ]);
  const blank = Object.entries(BLANK_ROWS).map(
    ([table, count]) => [table, Array.from({ length: count }, () => ({}))] as const,
  );
  return new Map([...begun, ...blank]);
}
