import type { Layout } from "../layout/layout";
import { wordsOfHeading } from "../layout/headingWords";
import type { Refusal } from "../problems/refusal";
import type { Proof } from "../problems/proof";
import type { Block } from "./block";
import type { Rows } from "./rows";
import { type CountLine, countLine, isOfRows } from "./statedCount";
import type { Tally } from "./tally";

/** How many rows of a report were read when a line stood there: with those that have a problem, and without. */
interface SoFar {
  readonly read: number;
  readonly seen: number;
}

/** A line that states a count. */
interface Stated extends SoFar {
  readonly row: number;
  readonly count: number;
  /** Whether rows are what it counts; perhaps, where a report has a line for each of several patients. */
  readonly isOfRows: "yes" | "perhaps";
  /** It comes to the rows since a table's beginning, a group's heading or a total. */
  readonly isSince: boolean;
  /** It stands above the first table, or above a table's rows. */
  readonly above: "report" | "rows" | undefined;
}

/** What each report has a line for, beside what the heading of its names says. */
const LINES: Readonly<Record<Layout["figures"]["kind"], readonly string[]>> = {
  receivables: ["account"],
  "receivables-total": ["account"],
  "receivables-by-item": ["invoice", "item"],
  "outstanding-claims": ["claim"],
  "treatment-plans": ["plan"],
  "new-patient-appointments": ["appointment", "visit"],
  "huddle-day": ["appointment", "visit"],
  "production-by-day": [],
  "production-by-month": [],
  "production-of-period": [],
};
/** A line of receivables is a guarantor's or a patient's, who may be called by either. */
const PEOPLE: ReadonlySet<string> = new Set(["patient", "guarantor", "family", "client", "customer"]);

/** The lines in which a report says how many rows it has: the proof that none is missing, or that one is. */
export class StatedCounts {
  readonly #layout: Layout;
  readonly #tally: Tally;
  readonly #stated: Stated[] = [];
  readonly #starts = { read: new Set([0]), seen: new Set([0]) };

  constructor(layout: Layout, tally: Tally) {
    this.#layout = layout;
    this.#tally = tally;
  }

  /** Notes that a count may begin here: at a table, the heading of a group, or the row after a total. */
  begin(): void {
    const { read, seen } = this.#soFar();
    this.#starts.read.add(read);
    this.#starts.seen.add(seen);
  }

  /** Reads the current row as a line that states a count. @returns false where it is none */
  read(rows: Rows, block: Block | undefined): boolean {
    const line = block?.isClinicTotals === true ? undefined : countLine(rows);
    if (line === undefined) return false;
    const soFar = this.#soFar();
    const { read, seen } = soFar;
    const isSince = this.#starts.read.has(read - line.count) || this.#starts.seen.has(seen - line.count);
    const above = block === undefined ? "report" : block.records === 0 ? "rows" : undefined;
    const is = this.#isOfRows(line, block);
    if (is !== undefined)
      this.#stated.push({ ...soFar, row: rows.row, count: line.count, isOfRows: is, isSince, above });
    this.begin();
    return true;
  }

  /** The count that comes to all rows of the report. */
  get proofs(): readonly Proof[] {
    const whole = this.#stated.find((stated) => this.#isWhole(stated));
    return whole === undefined ? [] : [{ code: "stated-count", count: whole.count }];
  }

  /** The counts that come to something else than the rows that were read. @param tables how many tables have records */
  refusals(tables: number): readonly Refusal[] {
    const wrong = this.#stated.filter((stated) => stated.isOfRows === "yes" && !this.#isRight(stated, tables));
    return wrong.map(({ row, count, above, read }) => {
      return { code: "count-differs", row, count, records: above === "report" ? this.#soFar().read : read };
    });
  }

  #isRight(stated: Stated, tables: number): boolean {
    if (this.#isWhole(stated) || stated.above === "rows") return true;
    return stated.above === "report" ? tables > 1 : stated.isSince;
  }

  #isWhole({ count }: Stated): boolean {
    const { read, seen } = this.#soFar();
    return count > 0 && (count === read || count === seen);
  }

  #soFar(): SoFar {
    const { records, passedOver, problemRows } = this.#tally;
    return { read: records + passedOver, seen: records + passedOver + problemRows };
  }

  /** Whether a line counts what this report has a row for; `undefined` where it counts something else. */
  #isOfRows(line: CountLine, block: Block | undefined): "yes" | "perhaps" | undefined {
    const { kind } = this.#layout.figures;
    const named = (block?.columns.names ?? []).flatMap(({ heading }) => wordsOfHeading(heading));
    if (isOfRows(line) || line.nouns.every((noun) => named.includes(noun) || LINES[kind].includes(noun))) return "yes";
    const isPerson = kind.startsWith("receivables") && line.nouns.every((noun) => PEOPLE.has(noun));
    return isPerson ? "perhaps" : undefined;
  }
}
