import { looksLikePerson } from "../text/personal";

/** A longer line is neither a title nor a heading. */
export const LONGEST_TITLE = 100;

/** What lone cells turn out to be, once the rows below them are read. */
export type LoneRowsAre = "title" | "closing" | "group" | "incomplete";

/** A row of a single cell. */
export interface LoneRow {
  readonly row: number;
  readonly text: string;
}

/** Rows of a single cell, of which the rows below tell what they are: titles, if headings follow. */
export class LoneRows {
  #rows: LoneRow[] = [];

  add({ row, text }: LoneRow): void {
    this.#rows.push({ row, text: text.slice(0, LONGEST_TITLE) });
  }

  get count(): number {
    return this.#rows.length;
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
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
