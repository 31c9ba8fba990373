import { isMadeOf, phraseOf, wordSet } from "../layout/phrase";
import { hasCents } from "../text/amount";
import type { Rows } from "./rows";

const NOTES = wordSet("note notes comment comments remark remarks memo");

/** Finds lines that go on with a note: it stands in the last column, and was copied with its line breaks and without quotes. */
export class NoteLines {
  /** Where notes stand; -1 where the last column is none of them. */
  readonly #column: number;
  /** The row whose note was not at its end. */
  #row = -1;

  constructor(headings: readonly string[]) {
    const last = headings.findLastIndex((heading) => heading !== "");
    this.#column = isMadeOf(phraseOf(headings[last] ?? ""), NOTES) ? last : -1;
  }

  /** Looks at the current row, which is a whole record. */
  seeRecord(rows: Rows): void {
    this.#row = this.#column < 0 || rows.isBlank(this.#column) ? -1 : rows.row;
  }

  /** Says whether the current row may go on with the note of the row above: words alone, as a record's row has its separators at least. */
  goesOn(rows: Rows, text: string): boolean {
    const isBelow = this.#row >= 0 && rows.row === this.#row + 1;
    const isNote = isBelow && rows.count === 1 && /\p{L}/u.test(text) && !hasCents(text);
    this.#row = isNote ? rows.row : -1;
    return isNote;
  }
}
