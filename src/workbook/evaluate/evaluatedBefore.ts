import type { Row } from "../spec/cell";
import type { TableSpec } from "../spec/table";
import type { WorkbookSpec } from "../spec/workbook";

/** A table whose formulas are filled in, and what they looked at. */
export interface TableToKnow {
  readonly spec: TableSpec;
  /** As `knownValues` gave them. */
  readonly values: readonly Row[];
  /** What its formulas looked at, by the tables' names. */
  readonly from: ReadonlyMap<string, readonly Row[]>;
}

/** What a table came to. */
interface Result {
  readonly workbook: WorkbookSpec;
  readonly table: TableToKnow;
  readonly rows: readonly Row[];
}

/** So many evaluations are remembered of a table: before a change, as it was planned, and after it. */
const REMEMBERED = 3;

/** By a table's values: what nobody else holds any more is not held here. */
const results = new WeakMap<readonly Row[], readonly Result[]>();
const recentlyKnown = new WeakMap<WorkbookSpec, Map<string, readonly WeakRef<readonly Row[]>[]>>();

/**
 * A table's values, or in their place those of a recent evaluation that hold the same, whose results are known. A table
 * without rows has none.
 */
export function knownValues(workbook: WorkbookSpec, spec: TableSpec, values: readonly Row[] = []): readonly Row[] {
  const tables = recentlyKnown.get(workbook) ?? new Map<string, readonly WeakRef<readonly Row[]>[]>();
  recentlyKnown.set(workbook, tables);
  const recent = (tables.get(spec.name) ?? []).filter((one) => one.deref() !== undefined);
  const known = recent.find((one) => holdSame(one.deref(), values));
  const newest = known ?? new WeakRef(values);
  tables.set(spec.name, [newest, ...recent.filter((one) => one !== known)].slice(0, REMEMBERED));
  return newest.deref() ?? values;
}

/** The rows that a table came to where its formulas looked at the same. `from` says what a table's rows are now. */
export function evaluatedBefore(
  workbook: WorkbookSpec,
  { spec, values }: TableToKnow,
  from: (table: string) => readonly Row[],
): readonly Row[] | undefined {
  return results
    .get(values)
    ?.find(
      (one) =>
        one.workbook === workbook &&
        one.table.spec === spec &&
        [...one.table.from].every(([name, rows]) => from(name) === rows),
    )?.rows;
}

/** Remembers what a table came to. */
export function rememberEvaluated(workbook: WorkbookSpec, table: TableToKnow, rows: readonly Row[]): void {
  const others = results.get(table.values) ?? [];
  results.set(table.values, [{ workbook, table, rows }, ...others].slice(0, REMEMBERED));
}

function holdSame(some: readonly Row[] | undefined, others: readonly Row[]): boolean {
  if (some === others) return true;
  return some?.length === others.length && some.every((row, index) => isSameRow(row, others[index] ?? {}));
}

function isSameRow(one: Row, other: Row): boolean {
  if (one === other) return true;
  return [...Object.keys(one), ...Object.keys(other)].every((heading) => Object.is(one[heading], other[heading]));
}
