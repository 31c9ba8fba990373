import { type Columns, clinicTotalsColumns, columnsOf } from "../layout/columns";
import { LAYOUTS } from "../layout/layouts";
import { bareKey, headingKey, isWhole, matchHeadings } from "../layout/heading";
import { LONGEST_HEADING } from "../layout/shownHeading";
import type { Layout } from "../layout/layout";
import { furnitureKey } from "./pageMarks";
import type { Recognized } from "./recognize";
import type { Rows } from "./rows";

/** The lines above a report's headings. Printed reports have them again at the top of each page, with another page number. */
export class PageHead {
  readonly #keys = new Set<string>();

  /** Notes the current row as a line above the headings. */
  add(rows: Rows): void {
    this.#keys.add(furnitureKey(rows));
  }

  /** Says whether the current row stands above the headings too. */
  has(rows: Rows): boolean {
    return this.#keys.size > 0 && this.#keys.has(furnitureKey(rows));
  }
}

/** A further table of a report: its own again, or one of totals by clinic. */
interface FurtherTable {
  readonly columns: Columns;
  readonly isClinicTotals: boolean;
}

/** Finds the further tables of a report by their headings. Print has the same ones again on each page, and they are gone into once. */
export class FurtherTables {
  readonly #recognized: Recognized;
  #headings = "";
  #table: FurtherTable | undefined;

  constructor(recognized: Recognized) {
    this.#recognized = recognized;
  }

  /** The table whose headings the current row holds. */
  in(rows: Rows): FurtherTable | undefined {
    const { layout, headings: first } = this.#recognized;
    const cells = rows.cells();
    if (!couldBeHeadings(cells, [first.find((heading) => heading !== ""), layout.clinicTotalsHeading]))
      return undefined;
    const headings = cells.join("\t");
    if (headings !== this.#headings) this.#table = tableOf(layout, cells);
    this.#headings = headings;
    return this.#table;
  }
}

function tableOf(layout: Layout, headings: readonly string[]): FurtherTable | undefined {
  const match = matchHeadings(headings, layout);
  const isClinicTotals = !isWhole(match);
  const columnsIn = isClinicTotals ? clinicTotalsColumns : columnsOf;
  const columns = columnsIn(layout, headings, match.fields);
  return columns && { columns, isClinicTotals };
}

/**
 * Says whether a row's cells could be headings, one of the first headings of known tables among them. Most rows that are no
 * records are no headings either, and are seen not to be at little cost.
 */
function couldBeHeadings(cells: readonly string[], firsts: readonly (string | undefined)[]): boolean {
  const keys = firsts.map((first = "") => headingKey(first));
  return cells.some((cell) => cell !== "" && cell.length < LONGEST_HEADING && keys.includes(headingKey(cell)));
}

/**
 * The report whose headings the current row holds, all of them, where it tells of something else than the report being read.
 * A table of the same things with other columns may be the rest of this one: its rows are not passed over.
 */
export function otherReportIn(rows: Rows, layout: Layout): Layout | undefined {
  const headings = rows.cells();
  // Almost no row is one of headings, which is seen without a look at each report.
  if (headings.filter((cell) => KNOWN.has(bareKey(cell))).length < FEWEST_HEADINGS) return undefined;
  const others = LAYOUTS.filter((other) => subjectOf(other) !== subjectOf(layout));
  return others.find((other) => isWhole(matchHeadings(headings, other)));
}

/** What a report tells of, whether by day or by month, split or not: the first word of its kind of figures. */
function subjectOf({ figures }: Layout): string | undefined {
  return figures.kind.split("-")[0];
}

const FEWEST_HEADINGS = 3;
const KNOWN: ReadonlySet<string> = new Set(
  LAYOUTS.flatMap(({ fields }) => Object.values(fields)).flatMap(({ headings }) => headings.map(bareKey)),
);
