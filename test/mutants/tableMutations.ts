import {
  reordered,
  shuffled,
  withFamily,
  averages,
  totalNamed,
  one,
  totalAbove,
  withSubtotals,
  paged,
  withRow,
  shares,
  withAmounts,
  inParentheses,
  openQuote,
  without,
  place,
  changed,
  cellChanged,
  negated,
  swapped,
  offByACent,
  decimalComma,
  unquoted,
  cutInTwo,
  withoutAmounts,
  columnTwice,
  scaled,
} from "./changes";
import { parseAmount } from "../../src/import/text/amount";
import type { Mutation } from "./mutation";
import { textOf } from "./page";

const WORDS = [
  "Total",
  "Totals:",
  "Grand Total",
  "Total A/R",
  "Report total",
  "Sum",
  "Total (all)",
  "Totals for all accounts",
  "TOTAL DUE",
];

/** Rows, columns and signs of one table. */
export const TABLE_MUTATIONS: readonly Mutation[] = [
  { name: "as it is", change: (page) => page },
  { name: "tabs", text: (page) => textOf(page, "\t") },
  { name: "semicolons", text: (page) => textOf(page, ";", "\r\n") },
  { name: "carriage returns", text: (page) => textOf(page, ",", "\r") },
  { name: "byte order mark", text: (page) => `\uFEFF${textOf(page)}` },
  { name: "columns in another order", change: (page, chance) => reordered(page, chance) },
  {
    name: "rows in another order",

    change: (page, chance) => ({ ...page, records: shuffled(page.records, chance) }),
  },
  {
    name: "total row in other words",

    needsTotal: true,
    change: (page, chance) => totalNamed(page, one(WORDS, chance)),
  },
  {
    name: "total row above",

    needsTotal: true,
    change: (page) => totalAbove(totalNamed(page, "Total")),
  },
  { name: "subtotals", needsTotal: true, change: (page, chance) => withSubtotals(page, chance) },
  {
    name: "subtotals and no total",

    needsTotal: true,
    change: (page, chance) => ({ ...withSubtotals(page, chance), below: [], hasTotal: false }),
  },
  { name: "pages", change: (page, chance) => paged(page, chance) },
  { name: "blank rows", change: (page, chance) => withRow(page, chance, [""]) },
  {
    name: "row of shares",

    needsTotal: true,
    change: (page) => ({ ...page, below: [...page.below, shares(page)] }),
  },
  {
    name: "a line above its members",
    needsTotal: true,
    change: (page, chance) => withFamily(page, chance),
  },
  {
    name: "a row of averages",
    needsTotal: true,
    change: (page) => (page.records.length === 0 ? undefined : { ...page, below: [...page.below, averages(page)] }),
  },
  {
    name: "a count of rows",
    text: (page) => textOf({ ...page, below: [...page.below, [`${String(page.records.length)} records`]] }),
  },
  {
    name: "another count of rows",
    text: (page) => textOf({ ...page, below: [...page.below, [`Count: ${String(page.records.length + 1)}`]] }),
  },
  { name: "amounts in parentheses", change: (page) => withAmounts(page, inParentheses) },
  {
    name: "amounts with a minus behind",

    change: (page) => withAmounts(page, (text) => (text.startsWith("-") ? `${text.slice(1)}-` : text)),
  },
  {
    name: "dollar signs",

    change: (page) => withAmounts(page, (text) => (text.startsWith("-") ? `-$${text.slice(1)}` : `$${text}`)),
  },
  {
    name: "dashes for zero",

    change: (page) => withAmounts(page, (text) => (/^0?\.?0*$/u.test(text) ? "-" : text)),
  },
  {
    name: "blanks for zero",

    change: (page) => withAmounts(page, (text) => (/^0?\.?0*$/u.test(text) ? "" : text)),
  },
  { name: "a quote in a cell", text: (page, chance) => openQuote(page, chance) },
  {
    name: "a row missing",

    needsTotal: true,
    // A day on which nothing happened may be missing.
    change: (page, chance) => {
      const at = place(page, chance);
      return page.amounts.some((column) => parseAmount(page.records[at]?.[column] ?? "") !== 0)
        ? without(page, at)
        : undefined;
    },
  },
  {
    name: "a row twice",

    change: (page, chance) => withRow(page, chance, page.records[place(page, chance)] ?? []),
  },
  {
    name: "an amount changed",

    needsTotal: true,
    change: (page, chance) => changed(page, chance),
  },
  {
    name: "cut off",

    needsTotal: true,
    change: (page, chance) => ({
      ...page,
      records: page.records.slice(0, place(page, chance) + 1),
      below: [],
      hasTotal: false,
    }),
  },
  { name: "the report twice", text: (page) => textOf(page) + textOf(page) },
  {
    name: "a second month below",

    needsTotal: true,
    text: (page, chance) => textOf(page) + textOf(scaled(page, chance)),
  },
  {
    name: "a sign changed",

    needsTotal: true,
    change: (page, chance) => cellChanged(page, chance, negated),
  },
  {
    name: "two digits changed over",

    needsTotal: true,
    change: (page, chance) => cellChanged(page, chance, swapped),
  },
  {
    name: "the total off by a cent",

    needsTotal: true,
    change: (page) => ({ ...page, below: page.below.map((row) => offByACent(page, row)) }),
  },
  { name: "commas for decimals", text: (page) => textOf(withAmounts(page, decimalComma), "\t") },
  { name: "commas that are not quoted", text: (page) => unquoted(page) },
  { name: "a row cut in two", change: (page, chance) => cutInTwo(page, chance) },
  {
    name: "a column of amounts missing",

    needsTotal: true,
    change: (page, chance) => withoutAmounts(page, chance),
  },
  { name: "a column there twice", change: (page, chance) => columnTwice(page, chance) },
  { name: "no headings", change: (page) => ({ ...page, headings: [] }) },
];
