import { cents, plainDollars } from "../../src/domain/money";
import { parseAmount } from "../../src/import/text/amount";
import { type Page, type Row, textOf } from "./page";

/** Numbers from 0 up to 1. */
type Chance = () => number;

/** One way in which a report differs from a clean one. */
export interface Mutation {
  readonly name: string;
  /** What it says is the same as before; or rows are lost or changed, or there twice, which must not go unseen. */
  readonly keeps: "all" | "not-all";
  /** Lists have no total that a lost or changed row would miss. */
  readonly needsTotal?: true;
  readonly text: (page: Page, chance: Chance) => string;
}

const WORDS = [
  ...[
    "Total",
    "Totals:",
    "Grand Total",
    "Total A/R",
    "Report total",
    "Sum",
    "Total (all)",
    "Totals for all accounts",
    "TOTAL DUE",
  ],
];
const PARTS = ["Subtotal", "Total for DDS1", "Dr. Marlow's Total:", "Elm St total", "Sub-total"];

/** Every way. A new one is a line here. */
export const MUTATIONS: readonly Mutation[] = [
  { name: "as it is", keeps: "all", text: (page) => textOf(page) },
  { name: "tabs", keeps: "all", text: (page) => textOf(page, "\t") },
  { name: "semicolons", keeps: "all", text: (page) => textOf(page, ";", "\r\n") },
  { name: "carriage returns", keeps: "all", text: (page) => textOf(page, ",", "\r") },
  { name: "byte order mark", keeps: "all", text: (page) => `\uFEFF${textOf(page)}` },
  { name: "columns in another order", keeps: "all", text: (page, chance) => textOf(reordered(page, chance)) },
  {
    name: "rows in another order",
    keeps: "all",
    text: (page, chance) => textOf({ ...page, records: shuffled(page.records, chance) }),
  },
  {
    name: "total row in other words",
    keeps: "all",
    needsTotal: true,
    text: (page, chance) => textOf(totalNamed(page, one(WORDS, chance))),
  },
  {
    name: "total row above",
    keeps: "all",
    needsTotal: true,
    text: (page) => textOf(totalAbove(totalNamed(page, "Total"))),
  },
  { name: "subtotals", keeps: "all", needsTotal: true, text: (page, chance) => textOf(withSubtotals(page, chance)) },
  {
    name: "subtotals and no total",
    keeps: "all",
    needsTotal: true,
    text: (page, chance) => textOf({ ...withSubtotals(page, chance), below: [] }),
  },
  { name: "pages", keeps: "all", text: (page, chance) => textOf(paged(page, chance)) },
  { name: "blank rows", keeps: "all", text: (page, chance) => textOf(withRow(page, chance, [""])) },
  {
    name: "row of shares",
    keeps: "all",
    needsTotal: true,
    text: (page) => textOf({ ...page, below: [...page.below, shares(page)] }),
  },
  {
    name: "a line above its members",
    keeps: "all",
    needsTotal: true,
    text: (page, chance) => textOf(withFamily(page, chance)),
  },
  {
    name: "a row of averages",
    keeps: "all",
    needsTotal: true,
    text: (page) => textOf({ ...page, below: [...page.below, averages(page)] }),
  },
  {
    name: "a count of rows",
    keeps: "all",
    text: (page) => textOf({ ...page, below: [...page.below, [`${String(page.records.length)} records`]] }),
  },
  {
    name: "another count of rows",
    keeps: "not-all",
    text: (page) => textOf({ ...page, below: [...page.below, [`Count: ${String(page.records.length + 1)}`]] }),
  },
  { name: "amounts in parentheses", keeps: "all", text: (page) => textOf(withAmounts(page, inParentheses)) },
  {
    name: "amounts with a minus behind",
    keeps: "all",
    text: (page) => textOf(withAmounts(page, (text) => (text.startsWith("-") ? `${text.slice(1)}-` : text))),
  },
  {
    name: "dollar signs",
    keeps: "all",
    text: (page) => textOf(withAmounts(page, (text) => (text.startsWith("-") ? `-$${text.slice(1)}` : `$${text}`))),
  },
  {
    name: "dashes for zero",
    keeps: "all",
    text: (page) => textOf(withAmounts(page, (text) => (/^0?\.?0*$/u.test(text) ? "-" : text))),
  },
  {
    name: "blanks for zero",
    keeps: "all",
    text: (page) => textOf(withAmounts(page, (text) => (/^0?\.?0*$/u.test(text) ? "" : text))),
  },
  { name: "a quote in a cell", keeps: "all", text: (page, chance) => openQuote(page, chance) },
  {
    name: "a row missing",
    keeps: "not-all",
    needsTotal: true,
    text: (page, chance) => textOf(without(page, place(page, chance))),
  },
  {
    name: "a row twice",
    keeps: "not-all",
    text: (page, chance) => textOf(withRow(page, chance, page.records[place(page, chance)] ?? [])),
  },
  {
    name: "an amount changed",
    keeps: "not-all",
    needsTotal: true,
    text: (page, chance) => textOf(changed(page, chance)),
  },
  {
    name: "cut off",
    keeps: "not-all",
    needsTotal: true,
    text: (page, chance) => textOf({ ...page, records: page.records.slice(0, place(page, chance) + 1), below: [] }),
  },
  { name: "the report twice", keeps: "not-all", text: (page) => textOf(page) + textOf(page) },
  {
    name: "a second month below",
    keeps: "not-all",
    needsTotal: true,
    text: (page, chance) => textOf(page) + textOf(scaled(page, chance)),
  },
  {
    name: "a sign changed",
    keeps: "not-all",
    needsTotal: true,
    text: (page, chance) => textOf(cellChanged(page, chance, negated)),
  },
  {
    name: "two digits changed over",
    keeps: "not-all",
    needsTotal: true,
    text: (page, chance) => textOf(cellChanged(page, chance, swapped)),
  },
  {
    name: "the total off by a cent",
    keeps: "not-all",
    needsTotal: true,
    text: (page) => textOf({ ...page, below: page.below.map((row) => offByACent(page, row)) }),
  },
  { name: "commas for decimals", keeps: "all", text: (page) => textOf(withAmounts(page, decimalComma), "\t") },
  { name: "commas that are not quoted", keeps: "all", text: (page) => unquoted(page) },
  { name: "a row cut in two", keeps: "all", text: (page, chance) => textOf(cutInTwo(page, chance)) },
  {
    name: "a column of amounts missing",
    keeps: "not-all",
    needsTotal: true,
    text: (page, chance) => textOf(withoutColumn(page, chance)),
  },
  { name: "a column there twice", keeps: "all", text: (page, chance) => textOf(columnTwice(page, chance)) },
  { name: "no headings", keeps: "not-all", text: (page) => textOf({ ...page, headings: [] }) },
];

function one<Item>(items: readonly Item[], chance: Chance): Item {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
}

function place({ records }: Page, chance: Chance): number {
  return Math.floor(chance() * records.length);
}

function shuffled<Item>(items: readonly Item[], chance: Chance): readonly Item[] {
  return items
    .map((item) => ({ item, at: chance() }))
    .sort((left, right) => left.at - right.at)
    .map(({ item }) => item);
}

function reordered(page: Page, chance: Chance): Page {
  const order = shuffled(
    page.headings.map((_, index) => index),
    chance,
  );
  const moved = (row: Row): Row => (row.length > 1 ? order.map((index) => row[index] ?? "") : row);
  const { headings, records, below, amounts } = page;
  return {
    ...page,
    headings: moved(headings),
    records: records.map(moved),
    below: below.map(moved),
    amounts: amounts.map((index) => order.indexOf(index)),
  };
}

/** The first column that holds no amounts. */
function labelColumn({ headings, amounts }: Page): number {
  return headings.findIndex((_, index) => !amounts.includes(index));
}

function totalNamed(page: Page, words: string): Page {
  const column = labelColumn(page);
  return { ...page, below: page.below.map((row) => row.map((cell, index) => (index === column ? words : cell))) };
}

function totalAbove(page: Page): Page {
  return { ...page, records: [...page.below, ...page.records], below: [] };
}

function sumOf(page: Page, records: readonly Row[], label: string): Row {
  const column = labelColumn(page);
  return page.headings.map((_, index) => {
    if (index === column) return label;
    if (!page.amounts.includes(index)) return "";
    return plainDollars(cents(records.reduce((sum, row) => sum + (parseAmount(row[index] ?? "") ?? 0), 0)));
  });
}

function withSubtotals(page: Page, chance: Chance): Page {
  const { records } = page;
  const cut = Math.max(1, place(page, chance));
  const parts = [records.slice(0, cut), records.slice(cut)].filter((part) => part.length > 0);
  return { ...page, records: parts.flatMap((part) => [...part, sumOf(page, part, one(PARTS, chance))]) };
}

/** A line that is the sum of some rows, above them. */
function withFamily(page: Page, chance: Chance): Page {
  const { records } = page;
  const from = place(page, chance);
  const members = records.slice(from, from + 2 + Math.floor(chance() * 3));
  return {
    ...page,
    records: [...records.slice(0, from), sumOf(page, members, "Example family"), ...records.slice(from)],
  };
}

function averages(page: Page): Row {
  const { headings, records, amounts } = page;
  return headings.map((_, index) => {
    if (index === labelColumn(page)) return "Average";
    const sum = records.reduce((so, row) => so + (parseAmount(row[index] ?? "") ?? 0), 0);
    return amounts.includes(index) ? plainDollars(cents(Math.round(sum / records.length))) : "";
  });
}

function paged(page: Page, chance: Chance): Page {
  const cut = place(page, chance);
  const head = [...page.above, page.headings];
  return { ...page, records: [...page.records.slice(0, cut), ...head, ...page.records.slice(cut)] };
}

function withRow(page: Page, chance: Chance, row: Row): Page {
  const cut = place(page, chance);
  return { ...page, records: [...page.records.slice(0, cut), row, ...page.records.slice(cut)] };
}

function without(page: Page, at: number): Page {
  return { ...page, records: page.records.filter((_, index) => index !== at) };
}

function shares(page: Page): Row {
  const column = labelColumn(page);
  return page.headings.map((_, index) => {
    if (index === column) return "% of Total";
    return page.amounts.includes(index) ? "12.5%" : "";
  });
}

function withAmounts(page: Page, written: (text: string) => string): Page {
  const rewritten = (row: Row): Row => row.map((cell, index) => (page.amounts.includes(index) ? written(cell) : cell));
  return { ...page, records: page.records.map(rewritten), below: page.below.map(rewritten) };
}

function inParentheses(text: string): string {
  return text.startsWith("-") ? `(${text.slice(1)})` : text;
}

/** Quotes that open in one row and close in another are only characters. */
function openQuote(page: Page, chance: Chance): string {
  const column = labelColumn(page);
  const at = place(page, chance);
  const lines = textOf(page, "\t").split("\n");
  const line = page.above.length + 1 + at;
  return lines
    .map((text, index) =>
      index === line
        ? text
            .split("\t")
            .map((cell, cellAt) => (cellAt === column ? `"${cell}` : cell))
            .join("\t")
        : text,
    )
    .join("\n");
}

/** Another amount in one cell that is not zero already. */
function changed(page: Page, chance: Chance): Page {
  const at = place(page, chance);
  const column = one(page.amounts, chance);
  const records = page.records.map((row, index) =>
    index === at
      ? row.map((cell, cellAt) => (cellAt === column ? plainDollars(cents((parseAmount(cell) ?? 0) + 1_700)) : cell))
      : row,
  );
  return { ...page, records };
}

/** The same rows with ten times the amounts, as another month has others. */
function scaled(page: Page, chance: Chance): Page {
  const times = 2 + Math.floor(chance() * 8);
  return withAmounts(page, (text) => {
    const amount = parseAmount(text);
    return amount === undefined ? text : plainDollars(cents(amount * times));
  });
}

function cellChanged(page: Page, chance: Chance, change: (text: string) => string): Page {
  const at = place(page, chance);
  const column = one(page.amounts, chance);
  const records = page.records.map((row, index) =>
    index === at ? row.map((cell, cellAt) => (cellAt === column ? change(cell) : cell)) : row,
  );
  return { ...page, records };
}

function negated(text: string): string {
  return text.startsWith("-") ? text.slice(1) : `-${text}`;
}

/** The first two digits that differ trade places. */
function swapped(text: string): string {
  return text.replace(/(\d)(?!\1)(\d)/u, "$2$1");
}

function offByACent({ amounts }: Page, row: Row): Row {
  return row.map((cell, index) => {
    const amount = amounts.includes(index) ? parseAmount(cell) : undefined;
    return amount === undefined ? cell : plainDollars(cents(amount + 1));
  });
}

/** `1,234.50` as much of Europe writes it: `1.234,50`. */
function decimalComma(text: string): string {
  return text.replaceAll(",", " ").replace(".", ",").replaceAll(" ", ".");
}

function unquoted({ above, headings, records, below }: Page): string {
  return [...above, headings, ...records, ...below].map((row) => row.join(",")).join("\n");
}

function cutInTwo(page: Page, chance: Chance): Page {
  const at = place(page, chance);
  const cut = 1 + Math.floor(chance() * (page.headings.length - 1));
  const records = page.records.flatMap((row, index) => (index === at ? [row.slice(0, cut), row.slice(cut)] : [row]));
  return { ...page, records };
}

function withoutColumn(page: Page, chance: Chance): Page {
  const column = one(page.amounts, chance);
  const left = (row: Row): Row => row.filter((_, index) => index !== column);
  return { ...page, headings: left(page.headings), records: page.records.map(left), below: page.below.map(left) };
}

function columnTwice(page: Page, chance: Chance): Page {
  const column = one(page.amounts, chance);
  const more = (row: Row): Row => [...row, row[column] ?? ""];
  return { ...page, headings: more(page.headings), records: page.records.map(more), below: page.below.map(more) };
}
