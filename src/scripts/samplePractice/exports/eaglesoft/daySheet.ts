import { type Span, type SampleDay, isWithin, twoDigitYearDate } from "../../dates";
import type { Entry, Ledger } from "../../ledger";
import { nameOf } from "../accounts";
import { postedEntries } from "../ledgerCards";
import { type PrintedColumn, printedHeadings, printedLine, printedPages, printedSums } from "../printedPages";
import { procedureWords } from "../procedureCodes";
import { dollars } from "./dollars";

const COLUMNS: readonly PrintedColumn[] = [
  { heading: "Date", width: 8 },
  { heading: "Patient", width: 26 },
  { heading: "Type", width: 17 },
  { heading: "Description", width: 32 },
  { heading: "Provider", width: 8 },
  ...["Production", "Collections", "Adjustments"].map((heading): PrintedColumn => ({
    heading,
    width: 13,
    isOfAmounts: true,
  })),
];
const WIDTH = 137;

/** What stands in the columns Type and Description, by the ledger's own words. */
const WORDS: Readonly<Record<string, readonly [type: string, description: string]>> = {
  card: ["Payment", "Credit Card"],
  check: ["Payment", "Check"],
  cash: ["Payment", "Cash"],
  prepayment: ["Payment", "Check - Prepayment"],
  refund: ["Refund", "Patient Refund"],
  "courtesy discount": ["Adjustment", "Courtesy Discount"],
  "bad debt": ["Adjustment", "Bad Debt Write-off"],
  "returned check fee": ["Adjustment", "Returned Check Fee"],
};
const PROVIDERS = [
  ["DDS1", "MARSH", "Dr. Marsh's Total:"],
  ["DDS2", "OKORO", "Dr. Okoro's Total:"],
  ["HYG1", "HYG", "Hygiene's Total:"],
] as const;

/**
 * Eaglesoft's Day Sheet of some days, as it prints: a line a transaction, what was taken off in parentheses, below it the payments by
 * kind, each provider's total, and in its last line the report's own.
 */
export function daySheet(ledger: Ledger, days: Span, runOn: SampleDay): string {
  const entries = postedEntries(ledger)
    .filter(({ day }) => isWithin(day, days))
    .sort((one, other) => one.day - other.day);
  const head = (page: number): readonly string[] => [
    "Larkspur Family Dental",
    "Day Sheet",
    `From EOD: ${twoDigitYearDate(days.from)} 10:02 PM  To EOD: ${twoDigitYearDate(days.to)} 09:48 PM`,
    `Printed: ${twoDigitYearDate(runOn)}${`Page ${String(page)}`.padStart(WIDTH - 17)}`,
    "",
    printedHeadings(COLUMNS),
  ];
  const providers = PROVIDERS.map(([id, , label]) =>
    totalLine(
      label,
      entries.filter(({ provider }) => provider === id),
    ),
  );
  return printedPages(head, [
    ...entries.map((entry) => [lineOf(entry)]),
    ["", ...paymentsByKind(entries)],
    ["", ...providers, totalLine("Totals:", entries)],
  ]);
}

/** Production, collections and adjustments, of which an entry is one. */
function amountsOf({ kind, amount }: Entry): readonly [number, number, number] {
  if (kind === "procedure") return [amount, 0, 0];
  return kind.endsWith("payment") ? [0, amount, 0] : [0, 0, amount];
}

function lineOf(entry: Entry): string {
  const provider = PROVIDERS.find(([id]) => id === entry.provider)?.[1] ?? "";
  return printedLine(COLUMNS, [
    ...[twoDigitYearDate(entry.day), nameOf(entry.patient).trimEnd(), ...wordsOf(entry), provider],
    ...amountsOf(entry).map((amount) => (amount === 0 ? "" : dollars(amount))),
  ]);
}

function wordsOf({ kind, description }: Entry): readonly [type: string, description: string] {
  if (kind === "procedure") return ["Service", procedureWords(description)];
  if (kind === "writeoff") return ["Adjustment", "Insurance Write-off"];
  if (kind === "insurance payment") return ["Insurance Payment", `Ins Check ${description}`];
  return WORDS[description] ?? ["", description];
}

function totalLine(label: string, entries: readonly Entry[]): string {
  const totals = [0, 1, 2].map((index) => entries.reduce((sum, entry) => sum + (amountsOf(entry)[index] ?? 0), 0));
  return printedSums(COLUMNS, label, totals.map(dollars));
}

function paymentsByKind(entries: readonly Entry[]): readonly string[] {
  const paid = entries.filter(({ kind, amount }) => kind.endsWith("payment") && amount > 0);
  const of = (...words: readonly string[]): number =>
    paid.filter(({ description }) => words.includes(description)).reduce((sum, { amount }) => sum + amount, 0);
  const all = paid.reduce((sum, { amount }) => sum + amount, 0);
  const kinds: readonly (readonly [string, number])[] = [
    ["TOTAL CASH PAYMENTS:", of("cash")],
    ["TOTAL CHECK PAYMENTS:", of("check", "prepayment")],
    ["TOTAL CREDIT CARD PAYMENTS:", of("card")],
    ["TOTAL INSURANCE PAYMENTS:", all - of("cash", "check", "prepayment", "card")],
  ];
  return kinds.map(([label, sum]) => `${label.padEnd(40)}${dollars(sum).padStart(15)}`);
}
