import { formatIsoShifted, isUsDay, withDays } from "./days";
import { type Chance, decimalComma, one, withAmounts } from "./changes";
import type { Bytes, Mutation } from "./mutation";
import { type Page, columnsOf, textOf } from "./page";

const NEGATIVE: readonly ((digits: string) => string)[] = [
  (digits) => `($${digits})`,
  (digits) => `$(${digits})`,
  (digits) => `\u2212${digits}`,
  (digits) => `\u2013${digits}`,
  (digits) => `- ${digits}`,
  (digits) => `-$${digits}`,
  (digits) => `$-${digits}`,
  (digits) => `${digits} CR`,
  (digits) => `${digits}CR`,
  (digits) => `<${digits}>`,
  (digits) => `[${digits}]`,
  (digits) => `( ${digits} )`,
];

/** Amounts, dates and characters as other places and programs write them. */
export const WRITING_MUTATIONS: readonly Mutation[] = [
  { name: "negative amounts in other styles", change: negativeStyle },
  { name: "payments below zero", needsTotal: true, text: paymentsBelowZero },
  {
    name: "decimal commas and semicolons",
    text: (page) => textOf(withAmounts(page, decimalComma), ";", "\r\n"),
  },
  {
    name: "spaces for thousands, decimal commas",
    text: (page) =>
      textOf(
        withAmounts(page, (text) => decimalComma(text).replaceAll(".", "\u00A0")),
        ";",
      ),
  },
  {
    name: "apostrophes for thousands",
    change: (page) => withAmounts(page, (text) => text.replaceAll(",", "'")),
  },
  {
    name: "amounts without cents where even",
    change: (page) => withAmounts(page, (text) => text.replace(/\.00$/u, "")),
  },
  { name: "the day before the month", change: dayFirst },
  { name: "the day before the month, with dots", change: (page) => dotted(dayFirst(page)) },
  { name: "decimal commas and the day first", text: european },
  {
    name: "dates as ISO",
    change: (page) => (hasUsDays(page) ? withDays(page, (day) => formatIsoShifted(day, 0)) : undefined),
  },
  { name: "UTF-16", bytes: (page) => encoded(`\uFEFF${textOf(page, "\t", "\r\n")}`, "utf16le") },
  { name: "Windows' own characters", bytes: (page) => (isWestern(page) ? encoded(textOf(page), "latin1") : undefined) },
];

/** Windows has no characters for the others, and writes what is no longer the report. */
function isWestern(page: Page): boolean {
  return /^[\u0000-\u00ff]*$/u.test(textOf(page));
}

function encoded(text: string, encoding: BufferEncoding): Bytes {
  return { bytes: new Uint8Array(Buffer.from(text, encoding)) };
}

function negativeStyle(page: Page, chance: Chance): Page | undefined {
  const style = one(NEGATIVE, chance);
  const has = [...page.records, ...page.below].some((row) => page.amounts.some((at) => row[at]?.startsWith("-")));
  return has ? withAmounts(page, (text) => (text.startsWith("-") ? style(text.slice(1)) : text)) : undefined;
}

/** As software prints them that keeps a ledger: what comes in takes off what is owed. */
function paymentsBelowZero(page: Page): string | undefined {
  const income = page.fields.flatMap((field, at) =>
    ["patientPayments", "insurancePayments", "totalIncome"].includes(field ?? "") ? [at] : [],
  );
  if (income.length === 0) return undefined;
  const turned = withAmounts({ ...page, amounts: income }, (text) => {
    if (text.startsWith("-")) return text.slice(1);
    return /[1-9]/u.test(text) ? `-${text}` : text;
  });
  return textOf(turned);
}

/** Every date of the report with the day first, where one of them can be told by it. */
function dayFirst(page: Page): Page | undefined {
  const days = columnsOf(page, "day").flatMap((at) => page.records.map((row) => row[at] ?? ""));
  const isTold = days.some((day) => isUsDay(day) && Number(day.split("/")[1]) > 12);
  return isTold ? withDays(page, (day) => day.replace(/^(\d+)\/(\d+)\//u, "$2/$1/")) : undefined;
}

function dotted(page: Page | undefined): Page | undefined {
  return page && withDays(page, (day) => day.replaceAll("/", "."));
}

function european(page: Page): string | undefined {
  const turned = dotted(dayFirst(page));
  return turned && textOf(withAmounts(turned, decimalComma), ";", "\r\n");
}

function hasUsDays(page: Page): boolean {
  return columnsOf(page, "day").some((at) => page.records.some((row) => isUsDay(row[at] ?? "")));
}
