import { transactionKind } from "../figures/transactionWords";
import type { Field, Layout, ProductionFields } from "../layout/layout";
import { type ColumnReading, type NamedColumn, columnReading } from "./columnReading";
import { has, isMadeOf, wordSet } from "../layout/phrase";
import { type Table, type TableColumn, amountIn, canHoldAmounts } from "./table";

const DATE = wordSet("date day transaction service posting posted entry of");
/** What the column is called whose words say what a transaction is; the first that there is. */
const WORDS = ["type", "description", "transaction", "code", "procedure", "item", "entry"];
const TYPE = wordSet("transaction type");
const CUSTOMERS = ["customer", "patient", "guarantor"];
const CHARGES = ["charge", "production", "billed", "debit", "debits"];
const CREDITS = ["payment", "credit", "receipt", "collection"];
const OF_AMOUNTS = wordSet(
  "charge production billed debit debits payment credit receipt collection amount and of total adjustment",
);

/** The columns of a table of transactions. */
interface TransactionColumns {
  readonly date: TableColumn;
  readonly words: TableColumn;
  readonly charges: TableColumn | undefined;
  readonly credits: TableColumn;
}

/** The figures that are sorted out of a transaction's amount, each a field without a column. */
const SORTED = [
  "billed",
  "writeoffs",
  "adjustments",
  "patientPayments",
  "insurancePayments",
  "unsplitPayments",
] as const;

/** Reads a table that has a row a transaction, whose words say whether it is a charge, a payment or something taken off. */
export function transactionsIn(table: Table): readonly ColumnReading[] {
  const columns = columnsIn(table);
  if (columns === undefined) return [];
  const kinds = kindsIn(table, columns);
  const isPaid = kinds.some(({ kind }) => kind === "payment" || kind === "insurance-payment");
  const isBilled = columns.charges !== undefined || kinds.some(({ kind }) => kind === "charge");
  return isPaid && isBilled ? [readingOf(table, columns, kinds)] : [];
}

interface KindOfRow {
  readonly kind: ReturnType<typeof transactionKind>;
  readonly amount: number;
}

function kindsIn({ rows }: Table, { words, credits }: TransactionColumns): readonly KindOfRow[] {
  return rows.flatMap((cells) => {
    const amount = amountIn(cells[credits.index]);
    return amount === undefined || amount === 0 ? [] : [{ kind: transactionKind(cells[words.index] ?? ""), amount }];
  });
}

function columnsIn({ columns }: Table): TransactionColumns | undefined {
  const date = columns.find(({ phrase, holds }) => holds === "day" && isMadeOf(phrase, DATE));
  const words = WORDS.map((word) => columns.find(({ phrase, holds }) => holds === "text" && has(phrase, word))).find(
    (column) => column !== undefined,
  );
  const amounts = columns.filter((column) => canHoldAmounts(column) && isMadeOf(column.phrase, OF_AMOUNTS));
  const charges = amounts.filter(({ phrase }) => has(phrase, ...CHARGES) && !has(phrase, ...CREDITS));
  const credits = amounts.filter(({ phrase }) => has(phrase, ...CREDITS) && !has(phrase, ...CHARGES));
  const whole = amounts.filter(({ phrase }) => has(phrase, "amount") && !has(phrase, ...CHARGES, ...CREDITS));
  const [credit = whole[0]] = credits;
  const isTwo = charges.length === 1 && credits.length === 1;
  const isOne = charges.length + credits.length === 0 && whole.length === 1;
  if (date === undefined || words === undefined || credit === undefined || !(isTwo || isOne)) return undefined;
  if (amounts.some(({ phrase }) => has(phrase, "adjustment") && !has(phrase, ...CREDITS))) return undefined;
  return { date, words, charges: charges[0], credits: credit };
}

function readingOf(table: Table, columns: TransactionColumns, kinds: readonly KindOfRow[]): ColumnReading {
  const isOneColumn = columns.charges === undefined;
  const reading = columnReading(
    table,
    namedIn(columns),
    {
      id: "columns: transactions",
      title: "Charges and payments, a row a transaction",
      headline: [isOneColumn ? "credits" : "charges"],
      totalRow: "perhaps",
      figures: figuresOf(columns, kinds, areTypesOfCustomers(table, columns)),
    },
    { rowsProving: 0, unproven: [] },
  );
  return { ...reading, layout: withSorted(reading.layout) };
}

function namedIn({ date, words, charges, credits }: TransactionColumns): readonly NamedColumn[] {
  return [
    { name: "date", form: "day", column: date, purpose: "the day" },
    { name: "words", form: "text", column: words, purpose: "what the transaction is", mayBeBlank: true },
    ...(charges === undefined
      ? []
      : [{ name: "charges", form: "amount", column: charges, purpose: "charges", mayBeBlank: true } as const]),
    { name: "credits", form: "amount", column: credits, purpose: "payments and what is taken off", mayBeBlank: true },
  ];
}

/** Whether the column of words holds types of transactions, and a column of customers says whose: a supplier's statement has invoices too. */
function areTypesOfCustomers({ columns }: Table, { words: { phrase } }: TransactionColumns): boolean {
  return has(phrase, "type") && isMadeOf(phrase, TYPE) && columns.some((one) => has(one.phrase, ...CUSTOMERS));
}

function figuresOf(
  { charges }: TransactionColumns,
  kinds: readonly KindOfRow[],
  areTypes: boolean,
): ProductionFields<string> {
  const isSplit = kinds.some(({ kind }) => kind === "insurance-payment");
  return {
    kind: "production-by-day",
    date: "date",
    isOneRowADate: false,
    billed: "billed",
    writeoffs: ["writeoffs"],
    adjustments: ["adjustments"],
    patientPayments: isSplit ? ["patientPayments"] : [],
    insurancePayments: ["insurancePayments"],
    ...(isSplit ? {} : { unsplitPayments: ["unsplitPayments"] }),
    transactions: {
      words: "words",
      ...(areTypes ? { areTypes } : {}),
      ...(charges === undefined ? {} : { charges: "charges" }),
      credits: "credits",
      sign: signOf(kinds),
      isSplit,
    },
  };
}

/** Software that keeps a ledger prints below zero what comes in. */
function signOf(kinds: readonly KindOfRow[]): 1 | -1 {
  const paid = kinds.filter(({ kind }) => kind === "payment" || kind === "insurance-payment");
  return paid.reduce((sum, { amount }) => sum + amount, 0) < 0 ? -1 : 1;
}

function withSorted(layout: Layout): Layout {
  const sorted = SORTED.map((name): readonly [string, Field] => [
    name,
    { form: "amount", headings: [name], purpose: name, isOptional: true },
  ]);
  return { ...layout, fields: { ...layout.fields, ...Object.fromEntries(sorted) } };
}
