import { looksLikePerson } from "../text/personal";
import { NoteLines } from "./noteLines";
import type { RecordReader } from "./recordReader";
import type { Rows } from "./rows";

/** A longer line is neither a title nor a heading. */
export const LONGEST_TITLE = 100;

/** What lone cells turn out to be, once the rows below them are read. */
export type LoneRowsAre = "title" | "closing" | "group" | "note" | "incomplete";

/** A row of a single cell. */
export interface LoneRow {
  readonly row: number;
  readonly text: string;
  /** It may go on with a note of the row above. */
  readonly isOfNote: boolean;
}

/** Rows of a single cell, of which the rows below tell what they are: titles, if headings follow. */
export class LoneRows {
  readonly #notes: NoteLines;
  #rows: LoneRow[] = [];

  /** Begins with a report's headings, which say whether it ends with notes. */
  constructor(headings: readonly string[]) {
    this.#notes = new NoteLines(headings);
  }

  /** Adds the current row. @param text its only cell */
  add(rows: Rows, text: string): void {
    const isOfNote = this.#notes.goesOn(rows, text);
    this.#rows.push({ row: rows.row, text: text.slice(0, LONGEST_TITLE), isOfNote });
  }

  /** Looks at the current row, which is a whole record: its note may go on below. */
  seeRecord(rows: Rows): void {
    this.#notes.seeRecord(rows);
  }

  get count(): number {
    return this.#rows.length;
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  /**
   * What they are where a whole record stands below: the heading of its group, or the rest of a note, or of a row. At a report's end
   * none is of a note: it may be what is left of a record that was cut off.
   */
  above({ carries }: Pick<RecordReader, "carries">): LoneRowsAre {
    if (carries === "heading") return "group";
    return this.#rows.every(({ isOfNote }) => isOfNote) ? "note" : "incomplete";
  }

  /** The words of the last one; `undefined` for none. */
  get title(): string | undefined {
    return this.#rows.at(-1)?.text;
  }

  /**
   * Says of each what it is, and forgets them: incomplete are a person's name too, where headings follow in a table that has
   * no total yet.
   */
  end(as: LoneRowsAre, isOpen: boolean, see: (row: LoneRow, as: LoneRowsAre) => void): void {
    if (this.isEmpty) return;
    for (const one of this.#rows) see(one, as === "title" && isOpen && looksLikePerson(one.text) ? "incomplete" : as);
    this.#rows = [];
  }
}
