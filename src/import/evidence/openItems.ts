import { looksLike } from "../reading/looksLike";
import { type ColumnReading, type NamedColumn, columnReading, takenFor } from "./columnReading";
import { has, isMadeOf, phraseOf, wordSet } from "../layout/phrase";
import { type Table, type TableColumn, canHoldAmounts } from "./table";

const DATE = wordSet("date day invoice transaction posting posted document of");
const OPEN = ["open", "outstanding", "unpaid", "remaining", "due"];
const OPEN_BALANCE = wordSet("open outstanding unpaid remaining due balance amount invoice");
/** What a list of the practice's own bills, or of claims, has a column of. */
const OF_OTHERS = ["vendor", "bill", "claim", "insurance"];
const INVOICE = /^(?:invoice|credit memo)s?$/iu;
const BILL = /^(?:bill|vendor credit|bill payment.*)$/iu;
/** A line of a group, or its total, has fewer cells than a list's items. */
const FEWEST_CELLS = 3;

/** Reads a table as a list of invoices that are not paid: their ages follow from their dates, as of the day of the list. */
export function openItemsIn(table: Table): readonly ColumnReading[] {
  const items = table.rows.filter((cells) => cells.filter((cell) => cell !== "").length >= FEWEST_CELLS);
  const date = table.columns.find((column) => isMadeOf(column.phrase, DATE) && holdsDays(items, column));
  const [balance, other] = table.columns.filter(isOpenBalance);
  if (date === undefined || balance === undefined || other !== undefined || !areInvoices(table, items)) return [];
  return [readingOf(table, date, balance)];
}

/** Groups have their names where some lists have the dates, so only the items tell what a column holds. */
function holdsDays(items: Table["rows"], { index }: TableColumn): boolean {
  return looksLike(items.map((cells) => cells[index] ?? "")) === "day";
}

function isOpenBalance(column: TableColumn): boolean {
  const { phrase } = column;
  return (
    canHoldAmounts(column) && isMadeOf(phrase, OPEN_BALANCE) && has(phrase, ...OPEN) && has(phrase, "balance", "amount")
  );
}

/** Whether the title, a heading or most items say that they are invoices, and nothing says that they are the practice's own to pay. */
function areInvoices({ above, columns }: Table, items: Table["rows"]): boolean {
  const words = [...above.split(/\s+/u).flatMap(phraseOf), ...columns.flatMap(({ phrase }) => phrase)];
  if (has(words, ...OF_OTHERS) || mostHold(items, BILL)) return false;
  return has(words, "invoice", "invoices") || mostHold(items, INVOICE);
}

function mostHold(items: Table["rows"], words: RegExp): boolean {
  return items.filter((cells) => cells.some((cell) => words.test(cell))).length * 2 > items.length;
}

function readingOf(table: Table, date: TableColumn, balance: TableColumn): ColumnReading {
  const named: readonly NamedColumn[] = [
    { name: "date", form: "day", column: date, purpose: "the day from which an item's age counts" },
    { name: "balance", form: "amount", column: balance, purpose: "what is open of it" },
  ];
  return columnReading(
    table,
    named,
    {
      id: "columns: receivables-by-item",
      title: "Open invoices",
      headline: ["balance"],
      totalRow: "perhaps",
      figures: { kind: "receivables-by-item", date: "date", balance: "balance" },
    },
    { rowsProving: 0, unproven: [{ code: "columns-by-heading", columns: named.map(takenFor) }] },
  );
}
