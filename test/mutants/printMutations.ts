import type { Chance } from "./changes";
import type { Mutation } from "./mutation";
import { type Page, type Row, rowsOf } from "./page";

/** Reports as software prints them: columns under each other by spaces alone. */
export const PRINT_MUTATIONS: readonly Mutation[] = [
  { name: "print", text: (page) => printed(page).text },
  { name: "print in pages", text: inPages },
  { name: "print with rules", text: (page) => withRules(printed(page)) },
  { name: "print with headings in two lines", text: headingsInTwoLines },
  { name: "print in two lines a record", text: inTwoLines },
];

interface Printed {
  readonly above: readonly string[];
  readonly headings: string;
  readonly records: readonly string[];
  readonly below: readonly string[];
  readonly text: string;
}

function cellsOf(row: Row): Row {
  return row.map((cell) => cell.replace(/\s+/gu, " ").trim());
}

function widthsOf(page: Page): readonly number[] {
  const rows = [page.headings, ...page.records, ...page.below].map(cellsOf);
  const columns = Math.max(...rows.map(({ length }) => length));
  return Array.from({ length: columns }, (_, at) => Math.max(1, ...rows.map((row) => row[at]?.length ?? 0)));
}

/** Amounts stand at the right of their column, and everything else at the left. */
function lineOf(page: Page, widths: readonly number[], row: Row, indent = 0): string {
  const cells = widths.map((width, at) => {
    const cell = cellsOf(row)[at] ?? "";
    return page.amounts.includes(at) ? cell.padStart(width) : cell.padEnd(width);
  });
  return `${" ".repeat(indent)}${cells.join("  ")}`.trimEnd();
}

function printed(page: Page): Printed {
  const widths = widthsOf(page);
  const line = (row: Row): string => lineOf(page, widths, row);
  const above = page.above.map((row) => cellsOf(row).filter(Boolean).join("   "));
  const [headings, records, below] = [line(page.headings), page.records.map(line), page.below.map(line)];
  return { above, headings, records, below, text: textOfLines([...above, headings, ...records, ...below]) };
}

function textOfLines(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}

function withRules({ above, headings, records, below }: Printed): string {
  const rule = "-".repeat(headings.length);
  return textOfLines([...above, headings, rule, ...records, rule, ...below, "=".repeat(headings.length)]);
}

function inPages(page: Page, chance: Chance): string | undefined {
  const { above, headings, records, below } = printed(page);
  if (records.length < 2) return undefined;
  const cut = 1 + Math.floor(chance() * (records.length - 1));
  const head = (number: number): readonly string[] => [
    ...above,
    `${" ".repeat(30)}ACCOUNTS${" ".repeat(20)}Page: ${String(number)}`,
    "",
    headings,
    "-".repeat(headings.length),
  ];
  return textOfLines([...head(1), ...records.slice(0, cut), "\f", ...head(2), ...records.slice(cut), "", ...below]);
}

/** The first word of each heading of several stands in a line above the others. */
function headingsInTwoLines(page: Page): string | undefined {
  const words = cellsOf(page.headings).map((heading) => heading.split(" "));
  if (!words.some(({ length }) => length > 1)) return undefined;
  const upper = words.map((some) => (some.length > 1 ? (some[0] ?? "") : ""));
  const lower = words.map((some) => (some.length > 1 ? some.slice(1).join(" ") : (some[0] ?? "")));
  const widths = widthsOf({ ...page, headings: lower, records: [...page.records, upper] });
  const line = (row: Row): string => lineOf(page, widths, row);
  const above = page.above.map((row) => cellsOf(row).filter(Boolean).join("   "));
  const rows = rowsOf({ ...page, above: [], headings: lower });
  return textOfLines([...above, "", line(upper), ...rows.map(line)]);
}

/** The last columns of each record stand in an indented second line. */
function inTwoLines(page: Page): string | undefined {
  const columns = page.headings.length;
  const [, , third] = page.amounts;
  const cut = Math.max(Math.ceil(columns / 2), (third ?? 0) + 1);
  if (cut >= columns - 1 || page.amounts.some((at) => at >= cut)) return undefined;
  const widths = widthsOf(page);
  const lines = (row: Row): readonly string[] => [
    lineOf(page, widths.slice(0, cut), row.slice(0, cut)),
    lineOf({ ...page, amounts: [] }, widths.slice(cut), row.slice(cut), 3),
  ];
  const above = page.above.map((row) => cellsOf(row).filter(Boolean).join("   "));
  const body = [page.headings, ...page.records].flatMap(lines);
  return textOfLines([...above, ...body, "", ...page.below.map((row) => lineOf(page, widths.slice(0, cut), row))]);
}
