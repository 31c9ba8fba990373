import { APART, type Columns, columnsFor } from "./columns";
import { type Line, linesOf } from "./lines";
import type { PageRuns } from "./runsOfPage";

/** Of the usual distance between two lines of a page: where they are farther apart, a blank line goes between. */
const BLANK_LINE = 1.7;

/**
 * Pages as text of fixed width, as a printer of lines would have printed them: what stands in a column on paper stands in a
 * column of characters, on all pages alike. Columns are two spaces apart or more, pages by a blank line. What stands across a
 * page follows behind its lines.
 */
export function printedText(pages: readonly PageRuns[]): string {
  const lined = pages.map(({ upright, across }) => ({ lines: linesOf(upright), across }));
  const columns = columnsFor(lined.flatMap(({ lines }) => lines));
  return lined
    .map(({ lines, across }) => [...printedLines(lines, columns), ...across].join("\n"))
    .filter((page) => page !== "")
    .join("\n\n");
}

function printedLines(lines: readonly Line[], columns: Columns): readonly string[] {
  const usual = usualDistance(lines);
  return lines.flatMap((line, index) => {
    const distance = line.base - (lines[index - 1]?.base ?? line.base);
    const printed = printedLine(line, columns);
    return distance > BLANK_LINE * usual ? ["", printed] : [printed];
  });
}

/** The middle one of all distances. */
function usualDistance(lines: readonly Line[]): number {
  const distances = lines.slice(1).map(({ base }, index) => base - (lines[index]?.base ?? base));
  distances.sort((one, other) => one - other);
  return distances[Math.floor(distances.length / 2)] ?? 0;
}

function printedLine({ runs }: Line, { startOf }: Columns): string {
  let printed = "";
  for (const run of runs) {
    const free = printed === "" ? 0 : printed.length + APART;
    printed = printed.padEnd(Math.max(free, startOf(run))) + run.text;
  }
  return printed;
}
