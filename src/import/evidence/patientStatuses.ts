import { isMadeOf, wordSet } from "../layout/phrase";
import type { Rows } from "../reading/rows";
import type { TableColumn } from "./table";

const OF_STATUSES = wordSet("status patient account guarantor");
/** How a patient stands with the practice, which changes nothing of what is owed. Open Dental has all of these, Cloud 9 the first. */
const STATUSES = wordSet("active inactive archived deceased prospective nonpatient patient");

/** Columns of how patients stand with the practice: each of their cells is known to say nothing of what is owed. */
export class PatientStatuses {
  #columns: readonly TableColumn[];

  constructor(columns: readonly TableColumn[]) {
    this.#columns = columns.filter(({ holds, phrase }) => holds === "text" && isOfStatuses(phrase));
  }

  /** Looks at the current row. A word that is not known, such as one of a collection agency, may tell more. */
  see(rows: Rows): void {
    if (this.#columns.length === 0) return;
    const isKnown = ({ index, heading }: TableColumn): boolean => {
      const cell = rows.cell(index);
      return cell === "" || cell === heading || isStatus(cell);
    };
    this.#columns = this.#columns.filter(isKnown);
  }

  /** The columns, once every row was looked at. */
  found(): ReadonlySet<TableColumn> {
    return new Set(this.#columns);
  }
}

function isOfStatuses(phrase: readonly string[]): boolean {
  return phrase.includes("status") && isMadeOf(phrase, OF_STATUSES);
}

function isStatus(cell: string): boolean {
  return STATUSES.has(cell.toLowerCase().replace(/[\s-]/gu, ""));
}
