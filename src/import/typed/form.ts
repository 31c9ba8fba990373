import { headingKey, isWhole, matchHeadings } from "../layout/heading";
import type { Layout } from "../layout/layout";
import { typedProduction } from "../layout/layouts/typedProduction";
import { typedReceivables } from "../layout/layouts/typedReceivables";
import { headsOf } from "../reading/head";
import { type Delimiter, Rows } from "../reading/rows";
import { FORM_TITLE } from "./formText";

/** A row of a form, cut into its cells. */
export interface FormRow {
  /** From 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A part of a form: the totals of one kind of report. */
export interface FormPart {
  readonly layout: Layout;
  readonly headings: FormRow;
  /** For each heading, the layout's field that it names. */
  readonly fields: readonly (string | undefined)[];
  /** The rows above its headings that are of no other part. */
  readonly above: readonly FormRow[];
  readonly below: readonly FormRow[];
}

/** The parts that a form may have. */
const TYPED_LAYOUTS: readonly Layout[] = [typedReceivables, typedProduction];

/** How far into a text its title is looked for, so that a long report costs nothing. */
const TITLE_WITHIN = 2_000;
const TITLE_KEY = headingKey(FORM_TITLE);

/** The parts of a form of typed totals; `undefined` for a text that is none. */
export function formParts(text: string): readonly FormPart[] | undefined {
  if (!headingKey(text.slice(0, TITLE_WITHIN)).includes(TITLE_KEY)) return undefined;
  for (const { delimiter, rows } of headsOf(text)) {
    if (!rows.some(([first = ""]) => headingKey(first).startsWith(TITLE_KEY))) continue;
    const parts = partsOf(rowsOf(text, delimiter));
    if (parts.length > 0) return parts;
  }
  return undefined;
}

/** Says whether a row of a form holds nothing. */
export function isBlank({ cells }: FormRow): boolean {
  return cells.every((cell) => cell === "");
}

function rowsOf(text: string, delimiter: Delimiter): readonly FormRow[] {
  const rows = new Rows(text, delimiter);
  const cut: FormRow[] = [];
  while (rows.next()) cut.push({ row: rows.row, cells: rows.cells() });
  return cut;
}

function partsOf(rows: readonly FormRow[]): readonly FormPart[] {
  const starts = rows.flatMap((headings, at) =>
    TYPED_LAYOUTS.flatMap((layout) => {
      const match = matchHeadings(headings.cells, layout);
      return isWhole(match) ? [{ layout, headings, at, fields: match.fields }] : [];
    }),
  );
  return starts.map(({ at, ...part }, index) => ({
    ...part,
    above: index === 0 ? rows.slice(0, at) : [],
    below: rows.slice(at + 1, starts[index + 1]?.at ?? rows.length),
  }));
}
