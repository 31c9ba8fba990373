import type { HuddleDay } from "../../src/domain/huddle/huddleDay";
import { newHuddle } from "../../src/huddle/newHuddle";
import { cellsOfSlot } from "../../src/huddle/slots/slotCells";
import type { TableRows } from "../../src/workbook/spec/book";
import type { Row } from "../../src/workbook/spec/cell";

/** A huddle workbook's tables with a day in them, and whatever rows of other tables. */
export function huddleOf(
  { day, taken, aged, slots }: HuddleDay,
  more: Readonly<Record<string, readonly Row[]>> = {},
): TableRows {
  const shown = {
    "Huddle day": day,
    Taken: taken && taken.day + taken.minuteOfDay / 1440,
    "Accounts aged": aged,
  };
  return new Map([...newHuddle(), ["Shown", [shown]], ["Slots", slots.map(cellsOfSlot)], ...Object.entries(more)]);
}
