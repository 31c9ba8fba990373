/** A column of a report that is printed in letters of one width. */
export interface PrintedColumn {
  readonly heading: string;
  /** In letters. A longer text is cut off, as print does. */
  readonly width: number;
  readonly isOfAmounts?: true;
}

const LINES_A_PAGE = 60;

/** Cells under each other, two spaces between two columns. */
export function printedLine(columns: readonly PrintedColumn[], cells: readonly string[]): string {
  const printed = columns.map(({ width, isOfAmounts }, index) => {
    const cell = (cells[index] ?? "").slice(0, width);
    return isOfAmounts === true ? cell.padStart(width) : cell.padEnd(width);
  });
  return printed.join("  ").trimEnd();
}

/** The line of headings. */
export function printedHeadings(columns: readonly PrintedColumn[]): string {
  return printedLine(
    columns,
    columns.map(({ heading }) => heading),
  );
}

/** A line of sums, whose label may reach over all columns before the first of amounts. @param sums a cell for each column from there */
export function printedSums(columns: readonly PrintedColumn[], label: string, sums: readonly string[]): string {
  const first = columns.findIndex(({ isOfAmounts }) => isOfAmounts === true);
  const width = columns.slice(0, first).reduce((sum, column) => sum + column.width + 2, -2);
  return printedLine([{ heading: "", width }, ...columns.slice(first)], [label, ...sums]);
}

/**
 * A report page by page, with a form feed before each but the first.
 *
 * @param headOf the lines at the top of a page, by its number from 1
 * @param blocks lines that stand together: no page ends inside of one
 */
export function printedPages(
  headOf: (page: number) => readonly string[],
  blocks: readonly (readonly string[])[],
): string {
  const pages: string[][] = [];
  for (const block of blocks) {
    const page = pages.at(-1);
    if (page !== undefined && page.length + block.length <= LINES_A_PAGE) page.push(...block);
    else pages.push([...headOf(pages.length + 1), ...block]);
  }
  return pages.map((lines) => lines.map((line) => `${line}\r\n`).join("")).join("\f");
}

/** Puts a line in the middle of a page. */
export function centered(text: string, width: number): string {
  return `${" ".repeat(Math.max(0, Math.floor((width - text.length) / 2)))}${text}`;
}
