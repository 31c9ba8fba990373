import type { Form } from "../../workbook/spec/table";

/** Tables by their names: the headings of each in the order of its columns, and what kind of figure stands under each. */
export type TablesHeadings = Readonly<Record<string, Readonly<Record<string, Form>>>>;
