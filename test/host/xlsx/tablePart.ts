import { addressOf } from "../model/address";
import { spellingOf } from "../model/implicitIntersection";
import type { Table, TableColumn } from "../model/table";
import { fileFormula } from "./fileFormula";
import { document, text, xml } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A table's part. @param id its number in the file */
export function tablePart(table: Table, id: number): string {
  const { area, columns, name, showTotals } = table;
  const filtered = showTotals ? area.changed({ bottom: -1 }) : area;
  return document(
    xml(
      "table",
      {
        xmlns: MAIN,
        id,
        name,
        displayName: name,
        ref: addressOf(area),
        totalsRowCount: showTotals ? 1 : undefined,
        totalsRowShown: showTotals ? undefined : 0,
      },
      table.showFilterButton ? xml("autoFilter", { ref: addressOf(filtered) }) : "",
      xml("tableColumns", { count: columns.length }, ...columns.map(columnElement)),
      xml("tableStyleInfo", {
        name: table.style || undefined,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
      }),
    ),
  );
}

function columnElement({ id, name, calculated, table }: TableColumn): string {
  const isDynamic = calculated !== undefined && spellingOf(calculated.formula) === "dynamic";
  const kind = { array: isDynamic ? 1 : undefined };
  const formula = calculated && xml("calculatedColumnFormula", kind, text(fileFormula(calculated.formula, table.name)));
  return xml("tableColumn", { id, name: name.replaceAll("\n", "_x000a_") }, formula ?? "");
}
