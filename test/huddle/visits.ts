import { cellsOfSlot } from "../../src/huddle/slots/slotCells";
import type { TableChange } from "../../src/workbook/change/change";
import type { Row } from "../../src/workbook/spec/cell";
import { simulatedDay } from "./simulatedDay";

/** So many rows of Slots, of simulated days from a seed on, each with a key. */
export function visits(count: number, seed = 3): readonly Row[] {
  const rows: Row[] = [];
  for (let next = seed; rows.length < count; next++) rows.push(...simulatedDay(next).day.slots.map(cellsOfSlot));
  return rows.slice(0, count).map((row, index) => ({ ...row, "Slot key": `k${String(seed)}-${String(index)}` }));
}

/** What puts rows into a table, and takes rows out. */
export function rowsOf(table: string, upserts: readonly Row[], removals: readonly Row[] = []): TableChange {
  return { table, upserts, removals };
}
