import type { TableRows } from "../../workbook/spec/book";
import type { CellValue, Row } from "../../workbook/spec/cell";
import type { TableChange, WorkbookChange } from "../../workbook/change/change";
import { type TableSpec, compareRows, keyOf } from "../../workbook/spec/table";
import { tableNamed } from "../../workbook/spec/workbook";
import type { NamedCells } from "./fingerprint";
import { TRACKER } from "../trackerWorkbook";

/** A report that was posted after the one that is taken back, and stands. */
export interface LaterReport {
  readonly id: number;
  /** The cells that it wrote or agreed with. */
  readonly names: NamedCells;
  /** What takes it back. */
  readonly inverse: WorkbookChange;
}

/** A way back, parted. */
export interface HandedOver {
  /** What is done now. */
  readonly now: WorkbookChange;
  /** The ways back of later reports, by their ids, with what is done once they are taken back. */
  readonly handed: ReadonlyMap<number, WorkbookChange>;
}

/**
 * Parts a report's way back in what is done now and what later reports take over: a cell that a later report says too
 * stays as it is, and gets what it held before when the first of them is taken back. So everything that stands keeps
 * its figures, and whatever the order, in the end nothing is left.
 *
 * @param tables what the tracker's tables hold now
 * @param inverse the report's way back
 * @param names the cells that it wrote or agreed with
 * @param later the reports that were posted after it, oldest first
 */
export function handOver(
  tables: TableRows,
  inverse: WorkbookChange,
  names: NamedCells,
  later: readonly LaterReport[],
): HandedOver {
  if (later.length === 0) return { now: inverse, handed: new Map() };
  const parted = inverse.map((one) => new Parting(tables, one, names, later).parted());
  const handed = later.flatMap(({ id, inverse: own }): readonly (readonly [number, WorkbookChange])[] => {
    const taken = parted.flatMap((one) => one.handed.get(id) ?? []);
    return taken.length === 0 ? [] : [[id, taken.reduce(withTaken, own)]];
  });
  return { now: parted.map(({ now }) => now), handed: new Map(handed) };
}

/** The rows and cells of one table. */
class Parting {
  readonly #spec: TableSpec;
  readonly #rows: readonly Row[];
  readonly #inverse: TableChange;
  readonly #own: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #later: readonly LaterReport[];
  readonly #now: { readonly upserts: Row[]; readonly removals: Row[] } = { upserts: [], removals: [] };
  readonly #handed = new Map<number, { readonly upserts: Row[]; readonly removals: Row[] }>();

  constructor(tables: TableRows, inverse: TableChange, names: NamedCells, later: readonly LaterReport[]) {
    this.#spec = tableNamed(TRACKER, inverse.table);
    this.#rows = tables.get(inverse.table) ?? [];
    this.#inverse = inverse;
    this.#own = names.get(inverse.table) ?? new Map<string, ReadonlySet<string>>();
    this.#later = later;
  }

  parted(): { readonly now: TableChange; readonly handed: ReadonlyMap<number, TableChange> } {
    const { table, upserts, removals } = this.#inverse;
    for (const row of upserts) this.#part(row, Object.keys(row), undefined);
    const rest: Row[] = [];
    for (const row of removals) {
      const holder = this.#namer(row);
      if (holder === undefined) rest.push(row);
      else this.#keep(row, holder);
    }
    const bounds = this.#boundsWithout(rest);
    for (const row of rest) this.#removeOrFill(row, bounds);
    const handed = [...this.#handed].map(([id, change]) => [id, { table, ...change }] as const);
    return { now: { table, ...this.#now }, handed: new Map(handed) };
  }

  /** Cells that a later report says too are its to give back; the others get what they held now. */
  #part(row: Row, headings: readonly string[], holder: LaterReport | undefined): void {
    const cells = headings.filter((heading) => !this.#isKey(heading));
    const namers = cells.map((heading) => [heading, this.#namer(row, heading)] as const);
    const freeCells = namers.filter(([, namer]) => namer === undefined).map(([heading]) => heading);
    if (freeCells.length > 0 || cells.length === 0) this.#now.upserts.push(this.#only(row, freeCells));
    for (const [heading, namer] of namers) {
      if (namer !== undefined && namer !== holder) this.#handTo(namer).upserts.push(this.#only(row, [heading]));
    }
  }

  /** A row that a later report names stays, without the cells that are the taken back report's alone. */
  #keep(row: Row, holder: LaterReport): void {
    this.#handTo(holder).removals.push(row);
    const written = [...(this.#own.get(this.#key(row)) ?? [])];
    if (written.length > 0) this.#part(row, written, holder);
  }

  /** A row without figures stays where rows before it and behind it do: a month between two others is no gap. */
  #removeOrFill(row: Row, bounds: readonly [Row, Row] | undefined): void {
    const isBlank = (this.#own.get(this.#key(row))?.size ?? 0) === 0;
    const holder = this.#later.find(({ inverse }) =>
      inverse.some(({ table, removals }) => table === this.#spec.name && removals.length > 0),
    );
    const isBetween =
      bounds !== undefined &&
      compareRows(this.#spec, bounds[0], row) < 0 &&
      compareRows(this.#spec, row, bounds[1]) < 0;
    if (isBlank && isBetween && holder !== undefined) this.#handTo(holder).removals.push(row);
    else this.#now.removals.push(row);
  }

  #boundsWithout(gone: readonly Row[]): readonly [Row, Row] | undefined {
    const keys = new Set(gone.map((row) => this.#key(row)));
    const left = this.#rows.filter((row) => !keys.has(this.#key(row)));
    const [first] = left;
    const last = left.at(-1);
    return first === undefined || last === undefined ? undefined : [first, last];
  }

  /** The first later report that says something of a row, or of one of its cells. */
  #namer(row: Row, heading?: string): LaterReport | undefined {
    return this.#later.find(({ names }) => {
      const cells = names.get(this.#spec.name)?.get(this.#key(row));
      return cells !== undefined && (heading === undefined || cells.has(heading));
    });
  }

  #handTo({ id }: LaterReport): { readonly upserts: Row[]; readonly removals: Row[] } {
    const known = this.#handed.get(id) ?? { upserts: [], removals: [] };
    this.#handed.set(id, known);
    return known;
  }

  #only(row: Row, headings: readonly string[]): Row {
    const keys = this.#spec.key.map(({ heading }) => heading);
    return Object.fromEntries(
      [...keys, ...headings].map((heading): readonly [string, CellValue] => [heading, row[heading]]),
    );
  }

  #isKey(heading: string): boolean {
    return this.#spec.key.some((key) => key.heading === heading);
  }

  #key(row: Row): string {
    return keyOf(this.#spec, row);
  }
}

/** A way back that also does what it took over: what the older report found counts. */
function withTaken(inverse: WorkbookChange, taken: TableChange): WorkbookChange {
  const own = inverse.find(({ table }) => table === taken.table) ?? { table: taken.table, upserts: [], removals: [] };
  const spec = tableNamed(TRACKER, taken.table);
  const gone = new Set([...own.removals, ...taken.removals].map((row) => keyOf(spec, row)));
  const cells = new Map<string, Row>();
  for (const row of [...own.upserts, ...taken.upserts]) {
    const key = keyOf(spec, row);
    if (!gone.has(key)) cells.set(key, { ...cells.get(key), ...row });
  }
  const joined = { table: taken.table, upserts: [...cells.values()], removals: [...own.removals, ...taken.removals] };
  return [...inverse.filter(({ table }) => table !== taken.table), joined];
}
