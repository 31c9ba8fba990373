import type { parseArgs } from "node:util";
import { TAUGHT_KINDS } from "../../import/taught/reportKinds";
import type { SaidOfColumns } from "../../session/reading/teaching";
import type { Misuse } from "./misuse";

/** What a call says of reports that are to be taught, and where that is kept. */
export interface TeachOptions {
  readonly said: SaidOfColumns;
  /** What was guessed, and not said, is right. */
  readonly acceptGuess: boolean;
  /** The file to write what was taught to. */
  readonly exportTo: string | undefined;
  /** The file to take what was taught from. */
  readonly importFrom: string | undefined;
}

/** The options by which it says so. */
export const TEACH_ARGUMENTS = {
  kind: { type: "string", takes: "KIND" },
  title: { type: "string", takes: "TITLE" },
  column: { type: "string", multiple: true, takes: "NAME=HEADING" },
  "turn-sign": { type: "string", multiple: true, takes: "NAME" },
  "blank-is-zero": { type: "boolean" },
  "no-row": { type: "string", multiple: true, takes: "COLUMN=WORDS" },
  "accept-guess": { type: "boolean" },
  export: { type: "string", takes: "FILE.json" },
  import: { type: "string", takes: "FILE.json" },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof TEACH_ARGUMENTS }>>["values"];

/** As the pane has it. */
export const LONGEST_TITLE = 60;

/** How teaching is called, as help lists it. */
export const TEACH_CALLS = `  huddlebook teach --workbook FILE.xlsx EXPORT…    or --export FILE.json EXPORT…
                           asks what the columns of a report are that is not known, and keeps the answers
  huddlebook teach --workbook FILE.xlsx --export FILE.json    or --import FILE.json`;

/** Its options, as help lists them. */
export const TEACH_USAGE = `  --export FILE.json       teach writes what is taught to a file, which holds headings and no data
  --import FILE.json       teach takes what such a file holds
  --kind KIND              what a taught report says: ${TAUGHT_KINDS.map(({ id }) => id).join(", ")}
  --column NAME=HEADING    which of its columns is what, or none (NAME=); teach --json lists the names
  --turn-sign NAME         a column is printed with the other sign: write-offs above zero, payments below
  --no-row COLUMN=WORDS    rows with these words in that column, or with nothing before = first, are no rows of it
  --blank-is-zero          a blank cell among its amounts means zero
  --title TITLE            what it is called
  --accept-guess           what is guessed of it, and not said, is right`;

/** Reads what a call says of reports that are to be taught. */
export function readTeachOptions(
  values: Values,
  workbook: string | undefined,
  exports: readonly string[],
): TeachOptions | Misuse {
  const misuse = misuseOfAnswers(values) ?? misuseOfPlace(values, workbook, exports);
  if (misuse !== undefined) return misuse;
  const { kind, title, column = [], "turn-sign": turned = [], "no-row": noRows = [] } = values;
  return {
    said: {
      ...(kind === undefined ? {} : { kind }),
      ...(title === undefined ? {} : { title: title.trim() }),
      columns: column.map(columnSaid),
      turned,
      blankIsZero: values["blank-is-zero"] === true,
      ...(noRows.length === 0 ? {} : { noRows: noRows.map(noRowSaid) }),
    },
    acceptGuess: values["accept-guess"] === true,
    exportTo: values.export,
    importFrom: values.import,
  };
}

function misuseOfAnswers({ kind, title, column = [], "no-row": noRows = [] }: Values): Misuse | undefined {
  if (kind !== undefined && !TAUGHT_KINDS.some(({ id }) => id === kind)) return misuseOfKind(kind);
  if (title !== undefined && (title.trim() === "" || title.length > LONGEST_TITLE))
    return { misuse: `--title takes a title of up to ${String(LONGEST_TITLE)} letters.` };
  if (noRows.some((text) => !/=./u.test(text)))
    return { misuse: '--no-row takes COLUMN=WORDS or =WORDS, such as "=Doctor Total".' };
  const unclear = column.find((text) => !/^[^=]+=/u.test(text));
  return unclear === undefined
    ? undefined
    : { misuse: `--column takes NAME=HEADING, such as "billed=Gross charges", not “${unclear}”.` };
}

function misuseOfKind(kind: string): Misuse {
  const known = TAUGHT_KINDS.map(({ id }) => id);
  return { misuse: `--kind takes ${known.join(", ")}, not “${kind}”.`, mistyped: { word: kind, known } };
}

/** A heading may hold an equals sign, a name cannot. */
function columnSaid(text: string): SaidOfColumns["columns"][number] {
  const at = text.indexOf("=");
  return { name: text.slice(0, at).trim(), heading: text.slice(at + 1).trim() };
}

/** What a call says of rows that are none: a column, or nothing for the first cell, and what stands in the cell. */
export function noRowSaid(text: string): { readonly heading: string; readonly cell: string } {
  const at = text.indexOf("=");
  return { heading: text.slice(0, at).trim(), cell: text.slice(at + 1).trim() };
}

/** From where to where something is taught. */
function misuseOfPlace(values: Values, workbook: string | undefined, exports: readonly string[]): Misuse | undefined {
  const isOneOf = (workbook === undefined) !== (values.export === undefined);
  if (values.import !== undefined) {
    const isAlone = values.export === undefined && exports.length === 0 && workbook !== undefined;
    return isAlone
      ? undefined
      : { misuse: "teach --import FILE.json needs --workbook FILE.xlsx, and neither an EXPORT nor --export." };
  }
  if (exports.length > 0)
    return isOneOf
      ? undefined
      : { misuse: "teach EXPORT needs --workbook FILE.xlsx or --export FILE.json, to keep what it is taught." };
  return values.export !== undefined && workbook !== undefined
    ? undefined
    : { misuse: "teach needs at least one EXPORT, or --workbook FILE.xlsx with --export or --import FILE.json." };
}
