import type { ExistingRow } from "../change/placeRows";
import type { TableRows } from "../spec/book";
import { type TablePlace, type TablePlaces, placeNamed } from "../layout/sheetLayout";
import type { Column } from "../spec/table";
import type { SheetSpec } from "../spec/workbook";

/** Where a table stands in a workbook that people may have edited. Rows and columns are counted from 1. */
export interface ExistingPlace {
  readonly sheet: string;
  /** All its headings from left to right, people's own among them; ours in the description's spelling. */
  readonly headings: readonly string[];
  readonly firstColumn: number;
  readonly headingRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Its rows from the top, blank ones among them. */
  readonly rows: readonly ExistingRow[];
}

/** The tables that are there already, by their names. */
export type ExistingTables = ReadonlyMap<string, ExistingPlace>;

/** The tables once columns were added at their right ends, which charts of a sheet that comes along may draw. */
export function withColumnsAdded(
  existing: ExistingTables,
  columns: ReadonlyMap<string, readonly Column[]>,
): ExistingTables {
  return new Map(
    [...existing].map(([name, place]) => {
      const added = columns.get(name) ?? [];
      return [name, { ...place, headings: [...place.headings, ...added.map(({ heading }) => heading)] }];
    }),
  );
}

/** The sheets of a workbook that are added to one which has the others. */
export interface Part {
  readonly sheets: readonly SheetSpec[];
  readonly existing: ExistingTables;
  /** What the tables come to hold right after, which the columns are to be wide enough for. */
  readonly fitting: TableRows;
}

/**
 * Where each table stands, those that are there already where people have them.
 *
 * @param existing the tables that are there
 * @param places of a fresh workbook
 * @param fitting the same once the tables hold what is to fit
 */
export function placesAmong(existing: ExistingTables, places: TablePlaces, fitting: TablePlaces): TablePlaces {
  return new Map(
    [...places].map(([name, place]) => {
      const there = existing.get(name);
      return [name, there ? whereItStands(place, there) : { ...place, widths: placeNamed(fitting, name).widths }];
    }),
  );
}

/** The place in a fresh workbook has the rows in the order in which they stand, without blank ones. */
function whereItStands(place: TablePlace, { headings, rows, ...there }: ExistingPlace): TablePlace {
  const filled = place.rows.values();
  const columns = headings.map(
    (heading): Column => place.table.columns.find((one) => one.heading === heading) ?? theirColumn(heading),
  );
  return {
    ...place,
    ...there,
    table: { ...place.table, columns },
    rows: rows.map(({ isBlank }) => (isBlank ? {} : (filled.next().value ?? {}))),
  };
}

/** A column of somebody's own, of which nothing is asked. */
function theirColumn(heading: string): Column {
  return { kind: "value", heading, form: "text", note: "" };
}
