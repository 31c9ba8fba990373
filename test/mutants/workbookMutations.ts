import { readFileSync } from "node:fs";
import { dayFromIso } from "../../src/domain/calendar";
import { parseAmount } from "../../src/import/text/amount";
import { type Chance, changed, labelColumn, place, scaled, shuffled, sumOf } from "./changes";
import { formatIsoShifted, isUsDay } from "./days";
import type { Bytes, Mutation } from "./mutation";
import { type Page, type Row, columnsOf, pageOf as pageIn, rowsOf, textOf } from "./page";
import { type Cell, type Sheet, lettersOf, workbookOf } from "./workbook";

const CLAIMS = "samples/2026-05/Outstanding Insurance Claims.xls";
const PLANS = "samples/2026-05/treatment plans.csv";

/** A report in a workbook: on several sheets, partly hidden, with formulas and merged cells. */
export const WORKBOOK_MUTATIONS: readonly Mutation[] = [
  { name: "a workbook", bytes: (page) => book([sheetOf(page)]) },
  { name: "a workbook of texts", bytes: (page) => book([{ name: "Export", rows: rowsOf(page) }]) },
  { name: "a sheet of notes before it", bytes: (page) => book([NOTES, sheetOf(page)]) },
  { name: "a hidden sheet of notes", bytes: (page) => book([{ ...NOTES, isHidden: true }, sheetOf(page)]) },
  { name: "another report on a second sheet", bytes: withAnother },
  { name: "the report on two sheets", bytes: (page) => book([sheetOf(page), sheetOf(page, "Copy")]) },
  { name: "a changed copy on a hidden sheet", bytes: (page, chance) => changedCopy(page, chance) },
  {
    name: "its rows on two sheets, the total below the second",
    needsTotal: true,
    bytes: (page, chance) => halves(page, chance, false),
  },
  {
    name: "its rows on two sheets, a total below each",
    needsTotal: true,
    bytes: (page, chance) => halves(page, chance, true),
  },
  {
    name: "the report hidden, another month in view",
    needsTotal: true,
    bytes: (page, chance) => monthInView(page, chance),
  },
  { name: "hidden rows", bytes: (page, chance) => hiddenRows(page, chance) },
  {
    name: "hidden rows that the total leaves out",
    needsTotal: true,
    bytes: (page, chance) => hiddenRows(page, chance, true),
  },
  {
    name: "a hidden column",
    bytes: (page, chance) =>
      book([{ ...sheetOf(page), hiddenColumn: 1 + Math.floor(chance() * page.headings.length) }]),
  },
  { name: "totals as formulas", needsTotal: true, bytes: (page) => formulas(page, ({ sum }) => ({ stored: sum })) },
  { name: "totals as formulas without a result", needsTotal: true, bytes: (page) => formulas(page, () => ({})) },
  {
    name: "totals as formulas with 0, computed on opening",
    needsTotal: true,
    bytes: (page) => formulas(page, () => ({ stored: 0 }), true),
  },
  { name: "totals as formulas with 0", needsTotal: true, bytes: (page) => formulas(page, () => ({ stored: 0 })) },
  {
    name: "totals as formulas, a row changed since",
    needsTotal: true,
    bytes: rowChangedSince,
  },
  { name: "totals as formulas that leave out rows", needsTotal: true, bytes: (page) => leavingOut(page) },
  { name: "totals by row as formulas without a result", bytes: (page) => rowFormulas(page) },
  { name: "a title over merged cells", bytes: (page) => titled(page) },
  { name: "equal cells merged", bytes: (page) => mergedDown(page) },
  { name: "the total's first cells merged", needsTotal: true, bytes: (page) => mergedTotal(page) },
];

const NOTES: Sheet = { name: "Notes", rows: [["Printed by the front desk"], ["for the office manager"]] };

async function book(sheets: readonly Sheet[], isComputedOnOpening = false): Promise<Bytes> {
  return { bytes: await workbookOf(sheets, isComputedOnOpening) };
}

function sheetOf(page: Page, name = "Export"): Sheet {
  return { name, rows: cellsOf(page) };
}

/** A page's cells: amounts as numbers, days as days, all else as text. */
function cellsOf(page: Page): readonly (readonly Cell[])[] {
  const days = columnsOf(page, "day");
  const typed = (row: readonly string[]): readonly Cell[] =>
    row.map((cell, at) => {
      if (page.amounts.includes(at)) return numberIn(cell) ?? cell;
      return days.includes(at) ? dayIn(cell) : cell;
    });
  return [...page.above, page.headings, ...page.records.map(typed), ...page.below.map(typed)];
}

function numberIn(cell: string): number | undefined {
  const amount = cell === "" ? undefined : parseAmount(cell);
  return amount === undefined ? undefined : amount / 100;
}

function dayIn(cell: string): Cell {
  const day = isUsDay(cell) || /^\d{4}-\d\d-\d\d$/u.test(cell) ? dayFromIso(formatIsoShifted(cell, 0)) : undefined;
  return day === undefined ? cell : { day };
}

async function withAnother(page: Page): Promise<Bytes> {
  const also = readFileSync(page.layout.figures.kind === "outstanding-claims" ? PLANS : CLAIMS, "utf8");
  const other = pageIn(also);
  if (other === undefined) throw new Error("the other report is not known");
  return { ...(await book([sheetOf(page), { name: "Other", rows: rowsOf(other) }])), also };
}

function changedCopy(page: Page, chance: Chance): Promise<Bytes> | undefined {
  if (page.amounts.length === 0) return undefined;
  return book([sheetOf(page), { ...sheetOf(scaled(page, chance), "Old"), isHidden: true }]);
}

async function halves(page: Page, chance: Chance, areTotaled: boolean): Promise<Bytes> {
  const cut = Math.max(1, place(page, chance));
  const total = (part: Page): Page => ({ ...part, below: [sumOf(page, part.records, "")] });
  const first = { ...page, records: page.records.slice(0, cut), below: [] };
  const second = { ...page, records: page.records.slice(cut) };
  const sheets = areTotaled ? [total(first), total(second)] : [first, second];
  const made = await book(sheets.map((part, at) => sheetOf(part, ["Main Street", "Harbor"][at])));
  return areTotaled ? { ...made, apart: sheets.map((part) => textOf(part)) } : made;
}

function monthInView(page: Page, chance: Chance): Promise<Bytes> {
  return book([sheetOf(scaled(page, chance), "New"), { ...sheetOf(page), isHidden: true }]);
}

/** @param areLeftOut the total is that of the rows in view */
function hiddenRows(page: Page, chance: Chance, areLeftOut = false): Promise<Bytes> | undefined {
  if (page.records.length < 2) return undefined;
  const places = shuffled(
    page.records.map((_, at) => at),
    chance,
  ).slice(0, 1 + Math.floor(chance() * 3));
  const first = page.above.length + 2;
  const seen = page.records.filter((_, at) => !places.includes(at));
  // A family's line and its members are the same money, so that the total leaves out none where one of the two is hidden.
  const hidden = page.records.filter((_, at) => places.includes(at));
  if (areLeftOut && (hasLineOf(page, seen, hidden) || hasLineOf(page, hidden, seen))) return undefined;
  const total = areLeftOut ? { ...page, below: [sumOf(page, seen, "")] } : page;
  const filter = `A${String(first - 1)}:${lettersOf(page.headings.length)}${String(first + page.records.length - 1)}`;
  return book([{ ...sheetOf(total), hidden: new Set(places.map((at) => at + first)), filter }]);
}

/** Whether a row holds just what several of some others do together, one after the other. */
function hasLineOf(page: Page, rows: readonly Row[], others: readonly Row[]): boolean {
  const amountsOf = (row: Row): readonly number[] => page.amounts.map((at) => numberIn(row[at] ?? "") ?? 0);
  const upTo = [page.amounts.map(() => 0)];
  for (const row of others) {
    const before = upTo.at(-1) ?? [];
    upTo.push(amountsOf(row).map((amount, at) => amount + (before[at] ?? 0)));
  }
  const lines = rows.map(amountsOf);
  const isSum = (from: number, to: number): boolean =>
    lines.some((line) =>
      line.every((amount, at) => Math.abs((upTo[to]?.[at] ?? 0) - (upTo[from]?.[at] ?? 0) - amount) < HALF_A_CENT),
    );
  return others.some((_, from) => others.some((_one, to) => to > from && isSum(from, to + 1)));
}

/** In dollars: sums of many amounts are off by less than that. */
const HALF_A_CENT = 0.005;

interface Total {
  readonly sum: number;
  /** What the report printed. */
  readonly printed: number;
}

function formulas(
  page: Page,
  storedFor: (total: Total) => { readonly stored?: number },
  isComputedOnOpening = false,
  from = 0,
): Promise<Bytes> | undefined {
  const [printed] = page.below;
  if (printed === undefined) return undefined;
  const first = page.above.length + 2;
  const last = first + page.records.length - 1;
  const total = printed.map((cell, at): Cell => {
    if (!page.amounts.includes(at)) return cell;
    const sum = sumIn(page.records.slice(from).map((row) => row[at] ?? "")) / 100;
    const range = `${lettersOf(at + 1)}${String(first + from)}:${lettersOf(at + 1)}${String(last)}`;
    return { formula: `SUM(${range})`, ...storedFor({ sum, printed: numberIn(cell) ?? 0 }) };
  });
  const rows = cellsOf({ ...page, below: [] });
  return book([{ name: "Export", rows: [...rows, total] }], isComputedOnOpening);
}

/** A result of 0 is no result: it would be computed, as Excel computes it on opening. */
function rowChangedSince(page: Page, chance: Chance): Promise<Bytes> | undefined {
  const [total = []] = page.below;
  if (page.amounts.some((at) => (numberIn(total[at] ?? "") ?? 0) === 0)) return undefined;
  return formulas(changed(page, chance), ({ printed }) => ({ stored: printed }));
}

function leavingOut(page: Page): Promise<Bytes> | undefined {
  return page.records.length < 2 ? undefined : formulas(page, ({ sum }) => ({ stored: sum }), false, 1);
}

/** The column called `Total`, added up from the four before it by formulas. */
function rowFormulas(page: Page): Promise<Bytes> | undefined {
  const total = page.headings.findIndex((heading) => heading.endsWith("Total"));
  const from = total - 4;
  if (from < 0 || !(page.headings[from] ?? "").includes("0-30")) return undefined;
  const first = page.above.length + 1;
  const rows = cellsOf(page).map((row, at) => {
    if (at < first || !addsUp(page.records[at - first] ?? [], from, total)) return row;
    const range = `${lettersOf(from + 1)}${String(at + 1)}:${lettersOf(total)}${String(at + 1)}`;
    return row.map((cell, column): Cell => (column === total ? { formula: `SUM(${range})` } : cell));
  });
  return book([{ name: "Export", rows }]);
}

function addsUp(row: readonly string[], from: number, total: number): boolean {
  return sumIn(row.slice(from, total)) === parseAmount(row[total] ?? "");
}

/** Cents of all amounts among some cells. */
function sumIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (parseAmount(cell) ?? 0), 0);
}

function titled(page: Page): Promise<Bytes> {
  const rows = [["A practice's report of the month"], ...cellsOf(page)];
  return book([{ name: "Export", rows, merged: [`A1:${lettersOf(page.headings.length)}1`] }]);
}

/** Cells of the first column of words that say the same one below the other. */
function mergedDown(page: Page): Promise<Bytes> | undefined {
  const [column] = columnsOf(page, "text");
  if (column === undefined) return undefined;
  const records = page.records.toSorted((one, other) => (one[column] ?? "").localeCompare(other[column] ?? ""));
  const first = page.above.length + 2;
  const merged: string[] = [];
  let from = 0;
  records.forEach((row, at) => {
    if (row[column] === records[at + 1]?.[column]) return;
    const letters = lettersOf(column + 1);
    if (at > from) merged.push(`${letters}${String(first + from)}:${letters}${String(first + at)}`);
    from = at + 1;
  });
  if (merged.length === 0) return undefined;
  const covered = records.map((row, at) =>
    at > 0 && row[column] === records[at - 1]?.[column]
      ? row.map((cell, index) => (index === column ? "" : cell))
      : row,
  );
  return book([{ ...sheetOf({ ...page, records: covered }), merged }]);
}

function mergedTotal(page: Page): Promise<Bytes> | undefined {
  const next = page.amounts.toSorted((one, other) => one - other)[0] ?? 0;
  if (labelColumn(page) !== 0 || next < 2) return undefined;
  const row = String(rowsOf(page).length);
  return book([{ ...sheetOf(page), merged: [`A${row}:${lettersOf(next)}${row}`] }]);
}
