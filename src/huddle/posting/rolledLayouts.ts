import type { TableSpec } from "../../workbook/spec/table";
import { LOG } from "../days/log";
import { ACTIONS, ACTIONS_DONE } from "../meeting/actions";
import type { RolledLayout, RolledLayouts } from "../roll/rolledTables";
import { SHOWN } from "../settings/shown";
import { NEXT_SLOTS } from "../slots/nextSlots";
import { SLOTS } from "../slots/slots";

/** The tables that change when a day takes the place of another, by their descriptions. */
export const ROLLED_LAYOUTS: RolledLayouts = {
  Log: layoutOf(LOG),
  ActionsDone: layoutOf(ACTIONS_DONE),
  Shown: layoutOf(SHOWN),
  Actions: layoutOf(ACTIONS),
  Slots: layoutOf(SLOTS),
  NextSlots: layoutOf(NEXT_SLOTS),
};

function layoutOf({ key, columns, blankRows }: TableSpec): RolledLayout {
  return {
    key,
    ...(blankRows !== undefined && { blankRows }),
    columns: columns.map((column) => ({
      heading: column.heading,
      ...(column.kind === "formula" && { formula: column.formula }),
    })),
  };
}
