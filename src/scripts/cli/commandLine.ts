import { parseArgs } from "node:util";
import { type Day, dayFromIso } from "../../domain/calendar";
import { FIRST_YEAR, LAST_YEAR } from "../../domain/practiceDays";
import type { DateOrder } from "../../import/text/dateOrder";
import { LAYOUTS, type LayoutId } from "../../import/layout/layouts";
import type { TaughtId } from "../../import/taught/taughtReport";
import { POSTABLE_YEARS } from "../../session/reading/postableDays";
import type { SaidWords } from "../../session/reading/saidWords";
import { type FormOptions, formOptions } from "./form";
import type { Misuse } from "./misuse";
import { faultInOptions } from "./optionFaults";
import { type HuddleOptions, readHuddleOptions } from "./huddleOptions";
import { OPTIONS, type Values, onlyCommandsOf } from "./options";
import { readSaidWords } from "./saidWords";
import { type TeachOptions, readTeachOptions } from "./teachOptions";

/** What the person at the command line asked for. */
export type Command =
  | {
      readonly name: "post";
      readonly workbook: string;
      readonly options: PostOptions;
      readonly exports: readonly string[];
    }
  | {
      readonly name: "inspect";
      /** The tracker that says which reports of its own the practice has. */
      readonly workbook: string | undefined;
      readonly options: ReadingOptions;
      readonly exports: readonly string[];
    }
  | {
      readonly name: "teach";
      readonly workbook: string | undefined;
      readonly options: PostOptions & TeachOptions;
      readonly exports: readonly string[];
    }
  | {
      readonly name: "huddle";
      readonly workbook: string;
      readonly options: PostOptions & HuddleOptions;
      readonly exports: readonly string[];
    }
  | { readonly name: "undo"; readonly workbook: string; readonly options: UndoOptions }
  | { readonly name: "form"; readonly options: FormOptions }
  | { readonly name: "help" }
  | { readonly name: "version" }
  /** A call that is written well, and asks for what cannot be. */
  | { readonly name: "refused"; readonly message: string };

/** How exports are to be read. */
export interface ReadingOptions {
  readonly asOf: Day | undefined;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly report: LayoutId | TaughtId | undefined;
  /** Which stands first in their dates, the month or the day. */
  readonly dates: DateOrder | undefined;
  /** The sheets to read of a workbook; each that holds a report where absent. */
  readonly sheets?: readonly string[];
  /** Rows that are hidden in Excel are to be counted; not where absent. */
  readonly includeHidden?: boolean;
  /** What the call says of words in the reports; nothing where absent. */
  readonly words?: SaidWords;
  readonly json: boolean;
}

/** How they are to be posted. */
export interface PostOptions extends ReadingOptions {
  readonly restate: boolean;
  readonly anyway: boolean;
  readonly acceptProblems: boolean;
  /** Figures that nothing proves and that the call agrees to, as it writes them. */
  readonly acceptUnproven: readonly AcceptedFigure[];
  readonly by: string | undefined;
  /** The tables that a new tracker hides are hidden along with what is posted. */
  readonly hideTables?: boolean;
}

/** A report's short name, and the figure of it that a call agrees to: dollars, or for a list without money its records. */
export interface AcceptedFigure {
  readonly report: string;
  readonly sum: string;
}

/** What is to be taken back. */
export interface UndoOptions {
  /** One report by its kind or its name; the last posting, all of it, where absent. */
  readonly report: string | undefined;
  /** Only said, and nothing written. */
  readonly isDryRun: boolean;
  readonly json: boolean;
}

/** Reads the arguments after the program's name. */
export function readCommandLine(args: readonly string[]): Command | Misuse {
  const fault = faultInOptions(args);
  if (fault !== undefined) return fault;
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const [command, ...exports] = positionals;
  if (values.help === true || command === "help") return { name: "help" };
  return values.version === true ? { name: "version" } : commandOf(command, values, exports);
}

const COMMANDS = ["post", "inspect", "teach", "huddle", "undo", "form"] as const;

function commandOf(word: string | undefined, values: Values, exports: readonly string[]): Command | Misuse {
  const command = COMMANDS.find((one) => one === word);
  if (command === undefined) return unknownCommand(word);
  const foreign = misuseOfForeign(command, values);
  if (foreign !== undefined) return foreign;
  if (command === "undo") return undoCommand(values, exports);
  const options = readOptions(values);
  return "misuse" in options || "name" in options ? options : readingCommand(command, values, options, exports);
}

function readingCommand(
  command: Exclude<(typeof COMMANDS)[number], "undo">,
  values: Values,
  options: PostOptions,
  exports: readonly string[],
): Command | Misuse {
  switch (command) {
    case "form":
      return formCommand(options, exports);
    case "post":
      return postCommand(values.workbook, options, exports);
    case "teach":
      return teachCommand(values, options, exports);
    case "huddle":
      return huddleCommand(values, options, exports);
    case "inspect":
      return inspectCommand(values.workbook, options, exports);
  }
}

function unknownCommand(word: string | undefined): Misuse {
  if (word === undefined) return { misuse: "No command given." };
  return { misuse: `There is no command “${word}”.`, mistyped: { word, known: [...COMMANDS, "help"] } };
}

/** Whoever says `post --dry-run` expects that nothing is posted. */
function misuseOfForeign(command: string, values: Values): Misuse | undefined {
  for (const option of Object.keys(values)) {
    const owners = onlyCommandsOf(option);
    if (owners !== undefined && !owners.includes(command))
      return { misuse: `--${option} is an option of ${owners.join(" and ")}, and ${command} does not take it.` };
  }
  return undefined;
}

function misuseOfWorkbook(command: string, workbook: string): Misuse | undefined {
  if (workbook === "") return { misuse: `${command} needs --workbook FILE.xlsx.` };
  // A workbook with macros stays one: it is changed in place.
  return /\.xls[xm]$/iu.test(workbook) ? undefined : { misuse: `The workbook's name must end in .xlsx: ${workbook}` };
}

function formCommand(options: PostOptions, rest: readonly string[]): Command | Misuse {
  const asked = formOptions(options, rest);
  return "misuse" in asked ? asked : { name: "form", options: asked };
}

function postCommand(workbook = "", options: PostOptions, exports: readonly string[]): Command | Misuse {
  const misuse = misuseOfWorkbook("post", workbook);
  if (misuse) return misuse;
  if (exports.length === 0) return { misuse: "post needs at least one EXPORT: a file, or a folder named YYYY-MM." };
  return { name: "post", workbook, options, exports };
}

function teachCommand(values: Values, reading: PostOptions, exports: readonly string[]): Command | Misuse {
  const { workbook } = values;
  const options = readTeachOptions(values, workbook, exports);
  if ("misuse" in options) return options;
  const misuse = workbook === undefined ? undefined : misuseOfWorkbook("teach", workbook);
  return misuse ?? { name: "teach", workbook, options: { ...reading, ...options }, exports };
}

function huddleCommand(values: Values, reading: PostOptions, exports: readonly string[]): Command | Misuse {
  const { workbook = "" } = values;
  const misuse = misuseOfWorkbook("huddle", workbook);
  if (misuse) return misuse;
  const options = readHuddleOptions(values);
  if ("misuse" in options) return options;
  if ("refused" in options) return { name: "refused", message: options.refused };
  return { name: "huddle", workbook, options: { ...reading, ...options }, exports };
}

function undoCommand(values: Values, rest: readonly string[]): Command | Misuse {
  const { workbook = "", report, json } = values;
  const misuse = misuseOfWorkbook("undo", workbook);
  if (misuse) return misuse;
  if (rest.length > 0) return { misuse: `undo takes no EXPORT: ${rest.join(" ")}` };
  return {
    name: "undo",
    workbook,
    options: { report, isDryRun: values["dry-run"] === true, json: json === true },
  };
}

function inspectCommand(
  workbook: string | undefined,
  options: PostOptions,
  exports: readonly string[],
): Command | Misuse {
  if (exports.length === 0) return { misuse: "inspect needs at least one EXPORT: a file, or a folder named YYYY-MM." };
  return { name: "inspect", workbook, options, exports };
}

function readOptions(values: Values): PostOptions | Misuse | Extract<Command, { name: "refused" }> {
  for (const name of ["as-of", "from", "to"] as const) {
    const text = values[name];
    if (text !== undefined && isInOtherYear(text))
      return { name: "refused", message: `--${name} ${text}: ${POSTABLE_YEARS}` };
    if (text !== undefined && dayFromIso(text) === undefined) {
      return { misuse: `--${name} takes a date such as 2026-08-31, not “${text}”.` };
    }
  }
  const layout = LAYOUTS.find(({ id }) => id === values.report);
  if (values.report !== undefined && layout === undefined) {
    return unknownReport(values.report);
  }
  const said = readAnswers(values);
  if ("misuse" in said) return said;
  return {
    asOf: dayOrNone(values["as-of"]),
    from: dayOrNone(values.from),
    to: dayOrNone(values.to),
    report: layout?.id,
    ...said,
    ...sheetOptions(values),
    json: values.json === true,
    ...postingOptions(values),
  };
}

/** How what was read is posted. */
function postingOptions(
  values: Values,
): Pick<PostOptions, "restate" | "anyway" | "acceptProblems" | "by" | "hideTables"> {
  return {
    restate: values.restate === true,
    anyway: values.anyway === true,
    acceptProblems: values["accept-problems"] === true,
    by: values.by,
    ...(values["hide-tables"] === true && { hideTables: true }),
  };
}

function unknownReport(word: string): Misuse {
  const known = LAYOUTS.map(({ id }) => id);
  return { misuse: `There is no report “${word}”. Known: ${known.join(", ")}.`, mistyped: { word, known } };
}

/** What the call answers of its reports beforehand. */
function readAnswers(values: Values): Pick<PostOptions, "dates" | "acceptUnproven" | "words"> | Misuse {
  const dates = DATE_ORDERS.find((order) => order === values.dates);
  if (values.dates !== undefined && dates === undefined) {
    const mistyped = { word: values.dates, known: DATE_ORDERS };
    return { misuse: `--dates takes month-first or day-first, not “${values.dates}”.`, mistyped };
  }
  const accepted = (values["accept-unproven"] ?? []).map(acceptedFigure);
  const unclear = accepted.find((one) => "misuse" in one);
  if (unclear !== undefined) return unclear;
  const words = readSaidWords(values);
  if (words !== undefined && "misuse" in words) return words;
  return {
    dates,
    acceptUnproven: accepted.flatMap((one) => ("misuse" in one ? [] : [one])),
    ...(words === undefined ? {} : { words }),
  };
}

const DATE_ORDERS: readonly DateOrder[] = ["month-first", "day-first"];

/** A report's name may hold an equals sign, its figure cannot. */
function acceptedFigure(text: string): AcceptedFigure | Misuse {
  const [, report, sum] = /^(.+)=([^=]+)$/u.exec(text) ?? [];
  if (report !== undefined && sum !== undefined) return { report, sum };
  return { misuse: `--accept-unproven takes REPORT=SUM, such as aging-of-receivables=505.75, not “${text}”.` };
}

function sheetOptions({ sheet, ...values }: Values): Pick<ReadingOptions, "sheets" | "includeHidden"> {
  return {
    ...(sheet === undefined ? {} : { sheets: sheet }),
    ...(values["include-hidden"] === true ? { includeHidden: true } : {}),
  };
}

function isInOtherYear(text: string): boolean {
  const [, year] = /^(\d{4})-\d\d-\d\d$/u.exec(text) ?? [];
  return year !== undefined && (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR);
}

function dayOrNone(text: string | undefined): Day | undefined {
  return text === undefined ? undefined : dayFromIso(text);
}
