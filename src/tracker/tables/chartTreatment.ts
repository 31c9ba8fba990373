import { numberIn } from "../../workbook/cell";
import { NOT_AVAILABLE, type TableSpec } from "../../workbook/table";
import { formulaColumn, own, valueColumn } from "../columns";
import { rowsOf } from "../rowLookUps";
import { wholeWeeksOf } from "../wholeWeeks";

const wholeWeekColumn = wholeWeeksOf("ChartTreatment", "Treatment");
const weekOf = rowsOf("Treatment", "Week of");
const WEEK = own("ChartTreatment", "Week of");
const SHARE = `INDEX(Treatment[Share within 10 days],MATCH(${WEEK},Treatment[Week of],0))`;

/** Treatment as charts draw it: whole weeks only, since a week cut short looks like a fall. */
export const CHART_TREATMENT: TableSpec = {
  name: "ChartTreatment",
  key: [{ heading: "Week of" }],
  columns: [
    valueColumn("Week of", "date", "Weeks follow one another, so that one not posted shows as a gap."),
    wholeWeekColumn("Dollars presented", "money"),
    wholeWeekColumn("Dollars accepted", "money"),
    wholeWeekColumn("Case acceptance", "share"),
    wholeWeekColumn("Share within 10 days", "share"),
    formulaColumn(
      "Decided within 10 days",
      "share",
      "Share within 10 days of Treatment, of whole weeks without open plans: half decided, a week looks better than it is.",
      `IF(AND(COUNTIFS(Treatment[Week of],${WEEK},Treatment[Days posted],7,Treatment[Open],0)=1,ISNUMBER(${SHARE})),${SHARE},NA())`,
      (row, book) => {
        const week = weekOf(book, row["Week of"]) ?? {};
        const isDecided = numberIn(week, "Days posted") === 7 && numberIn(week, "Open") === 0;
        return (isDecided ? numberIn(week, "Share within 10 days") : undefined) ?? NOT_AVAILABLE;
      },
    ),
  ],
};
