import { addressOf } from "./model/address";
import type { Change, Workbook } from "./model/workbook";

/** A piece of news from Excel, in the form in which the library takes it. */
export interface HostMessage {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** Whom those listen to who listen to all of a workbook. */
const WHOLE_WORKBOOK = "Workbook";
const NEWS = 65_536;
const TYPES = { worksheet: 10, table: 101 } as const;

/** What to tell those who listen. */
export function changeMessages(workbook: Workbook, changes: readonly Change[]): readonly HostMessage[] {
  if (!workbook.eventsAreOn) return [];
  return changes.flatMap((change) => [...aboutSheet(workbook, change), ...aboutTables(workbook, change)]);
}

function aboutSheet({ listeners }: Workbook, change: Change): readonly HostMessage[] {
  const news = { ...described(change), worksheetId: change.sheet.id };
  const own = listeners.has(`worksheet${change.sheet.id}`) ? [message(TYPES.worksheet, change.sheet.id, news)] : [];
  return listeners.has("worksheet") ? [...own, message(TYPES.worksheet, WHOLE_WORKBOOK, news)] : own;
}

function aboutTables({ listeners }: Workbook, change: Change): readonly HostMessage[] {
  return change.sheet.tables.flatMap((table) => {
    if (!table.area.intersection(change.area)) return [];
    const news = { ...described(change), worksheetId: change.sheet.id, tableId: table.id };
    const own = listeners.has(`table${table.id}`) ? [message(TYPES.table, table.id, news)] : [];
    return listeners.has("table") ? [...own, message(TYPES.table, WHOLE_WORKBOOK, news)] : own;
  });
}

function described({ kind, source, area, sheet }: Change) {
  const address = addressOf(area);
  return { changeType: kind, source, address, referenceId: `${sheet.id}|${address}`, shiftDirection: "None" };
}

function message(messageType: number, targetId: string, news: object): HostMessage {
  return { messageCategory: NEWS, messageType, targetId, message: JSON.stringify(news) };
}
