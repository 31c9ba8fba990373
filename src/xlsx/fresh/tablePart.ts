import { type Column, hasOneRow } from "../../workbook/spec/table";
import { blockAddress } from "../../workbook/layout/cellAddress";
import { QUIET_TABLE_STYLE, TABLE_STYLE } from "../../workbook/spec/looks";
import { type TablePlace, tableBlock } from "../../workbook/layout/sheetLayout";
import { type XmlElement, element } from "../markup/xmlElement";
import { spelledText } from "../markup/xmlText";

/** What the package calls a table's part. */
export const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/**
 * A native table, with filter buttons unless it has one row. Formula columns carry their formula, so that a row which a person adds by
 * typing below the table gets it.
 *
 * @param place where the table stands
 * @param id the table's number, different from that of each other table of the workbook
 */
export function tablePart(place: TablePlace, id: number): XmlElement {
  const { name, columns, isQuiet } = place.table;
  const reference = blockAddress(tableBlock(place));
  return element(
    "table",
    {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      id,
      name,
      displayName: name,
      ref: reference,
      totalsRowShown: 0,
    },
    hasOneRow(place.table) || isQuiet ? undefined : element("autoFilter", { ref: reference }),
    element("tableColumns", { count: columns.length }, ...columns.map(tableColumn)),
    element("tableStyleInfo", {
      name: isQuiet ? QUIET_TABLE_STYLE : TABLE_STYLE,
      showFirstColumn: 0,
      showLastColumn: 0,
      showRowStripes: isQuiet ? 0 : 1,
      showColumnStripes: 0,
    }),
  );
}

function tableColumn(column: Column, index: number): XmlElement {
  return element(
    "tableColumn",
    { id: index + 1, name: spelledText(column.heading) },
    column.kind === "formula" ? element("calculatedColumnFormula", {}, column.formula) : undefined,
  );
}
