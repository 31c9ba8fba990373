import { stepOf } from "../../workbook/layout/axisSteps";
import { CHART_COLORS, CHART_POINTS, valueScale } from "../../workbook/layout/chartLooks";
import type { TablePlace } from "../../workbook/layout/sheetLayout";
import type { ChartSpec } from "../../workbook/spec/chart";
import { AXIS_FORMATS } from "../../workbook/spec/numberFormats";
import type { Later } from "../request/looks";
import { color } from "../request/setProperties";

/** Keeps for later how a chart's axis of values looks. @param place of the table that it draws */
export function dressValueAxis(axis: () => Excel.ChartAxis, spec: ChartSpec, { rows }: TablePlace, later: Later): void {
  const { valueForm, isLabeled } = spec;
  const scale = valueScale(spec);
  const step = stepOf(spec, rows);
  if (scale) {
    later(() => {
      axis().minimum = scale.from;
      axis().maximum = scale.to;
      axis().majorUnit = scale.step;
    });
  }
  if (step !== undefined) {
    later(() => {
      axis().majorUnit = step;
    });
  }
  later(() => {
    axis().numberFormat = AXIS_FORMATS[valueForm];
  });
  later(() => {
    axis().majorTickMark = "None";
    axis().format.font.size = CHART_POINTS.label;
  });
  later(() => {
    const { majorGridlines } = axis();
    majorGridlines.visible = isLabeled !== true;
    if (isLabeled !== true) majorGridlines.format.line.color = color(CHART_COLORS.gridline);
  });
  // Once it is out of sight, Excel has no axis to ask for more.
  if (isLabeled) {
    later(() => {
      axis().visible = false;
    });
  }
}
