import { hasSteps } from "../../workbook/layout/axisSteps";
import type { ChartSpec } from "../../workbook/spec/chart";
import type { WorkbookSpec } from "../../workbook/spec/workbook";

/** A chart of ours in the open workbook. */
export interface FoundChart {
  readonly sheet: string;
  readonly name: string;
  /** Which of its series, counted from 0, is drawn as columns, whose width goes by how many there are; none where all are lines. */
  readonly columns: number | undefined;
  /** Its axis of values goes in steps of our choice. */
  readonly hasSteps: boolean;
}

/**
 * Finds our own charts among all there are, by what every chart has. Only a chart that is still drawn as it is described
 * is ours: a pie has no axis that could be asked for, whoever made one of it. Where two on a sheet bear the name, nobody
 * can say which is meant, and both are left alone.
 */
export function chartsAmong({ sheets }: WorkbookSpec, worksheets: readonly Excel.Worksheet[]): readonly FoundChart[] {
  const specs = new Map(followed(sheets).map((spec) => [spec.title, spec]));
  return worksheets.flatMap(({ name: sheet, charts: { items } }) => {
    const names = items.map(({ name }) => name);
    return items
      .filter(({ name, chartType }) => isDrawnAs(specs.get(name), chartType) && isOnlyOne(names, name))
      .map(({ name, chartType }) => ({ sheet, name, ...followedOf(specs.get(name), chartType) }));
  });
}

/** The charts of sheets that were just added. One whose sheet got another name is not found there, and stays as it is. */
export function chartsOf(sheets: WorkbookSpec["sheets"]): readonly FoundChart[] {
  return sheets.flatMap((sheet) =>
    followed([sheet]).map((spec) => ({ sheet: sheet.name, name: spec.title, ...followedOf(spec, "Column") })),
  );
}

function followedOf(spec: ChartSpec | undefined, type: string): Pick<FoundChart, "columns" | "hasSteps"> {
  const columns = spec?.series.findIndex(({ drawnAs }) => drawnAs === "column") ?? -1;
  const hasColumns = columns >= 0 && type.startsWith("Column");
  return { columns: hasColumns ? columns : undefined, hasSteps: spec !== undefined && hasSteps(spec) };
}

/** A small chart has no axis that could be asked for, and nothing of it goes by how many rows it draws. */
function followed(sheets: WorkbookSpec["sheets"]): readonly ChartSpec[] {
  return sheets.flatMap(({ charts }) => charts).filter(({ isSmall }) => isSmall !== true);
}

/**
 * Excel's own types are finer: lines are told apart by their markers, and of several kinds it names one. What is lines
 * now an earlier version drew as columns.
 */
function isDrawnAs(spec: ChartSpec | undefined, type: string): boolean {
  return spec !== undefined && (type.startsWith("Line") || type.startsWith("Column"));
}

function isOnlyOne(names: readonly string[], name: string): boolean {
  return names.filter((one) => one === name).length === 1;
}
