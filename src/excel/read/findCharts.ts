import type { ChartSpec } from "../../workbook/spec/chart";
import type { WorkbookSpec } from "../../workbook/spec/workbook";

/** A chart of ours in the open workbook. */
export interface FoundChart {
  readonly sheet: string;
  readonly name: string;
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
      .map(({ name }) => ({ sheet, name }));
  });
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
