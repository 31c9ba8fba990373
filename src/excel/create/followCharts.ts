import type { ChartSpec } from "../../workbook/spec/chart";
import {
  type CategoryLabels,
  type Drawn,
  categoryFormat,
  categoryLabels,
  formerCategoryFormat,
  formerCategoryLabels,
  gapBetweenGroups,
} from "../../workbook/layout/chartLooks";
import { stepOf } from "../../workbook/layout/axisSteps";
import type { ChartInExcel } from "../read/readCharts";
import { POINTS_PER_PIXEL } from "../request/setProperties";
import type { Open } from "../request/looks";

/** Degrees by which labels that would touch are slanted. */
const SLANTED = 45;
/** What of a chart's look goes by how many rows it draws. */
interface CategoryLook {
  readonly format: string;
  readonly step: number;
  readonly slant: number;
}

/** How the labels below a chart look. @param width in points */
export function categoryLook(chart: ChartSpec, drawn: Drawn, width: number): CategoryLook {
  return lookOf(categoryLabels(chart, drawn, width / POINTS_PER_PIXEL), categoryFormat(chart, drawn));
}

/** How an earlier version had them look. */
function formerLook(chart: ChartSpec, drawn: Drawn, width: number): CategoryLook {
  return lookOf(formerCategoryLabels(chart, drawn, width / POINTS_PER_PIXEL), formerCategoryFormat(chart, drawn));
}

function lookOf({ isSlanted, step }: CategoryLabels, format = "General"): CategoryLook {
  return { format, step, slant: isSlanted ? SLANTED : 0 };
}

/** How Excel draws the labels below a chart that nobody has dressed. */
const UNDRESSED: CategoryLook = { format: "", step: 1, slant: Number.NaN };

/** Gives the labels below a chart what of their look is not so yet. */
export function dressCategories(axis: Excel.ChartAxis, is: CategoryLook, was: CategoryLook = UNDRESSED): void {
  if (is.format !== was.format) axis.numberFormat = is.format;
  if (is.step !== was.step) axis.tickLabelSpacing = is.step;
  if (is.slant !== was.slant) axis.textOrientation = is.slant;
}

/**
 * Keeps new looks for the charts of a table whose rows changed, on whichever sheet they stand. A chart that somebody
 * renamed, or whose labels they set otherwise, is theirs.
 *
 * @param open the workbook and its charts
 * @param before the table as it was drawn
 * @param after the table as it comes to be
 */
export function followCharts(
  open: Open & { readonly charts: readonly ChartInExcel[] },
  before: Drawn,
  after: Drawn,
): void {
  for (const spec of open.workbook.sheets.flatMap(({ charts }) => charts)) {
    if (spec.table !== after.table.name) continue;
    for (const chart of open.charts) {
      if (chart.name !== spec.title) continue;
      followBars(open, spec, chart, { before, after });
      const was = [categoryLook, formerLook].map((look) => look(spec, before, chart.width)).find(isLookOf(chart));
      const is = categoryLook(spec, after, chart.width);
      if (was === undefined || isSame(was, is)) continue;
      open.looks.add(`${chart.sheet} ${chart.name}`, () => {
        const worksheet = open.context.workbook.worksheets.getItem(chart.sheet);
        dressCategories(worksheet.charts.getItem(chart.name).axes.categoryAxis, is, was);
      });
    }
  }
}

/** Keeps a new gap between columns, and new steps of the axis, where they were those of the rows before. */
function followBars(
  open: Open,
  spec: ChartSpec,
  { sheet, name, columns, gap, step }: ChartInExcel,
  { before, after }: { readonly before: Drawn; readonly after: Drawn },
): void {
  const chart = (): Excel.Chart => open.context.workbook.worksheets.getItem(sheet).charts.getItem(name);
  const [gapWas, gapIs] = [before, after].map(({ rows }) => gapBetweenGroups(spec, rows.length));
  if (columns !== undefined && gap === gapWas && gapIs !== undefined && gapIs !== gapWas) {
    open.looks.add(`${sheet} ${name}`, () => {
      chart().series.getItemAt(columns).gapWidth = gapIs;
    });
  }
  const [stepWas, stepIs] = [before, after].map(({ rows }) => stepOf(spec, rows));
  if (stepWas !== undefined && stepIs !== undefined && stepIs !== stepWas && step === stepWas) {
    open.looks.add(`${sheet} ${name}`, () => {
      chart().axes.valueAxis.majorUnit = stepIs;
    });
  }
}

/** How many labels are left out cannot be asked for where Excel chose it itself. */
function isLookOf({ format, slant }: ChartInExcel): (was: CategoryLook) => boolean {
  return (was) => format === was.format && slant === was.slant;
}

function isSame(one: CategoryLook, other: CategoryLook): boolean {
  return one.format === other.format && one.step === other.step && one.slant === other.slant;
}
