import { type Chance, changed, one, place, scaled, shuffled, sumOf, withRow } from "./changes";
import { shifted } from "./days";
import type { Mutation } from "./mutation";
import { type Page, type Row, columnsOf, textOf } from "./page";

/** Five weeks: another month, on the same days of the week. */
const A_MONTH = 35;
const TITLES = ["Main Street", "Harbor", "Elm St Clinic"];

/** Several tables in one text: clinics, months, the same report again; and what is cut off. */
export const SEVERAL_MUTATIONS: readonly Mutation[] = [
  {
    name: "by clinic, with all of them below",
    needsTotal: true,
    text: (page, chance) => allBelow(page, clinicsOf(page, chance)),
  },
  {
    name: "by clinic, and a total of all",
    needsTotal: true,
    text: (page, chance) => grandTotal(page, clinicsOf(page, chance)),
  },
  {
    name: "by clinic, and no total of all",
    needsTotal: true,
    text: (page, chance) => clinicsOf(page, chance).map(asText).join(""),
  },
  {
    name: "by clinic, one of them missing",
    needsTotal: true,
    text: (page, chance) => oneMissing(page, clinicsOf(page, chance)),
  },
  { name: "totals by clinic below", needsTotal: true, text: (page, chance) => clinicTotals(page, chance, 0) },
  {
    name: "totals by clinic below that differ",
    needsTotal: true,
    text: (page, chance) => clinicTotals(page, chance, 1),
  },
  { name: "by clinic, in groups with a heading", needsTotal: true, change: grouped },
  {
    name: "the report twice, a figure changed",
    text: (page, chance) =>
      page.amounts.length === 0 ? undefined : textOf(page) + textOf(retotaled(changed(page, chance))),
  },
  {
    name: "the report twice, a figure and its total changed",
    needsTotal: true,
    text: (page, chance) => textOf(retotaled(changed(page, chance))) + textOf(page),
  },
  {
    name: "the next month below",
    needsTotal: true,
    leadsTo: (page) => bothMonths(page),
    text: (page) => (columnsOf(page, "day").length === 0 ? undefined : textOf(page) + textOf(shifted(page, A_MONTH))),
  },
  {
    name: "the next month in the same rows",
    needsTotal: true,
    text: (page, chance) => {
      const next = scaled(shifted(page, A_MONTH), chance);
      return textOf({ ...page, records: [...page.records, ...next.records] });
    },
  },
  { name: "a section twice", change: sectionTwice },
  { name: "a section missing", needsTotal: true, change: sectionMissing },
  { name: "cut off in the middle of a row", needsTotal: true, text: cutInRow },
  { name: "carried forward from page to page", needsTotal: true, change: carriedForward },
  {
    name: "page lines",
    change: (page, chance) =>
      withRow(page, chance, [one(["Page 2 of 5", "Printed 8/1/2026 9:14 AM", "Continued on the next page"], chance)]),
  },
  {
    name: "a note below a row",
    change: (page, chance) =>
      withRow(page, chance, [one(["see chart", "called 555-0123, left a message", "* estimate pending"], chance)]),
  },
  { name: "a note over several lines", change: wrappedNote },
];

function asText(page: Page): string {
  return textOf(page);
}

/** The records of a page among two or three clinics, each with its title, its headings and its total. */
function clinicsOf(page: Page, chance: Chance): readonly Page[] {
  const count = 2 + Math.floor(chance() * 2);
  const clinics = TITLES.slice(0, count).map((title, at) => {
    const records = page.records.filter((_, index) => index % count === at);
    const above = [...(at === 0 ? page.above : []), [title]];
    return { ...page, above, records, below: [sumOf(page, records, "")] };
  });
  return clinics.filter(({ records }) => records.length > 0);
}

function withTitle(page: Page, title: string): Page {
  return { ...page, above: [...page.above, [title]] };
}

function allBelow(page: Page, clinics: readonly Page[]): string {
  return clinics.map(asText).join("") + textOf(withTitle({ ...page, above: [] }, "Totals"));
}

function grandTotal(page: Page, clinics: readonly Page[]): string {
  const total = { ...page, above: [], headings: [], records: [], below: [sumOf(page, page.records, "Grand Total")] };
  return clinics.map(asText).join("") + textOf(total).trimStart();
}

function oneMissing(page: Page, clinics: readonly Page[]): string | undefined {
  return clinics.length < 2 ? undefined : allBelow(page, clinics.slice(1));
}

/** A table of totals by clinic, a row a clinic. @param offBy how many cents the first of them is off by */
function clinicTotals(page: Page, chance: Chance, offBy: number): string | undefined {
  if (page.layout.clinicTotalsHeading === undefined) return undefined;
  const shown = page.amounts.map((at) => page.headings[at] ?? "");
  const clinics = clinicsOf(page, chance);
  const rows = clinics.map(({ below: [total = []] }, index): Row => [
    TITLES[index] ?? "",
    ...page.amounts.map((at) => total[at] ?? ""),
  ]);
  const [first = [], ...others] = rows;
  const off =
    offBy === 0
      ? first
      : first.map((cell, at) => (at === 1 ? cell.replace(/\d$/u, (digit) => (digit === "9" ? "8" : "9")) : cell));
  const total = sumOf(page, page.records, "");
  const table = [
    ["Clinic Totals"],
    ["Clinic", ...shown],
    off,
    ...others,
    ["", ...page.amounts.map((at) => total[at] ?? "")],
  ];
  return textOf({ ...page, below: [...page.below, ...table] });
}

/** The clinics one after the other in one table, each under a line with its name and above its subtotal. */
function grouped(page: Page, chance: Chance): Page {
  const clinics = clinicsOf(page, chance);
  const records = clinics.flatMap((clinic, at) => [
    [TITLES[at] ?? ""],
    ...clinic.records,
    sumOf(page, clinic.records, `${TITLES[at] ?? ""} Total`),
  ]);
  return { ...page, records };
}

function retotaled(page: Page): Page {
  return page.hasTotal ? { ...page, below: [sumOf(page, page.records, "")] } : page;
}

function bothMonths(page: Page): Page {
  return retotaled({ ...page, records: [...page.records, ...shifted(page, A_MONTH).records] });
}

function sectionOf(page: Page, chance: Chance): readonly [from: number, to: number] {
  const from = place(page, chance);
  return [from, Math.min(page.records.length, from + 2 + Math.floor(chance() * 40))];
}

function sectionTwice(page: Page, chance: Chance): Page {
  const [from, to] = sectionOf(page, chance);
  return { ...page, records: [...page.records.slice(0, to), ...page.records.slice(from)] };
}

function sectionMissing(page: Page, chance: Chance): Page {
  const [from, to] = sectionOf(page, chance);
  return { ...page, records: [...page.records.slice(0, from), ...page.records.slice(to)] };
}

function cutInRow(page: Page, chance: Chance): string {
  const text = textOf(page);
  const from = text.length - textOf({ ...page, above: [], headings: [] }).length;
  return text.slice(0, from + Math.floor(chance() * (text.length - from)));
}

function carriedForward(page: Page, chance: Chance): Page {
  const cut = Math.max(1, place(page, chance));
  const before = page.records.slice(0, cut);
  const carried = (words: string): Row => sumOf(page, before, words);
  const [behind, ahead] = one(
    [
      ["Carried forward", "Brought forward"],
      ["Page total", "Balance forward"],
    ],
    chance,
  );
  const between = [carried(behind), ...page.above, page.headings, carried(ahead)];
  return { ...page, records: [...before, ...between, ...page.records.slice(cut)] };
}

/** A cell that is not kept, with line breaks in it. */
function wrappedNote(page: Page, chance: Chance): Page | undefined {
  const columns = columnsOf(page, "not-kept", "name");
  if (columns.length === 0) return undefined;
  const column = one(shuffled(columns, chance), chance);
  const at = place(page, chance);
  const wrap = (cell: string): string => `${cell}\nand a note,\n12.00 of it`;
  const records = page.records.map((row, index) =>
    index === at ? row.map((cell, cellAt) => (cellAt === column ? wrap(cell) : cell)) : row,
  );
  return { ...page, records };
}
