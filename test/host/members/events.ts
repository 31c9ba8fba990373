import { Sheet } from "../model/sheet";
import { Table } from "../model/table";
import type { Workbook } from "../model/workbook";
import { TableList } from "../model/lists";

type Listened = Workbook | Sheet | Table | TableList;

/**
 * The two methods by which the library says that an add-in listens, and that it stops.
 *
 * @param idOf who is listened to; empty for all of a kind
 */
export function listenTo<Target extends Listened>(event: "DataChanged", idOf: (target: Target) => string) {
  const keyOf = (target: Target) => `${kindOf(target)}${idOf(target)}`;
  return {
    [`_Register${event}Event`]: (target: Target) => {
      workbookOf(target).listeners.add(keyOf(target));
    },
    [`_Unregister${event}Event`]: (target: Target) => {
      workbookOf(target).listeners.delete(keyOf(target));
    },
  };
}

function kindOf(target: Listened): "worksheet" | "table" {
  return target instanceof Table || target instanceof TableList ? "table" : "worksheet";
}

function workbookOf(target: Listened): Workbook {
  if (target instanceof Table) return target.sheet.workbook;
  return target instanceof Sheet || target instanceof TableList ? target.workbook : target;
}
