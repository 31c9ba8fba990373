import type { Day } from "../../domain/calendar";
import type { Layout } from "../layout/layout";
import { PageHead } from "./pageHead";
import type { Rows } from "./rows";
import { runDateIn, statedDayIn } from "./runDate";

/** The lines above a report's headings: what they say of its days, and how its pages begin. */
export class AboveHeadings {
  /** The day on which the report says that it was run. */
  runDate: Day | undefined;
  /** The day as of which it says that it stands. */
  statedDay: Day | undefined;
  readonly #layout: Layout;
  readonly #pageHead = new PageHead();

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  /** Takes in the current row. */
  add(rows: Rows): void {
    this.runDate ??= runDateIn(rows, this.#layout);
    this.statedDay ??= statedDayIn(rows);
    this.#pageHead.add(rows);
  }

  /** Says whether the current row stands above the headings too, as at the top of a page. */
  has(rows: Rows): boolean {
    return this.#pageHead.has(rows);
  }
}
