import type { Form } from "../../workbook/spec/table";
import { CLAIMS_TABLES } from "./claimsHeadings";
import { PAGES_TABLES } from "./pagesHeadings";
import { PATIENTS_TABLES } from "./patientsHeadings";
import { POSTING_TABLES } from "./postingHeadings";
import { PRODUCTION_TABLES } from "./productionHeadings";
import { RECEIVABLES_TABLES } from "./receivablesHeadings";
import { ROLL_FORWARD_TABLES } from "./rollForwardHeadings";
import { SETTINGS_TABLES } from "./settingsHeadings";
import { START_TABLES } from "./startHeadings";
import { TRENDS_TABLES } from "./trendsHeadings";

/**
 * Every table's headings, declared once: what reads a cell, writes one or names a column in a formula goes by them, and
 * a heading that a table lacks, or one of another kind of figure, does not compile.
 */
export const HEADINGS = {
  ...SETTINGS_TABLES,
  ...PRODUCTION_TABLES,
  ...RECEIVABLES_TABLES,
  ...PATIENTS_TABLES,
  ...CLAIMS_TABLES,
  ...ROLL_FORWARD_TABLES,
  ...TRENDS_TABLES,
  ...POSTING_TABLES,
  ...PAGES_TABLES,
  ...START_TABLES,
} as const;

/** The name of a table. */
export type TableName = keyof typeof HEADINGS;

/** The headings of a table, or those that several tables have in common. */
export type Heading<Table extends TableName> = keyof (typeof HEADINGS)[Table] & string;

/** The headings of a table under which some kinds of figures stand. */
export type HeadingOf<Table extends TableName, Kind extends Form> = {
  [Each in Heading<Table>]: (typeof HEADINGS)[Table][Each] extends Kind ? Each : never;
}[Heading<Table>];

/** The kinds of figures that are numbers in their cells. */
export type NumberForm = Exclude<Form, "text" | "link">;

/** The kinds of figures of a table's columns, by their headings, in the columns' order. */
export function formsOf(table: TableName): Readonly<Record<string, Form>> {
  return HEADINGS[table];
}

/** What kind of figure stands under a heading. */
export function formUnder<Table extends TableName>(table: Table, heading: NoInfer<Heading<Table>>): Form {
  const form = formsOf(table)[heading];
  if (form === undefined) throw new RangeError(`${table} has no heading ${heading}`);
  return form;
}

/** A column as formulas name it: `Weekly[Billed]`. */
export function columnOf<Table extends TableName>(table: Table, heading: NoInfer<Heading<Table>>): string {
  return `${table}[${heading}]`;
}

/** A formula's words for the cell under a heading in its own row. */
export function own<Table extends TableName>(table: Table, heading: NoInfer<Heading<Table>>): string {
  return `${table}[[#This Row],[${heading}]]`;
}
