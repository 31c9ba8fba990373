import { readReport } from "../src/import/readReport";
import { OTHER_HEADINGS, agingText } from "./agingText";
import { type Way, asRead, interleaved } from "./importAging";

const ROWS = 100_000;

/**
 * Prints what it adds to a report of 100,000 rows that it is told by its columns: the same table under its own headings and under
 * others, by turns, with its total row and without one.
 */
export function benchByColumns(): void {
  const known = asRead(agingText(ROWS));
  const other = asRead(agingText(ROWS, OTHER_HEADINGS));
  const [byName = NaN, byColumns = NaN, noTotal = NaN, byColumnsNoTotal = NaN] = interleaved([
    reading(known, "insurance-aging"),
    reading(other, "columns: receivables"),
    reading(withoutTotal(known), "insurance-aging"),
    reading(withoutTotal(other), "columns: receivables"),
  ]).map(({ milliseconds }) => milliseconds);
  console.log(`\n(i) Insurance Aging, ${ROWS} rows, under its own headings and under others, medians`);
  console.log(`    known by its headings            ${byName.toFixed(1)} ms`);
  console.log(`    told by its columns              ${byColumns.toFixed(1)} ms`);
  console.log(`    by columns ÷ known ${(byColumns / byName).toFixed(2)} (goal: at most 1.30)`);
  console.log(`    without a total row: known       ${noTotal.toFixed(1)} ms`);
  console.log(`    without a total row: by columns  ${byColumnsNoTotal.toFixed(1)} ms`);
}

/** A way to read a text that has to be found to be of this layout. */
function reading(text: string, layout: string): Way {
  const run = (): void => {
    const read = readReport(text);
    if (read.figures === undefined || read.layout?.id !== layout) throw new Error(JSON.stringify(read.refusals));
  };
  return { name: layout, run };
}

/** The text without its last line. */
function withoutTotal(text: string): string {
  return asRead(text.slice(0, text.lastIndexOf("\r\n", text.length - 3) + 2));
}
