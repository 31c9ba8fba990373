import type { ImportNote } from "../problems/note";
import type { ColumnTaken, Unproven } from "../problems/unproven";
import type { Beside } from "../reading/recognize";
import type { Rows } from "../reading/rows";
import { besideBalance } from "./besideBalances";
import { type ColumnReading, shownIn } from "./columnReading";
import { ColumnsOfMoney } from "./columnsOfMoney";
import { areCompanies } from "./companies";
import { has, isMadeOf, phraseOf, wordSet } from "../layout/phrase";
import { RunningBalances } from "./runningBalances";
import { PatientStatuses } from "./patientStatuses";
import { DATE } from "./productionColumns";
import { type TableColumn, canHoldAmounts } from "./table";

/** Words of titles that say of what part of it a report is, or that it is of something else. */
const PARTS = wordSet(
  "insurance claim patient guarantor payable vendor plan contract credit over provider hygiene ledger statement budget prior self ortho " +
    "portion party third payment bill supplier",
);
/** Words of a title, or of the heading of names, that say whose balances are aged. */
const OF_RECEIVABLES = ["receivable", "aging", "aged", "debtor", "customer", "invoice", "invoices"];

/**
 * What a report that is read by its columns may say besides: amounts and dates in columns that are not read, columns of claims,
 * a title that names a part. It is asked, since the sums that hold are of the columns that are read. A column may hold nothing in
 * its first rows, so each row is looked at, while the report is read.
 */
export class LeftOut implements Beside {
  readonly #reading: ColumnReading;
  readonly #unread: readonly TableColumn[];
  readonly #ofMoney: ColumnsOfMoney;
  readonly #ofStatuses: PatientStatuses;
  readonly #running: RunningBalances;

  constructor(reading: ColumnReading) {
    const { table, fields, layout } = reading;
    this.#reading = reading;
    this.#unread = isList(layout) ? [] : table.columns.filter(({ index }) => fields[index] === undefined);
    const amounts = this.#unread.filter(canHoldAmounts);
    this.#ofMoney = new ColumnsOfMoney(reading, amounts);
    this.#running = new RunningBalances(reading, amounts);
    this.#ofStatuses = new PatientStatuses(areReceivables(layout) ? this.#unread : []);
  }

  see(rows: Rows): void {
    this.#ofMoney.see(rows);
    this.#ofStatuses.see(rows);
    this.#running.see(rows);
  }

  unproven(): readonly Unproven[] {
    const columns = this.#columns();
    return [
      ...(columns.length === 0 ? [] : [{ code: "columns-left-out", columns } as const]),
      ...(couldBeOfPart(this.#reading) ? [{ code: "whole-unsure" } as const] : []),
    ];
  }

  /** What is left out and by its heading never belongs to the figures. */
  notes(): readonly ImportNote[] {
    const columns = [...this.#ofMoney.found()].flatMap((column) => {
      const figure = this.#beside(column);
      return figure === undefined ? [] : [{ figure, heading: shownIn(column) }];
    });
    return columns.length === 0 ? [] : [{ code: "columns-beside", columns }];
  }

  #columns(): readonly ColumnTaken[] {
    const ofMoney = this.#ofMoney.found();
    const known = new Set([...this.#ofStatuses.found(), ...this.#running.found()]);
    return this.#unread.flatMap((column): readonly ColumnTaken[] => {
      if (known.has(column)) return [];
      const figure = ofMoney.has(column) ? this.#amountsOf(column) : whatIsLeftOut(this.#reading, column);
      return figure === undefined ? [] : [{ name: "", figure, heading: shownIn(column) }];
    });
  }

  #amountsOf(column: TableColumn): string | undefined {
    return this.#beside(column) === undefined ? "amounts" : undefined;
  }

  /** What amounts are that never belong to what is owed, where that is what the report tells. */
  #beside({ phrase }: TableColumn): string | undefined {
    return areReceivables(this.#reading.layout) ? besideBalance(phrase) : undefined;
  }
}

/** Claims and appointments are asked about column by column, and have others that say nothing of their figures. */
function isList({ figures }: ColumnReading["layout"]): boolean {
  return figures.kind === "outstanding-claims" || figures.kind === "new-patient-appointments";
}

/** What a column without amounts may tell of the figures; `undefined` for nothing. */
function whatIsLeftOut({ layout }: ColumnReading, { holds, phrase }: TableColumn): string | undefined {
  if (holds === "nothing") return undefined;
  if (has(phrase, "claim") || (holds === "text" && has(phrase, "insurance", "status"))) return "words";
  return layout.figures.kind.startsWith("production") && couldBeDays(holds, phrase) ? "days" : undefined;
}

/** A column that is called a date may be the one to go by, also where a cell of it cannot be read. */
function couldBeDays(holds: TableColumn["holds"], phrase: readonly string[]): boolean {
  return holds === "day" || (has(phrase, "date", "day") && isMadeOf(phrase, DATE));
}

/** What is owed by age, whose columns the sums within its rows show. */
function areReceivables({ figures }: ColumnReading["layout"]): boolean {
  return figures.kind === "receivables" || figures.kind === "receivables-total";
}

function couldBeOfPart({ table, fields, layout }: ColumnReading): boolean {
  if (isList(layout)) return false;
  // In angle brackets stands what a filter was set to, as `<ALL>`.
  const title = table.above.replace(/[<>]/gu, " ").split(/\s+/u).flatMap(phraseOf);
  const isSplit = layout.figures.kind === "receivables";
  if (!isSplit && title.some((word) => PARTS.has(word))) return true;
  if (!layout.figures.kind.startsWith("receivables")) return false;
  const at = fields.indexOf("name");
  if (areCompanies(table.rows.map((cells) => cells[at] ?? ""))) return true;
  const heading = table.columns[at]?.phrase ?? [];
  // A column without a heading holds customers as well as vendors.
  return heading.length === 0 && (!has(title, ...OF_RECEIVABLES) || has(title, "ap", "p"));
}
