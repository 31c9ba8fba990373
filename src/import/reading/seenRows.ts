import type { Layout } from "../layout/layout";
import { slotOf } from "../layout/columns";
import type { RowProblem } from "../problems/rowProblem";
import type { Unproven } from "../problems/unproven";
import type { RecordReader } from "./recordReader";
import type { Rows } from "./rows";

/**
 * The rows of a list so far, to see whether one thing stands in it twice. A report whose rows add up to totals needs none of
 * it, and a million of its rows are not remembered.
 */
export class SeenRows {
  readonly #keySlots: readonly number[];
  readonly #isList: boolean;
  readonly #rowByKey = new Map<string, number>();
  readonly #rowByCells = new Map<string, number>();
  #firstAlike: { readonly row: number; readonly firstRow: number } | undefined;
  #alike = 0;

  constructor(layout: Layout) {
    this.#isList = layout.totalRow === "none";
    this.#keySlots = (layout.key ?? []).map((name) => slotOf(layout, name));
  }

  /** What keeps the current row from being a record: what it tells of stands above already. */
  twice(reader: RecordReader): readonly RowProblem[] {
    if (!this.#isList) return NONE;
    const key = this.#keyOf(reader);
    const firstRow = key === undefined ? undefined : this.#rowByKey.get(key);
    return firstRow === undefined ? NONE : [{ code: "key-twice", at: reader.spot(this.#keySlots[0] ?? -1), firstRow }];
  }

  /** Notes the current row as a record. */
  add(reader: RecordReader, rows: Rows): void {
    if (!this.#isList) return;
    const key = this.#keyOf(reader);
    if (key !== undefined) this.#rowByKey.set(key, reader.row);
    const { row } = rows;
    const text = rows.cells().map(withoutNote).join("\t");
    const firstRow = this.#rowByCells.get(text);
    if (firstRow === undefined) {
      this.#rowByCells.set(text, row);
      return;
    }
    this.#firstAlike ??= { row, firstRow };
    this.#alike += 1;
  }

  /** `undefined` where the row leaves blank what tells its thing from another. */
  #keyOf(reader: RecordReader): string | undefined {
    const [slot = -1] = this.#keySlots;
    if (slot < 0 || reader.text(slot) === "") return undefined;
    return this.#keySlots.map((one) => reader.text(one)).join("\t");
  }

  /** Rows that are the same throughout, notes left out: one thing twice, or two things that nothing tells apart. */
  get unproven(): readonly Unproven[] {
    return this.#firstAlike === undefined ? [] : [{ code: "rows-alike", ...this.#firstAlike, rows: this.#alike }];
  }
}

/** What a note over several lines adds to a cell tells no two things apart. */
function withoutNote(cell: string): string {
  const end = cell.indexOf("\n");
  return end < 0 ? cell : cell.slice(0, end).trimEnd();
}

const NONE: readonly RowProblem[] = [];
