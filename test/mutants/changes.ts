import { cents, plainDollars } from "../../src/domain/money";
import { parseAmount } from "../../src/import/text/amount";
import { type Page, type Row, textOf } from "./page";

const PARTS = ["Subtotal", "Total for DDS1", "Dr. Marlow's Total:", "Elm St total", "Sub-total"];

/** Numbers from 0 up to 1. */
export type Chance = () => number;

export function one<Item>(items: readonly Item[], chance: Chance): Item {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
}

export function place({ records }: Page, chance: Chance): number {
  return Math.floor(chance() * records.length);
}

export function shuffled<Item>(items: readonly Item[], chance: Chance): readonly Item[] {
  return items
    .map((item) => ({ item, at: chance() }))
    .sort((left, right) => left.at - right.at)
    .map(({ item }) => item);
}

export function reordered(page: Page, chance: Chance): Page {
  const order = shuffled(
    page.headings.map((_, index) => index),
    chance,
  );
  const moved = (row: Row): Row => (row.length > 1 ? order.map((index) => row[index] ?? "") : row);
  const { headings, fields, records, below, amounts } = page;
  return {
    ...page,
    headings: moved(headings),
    fields: order.map((index) => fields[index]),
    records: records.map(moved),
    below: below.map(moved),
    amounts: amounts.map((index) => order.indexOf(index)),
  };
}

/** The first column that holds no amounts. */
export function labelColumn({ headings, amounts }: Page): number {
  return headings.findIndex((_, index) => !amounts.includes(index));
}

export function totalNamed(page: Page, words: string): Page {
  const column = labelColumn(page);
  return { ...page, below: page.below.map((row) => row.map((cell, index) => (index === column ? words : cell))) };
}

export function totalAbove(page: Page): Page {
  return { ...page, records: [...page.below, ...page.records], below: [] };
}

export function sumOf(page: Page, records: readonly Row[], label: string): Row {
  const column = labelColumn(page);
  return page.headings.map((_, index) => {
    if (index === column) return label;
    if (!page.amounts.includes(index)) return "";
    return plainDollars(cents(records.reduce((sum, row) => sum + (parseAmount(row[index] ?? "") ?? 0), 0)));
  });
}

export function withSubtotals(page: Page, chance: Chance): Page {
  const { records } = page;
  const hasParts = records.some((row) => PARTS.includes(row[labelColumn(page)] ?? ""));
  // Subtotals that count subtotals are of no report.
  if (hasParts) return page;
  const cut = Math.max(1, place(page, chance));
  const parts = [records.slice(0, cut), records.slice(cut)].filter((part) => part.length > 0);
  return { ...page, records: parts.flatMap((part) => [...part, sumOf(page, part, one(PARTS, chance))]) };
}

/** A line that is the sum of some rows, above them. */
export function withFamily(page: Page, chance: Chance): Page {
  const { records } = page;
  const from = place(page, chance);
  const members = records.slice(from, from + 2 + Math.floor(chance() * 3));
  return {
    ...page,
    records: [...records.slice(0, from), sumOf(page, members, "Example family"), ...records.slice(from)],
  };
}

export function averages(page: Page): Row {
  const { headings, records, amounts } = page;
  return headings.map((_, index) => {
    if (index === labelColumn(page)) return "Average";
    const sum = records.reduce((so, row) => so + (parseAmount(row[index] ?? "") ?? 0), 0);
    return amounts.includes(index) ? plainDollars(cents(Math.round(sum / records.length))) : "";
  });
}

export function paged(page: Page, chance: Chance): Page {
  const cut = place(page, chance);
  const head = [...page.above, page.headings];
  return { ...page, records: [...page.records.slice(0, cut), ...head, ...page.records.slice(cut)] };
}

export function withRow(page: Page, chance: Chance, row: Row): Page {
  const cut = place(page, chance);
  return { ...page, records: [...page.records.slice(0, cut), row, ...page.records.slice(cut)] };
}

export function without(page: Page, at: number): Page {
  return { ...page, records: page.records.filter((_, index) => index !== at) };
}

export function shares(page: Page): Row {
  const column = labelColumn(page);
  return page.headings.map((_, index) => {
    if (index === column) return "% of Total";
    return page.amounts.includes(index) ? "12.5%" : "";
  });
}

export function withAmounts(page: Page, written: (text: string) => string): Page {
  const rewritten = (row: Row): Row => row.map((cell, index) => (page.amounts.includes(index) ? written(cell) : cell));
  return { ...page, records: page.records.map(rewritten), below: page.below.map(rewritten) };
}

export function inParentheses(text: string): string {
  return text.startsWith("-") ? `(${text.slice(1)})` : text;
}

/** Quotes that open in one row and close in another are only characters. */
export function openQuote(page: Page, chance: Chance): string {
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
export function changed(page: Page, chance: Chance): Page {
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
export function scaled(page: Page, chance: Chance): Page {
  const times = 2 + Math.floor(chance() * 8);
  return withAmounts(page, (text) => {
    const amount = parseAmount(text);
    return amount === undefined ? text : plainDollars(cents(amount * times));
  });
}

export function cellChanged(page: Page, chance: Chance, change: (text: string) => string): Page {
  const at = place(page, chance);
  const column = one(page.amounts, chance);
  const records = page.records.map((row, index) =>
    index === at ? row.map((cell, cellAt) => (cellAt === column ? change(cell) : cell)) : row,
  );
  return { ...page, records };
}

export function negated(text: string): string {
  return text.startsWith("-") ? text.slice(1) : `-${text}`;
}

/** The first two digits that differ trade places. */
export function swapped(text: string): string {
  return text.replace(/(\d)(?!\1)(\d)/u, "$2$1");
}

export function offByACent({ amounts }: Page, row: Row): Row {
  return row.map((cell, index) => {
    const amount = amounts.includes(index) ? parseAmount(cell) : undefined;
    return amount === undefined ? cell : plainDollars(cents(amount + 1));
  });
}

/** `1,234.50` as much of Europe writes it: `1.234,50`. */
export function decimalComma(text: string): string {
  return text.replaceAll(",", " ").replace(".", ",").replaceAll(" ", ".");
}

export function unquoted({ above, headings, records, below }: Page): string {
  return [...above, headings, ...records, ...below].map((row) => row.join(",")).join("\n");
}

export function cutInTwo(page: Page, chance: Chance): Page {
  const at = place(page, chance);
  const cut = 1 + Math.floor(chance() * (page.headings.length - 1));
  const records = page.records.flatMap((row, index) => (index === at ? [row.slice(0, cut), row.slice(cut)] : [row]));
  return { ...page, records };
}

/** Without one of the columns that hold amounts. */
export function withoutAmounts(page: Page, chance: Chance): Page {
  return withoutColumn(page, one(page.amounts, chance));
}

/** Without a column. */
export function withoutColumn(page: Page, column: number): Page {
  const left = <Cell>(row: readonly Cell[]): readonly Cell[] => row.filter((_, index) => index !== column);
  return {
    ...page,
    headings: left(page.headings),
    fields: left(page.fields),
    records: page.records.map(left),
    below: page.below.map(left),
    amounts: page.amounts.filter((index) => index !== column).map((index) => (index > column ? index - 1 : index)),
  };
}

/** One of the columns that hold amounts stands at the end once more. */
export function columnTwice(page: Page, chance: Chance): Page | undefined {
  if (page.amounts.length === 0) return undefined;
  const column = one(page.amounts, chance);
  const more = (row: Row): Row => [...row, row[column] ?? ""];
  return {
    ...page,
    headings: more(page.headings),
    fields: [...page.fields, undefined],
    records: page.records.map(more),
    below: page.below.map(more),
  };
}

/** More columns at the end, each with its own heading. @param cell what stands in each row */
export function withColumns(page: Page, headings: Row, cell: string): Page {
  return {
    ...page,
    headings: [...page.headings, ...headings],
    fields: [...page.fields, ...headings.map(() => undefined)],
    records: page.records.map((row) => [...row, ...headings.map(() => cell)]),
    below: page.below.map((row) => [...row, ...headings.map(() => "")]),
  };
}
