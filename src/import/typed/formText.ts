/** What the first line of a form of typed totals begins with: it is told by that, whatever else stands in it. */
export const FORM_TITLE = "Totals typed by hand";

/** What a form is to be filled in with; all of it may be missing, and is blank then. Amounts and days as somebody typed them. */
export interface FormValues {
  /** The day as of which receivables stand. */
  readonly asOf?: string;
  /** The six amounts of a balance, in the order of `RECEIVABLES_HEADINGS`. */
  readonly receivables?: Readonly<Partial<Record<FormBalance, readonly string[]>>>;
  /** The rows of what was billed and collected, in the order of `PRODUCTION_HEADINGS`. */
  readonly production?: readonly (readonly string[])[];
}

/** The rows of receivables in a form. */
export const FORM_BALANCES = ["Patient", "Insurance", "Total"] as const;

/** A row of receivables in a form. */
export type FormBalance = (typeof FORM_BALANCES)[number];

/** The headings of a balance's amounts in a form. */
export const RECEIVABLES_HEADINGS = ["0 to 30", "31 to 60", "61 to 90", "Over 90", "Credits", "Total"] as const;

/** The headings of what was billed and collected in a form. */
export const PRODUCTION_HEADINGS = [
  ...["First day", "Last day", "Billed", "Writeoffs", "Adjustments"],
  ...["Patient payments", "Insurance payments", "Collected"],
] as const;

const HOW_TO = [
  [`${FORM_TITLE} for Huddlebook`],
  ["Copy the figures from the printed reports. Leave blank what they do not print; a blank is not 0."],
  ["Receivables: of Patient, Insurance and Total two are enough. Credits are below zero."],
  ["Billed and collected: a row a day, and under them the printed total of those days; or a row a whole month."],
];

/** The days that a blank form has rows for, where nobody said which. */
const BLANK_ROWS = 7;

/** The form of typed totals as comma-separated text, blank or filled in. */
export function formText({ asOf = "", receivables = {}, production = blankProduction() }: FormValues = {}): string {
  const balances = FORM_BALANCES.map((balance) => [balance, ...(receivables[balance] ?? blanks(RECEIVABLES_HEADINGS))]);
  const rows: readonly (readonly string[])[] = [
    ...HOW_TO,
    [],
    ["As of", asOf],
    ["Receivables", ...RECEIVABLES_HEADINGS],
    ...balances,
    [],
    PRODUCTION_HEADINGS,
    ...production,
  ];
  return rows.map((cells) => `${cells.map(quoted).join(",")}\n`).join("");
}

function blankProduction(): readonly (readonly string[])[] {
  return Array.from({ length: BLANK_ROWS }, () => blanks(PRODUCTION_HEADINGS));
}

function blanks(headings: readonly string[]): readonly string[] {
  return headings.map(() => "");
}

function quoted(cell: string): string {
  return /[",;\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
