import type { KeyedTable } from "../../workbook/spec/table";

/** The tables that change when a day takes the place of another, in an order in which they can be written. */
export type RolledTable = "Log" | "ActionsDone" | "Shown" | "Actions" | "Slots" | "NextSlots";

/** A column: its heading, and its formula where the workbook computes it. */
export interface RolledColumn {
  readonly heading: string;
  /** Without the equals sign. */
  readonly formula?: string;
}

/** What rolling a day over has to know of a table. */
export interface RolledLayout extends KeyedTable {
  readonly columns: readonly RolledColumn[];
  /** How many blank rows to type into are left, at least, where rows are taken out. */
  readonly blankRows?: number;
}

/** What it has to know of each. */
export type RolledLayouts = Readonly<Record<RolledTable, RolledLayout>>;
