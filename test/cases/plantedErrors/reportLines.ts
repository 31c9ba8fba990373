/** The rows of an export between its headings and its total, for some to be left out or doubled. */
export interface ReportLines {
  readonly head: readonly string[];
  readonly rows: readonly string[];
  /** The total row; none in a list. */
  readonly foot: readonly string[];
}

/** Takes an export apart. @param head how many lines its titles and headings are @param hasTotal whether it ends in a total */
export function linesOf(text: string, head: number, hasTotal: boolean): ReportLines {
  const lines = text.replace(/(?:\r\n)+$/u, "").split("\r\n");
  const end = hasTotal ? lines.length - 1 : lines.length;
  return { head: lines.slice(0, head), rows: lines.slice(head, end), foot: lines.slice(end) };
}

/** The export put together again with other rows, its total as it was. */
export function withRows({ head, foot }: ReportLines, rows: readonly string[]): string {
  return [...head, ...rows, ...foot, ""].join("\r\n");
}
