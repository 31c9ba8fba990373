import { parseArgs } from "node:util";
import { type FormOptions, formOptions } from "./form";
import type { Misuse } from "./misuse";
import { faultInOptions } from "./optionFaults";
import { type HuddleOptions, readHuddleOptions } from "./huddleOptions";
import { OPTIONS, type Values, onlyCommandsOf } from "./options";
import { type PostOptions, type ReadingOptions, type RefusedCall, readPostOptions } from "./postOptions";
import { type SharingOptions, sharingCall } from "./sharingOptions";
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
  | {
      readonly name: "check-sharing";
      readonly workbook: string;
      readonly options: SharingOptions;
      readonly exports: readonly string[];
    }
  | { readonly name: "help" }
  | { readonly name: "version" }
  | RefusedCall;

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

const COMMANDS = ["post", "inspect", "teach", "huddle", "undo", "form", "check-sharing"] as const;

function commandOf(word: string | undefined, values: Values, exports: readonly string[]): Command | Misuse {
  const command = COMMANDS.find((one) => one === word);
  if (command === undefined) return unknownCommand(word);
  const foreign = misuseOfForeign(command, values);
  if (foreign !== undefined) return foreign;
  if (command === "undo") return undoCommand(values, exports);
  if (command === "check-sharing") return sharingCommand(values, exports);
  const options = readPostOptions(values);
  return "misuse" in options || "name" in options ? options : readingCommand(command, values, options, exports);
}

function readingCommand(
  command: Exclude<(typeof COMMANDS)[number], "undo" | "check-sharing">,
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

function sharingCommand(values: Values, files: readonly string[]): Command | Misuse {
  const call = sharingCall(values, files);
  return "misuse" in call ? call : { name: "check-sharing", ...call };
}

function inspectCommand(
  workbook: string | undefined,
  options: PostOptions,
  exports: readonly string[],
): Command | Misuse {
  if (exports.length === 0) return { misuse: "inspect needs at least one EXPORT: a file, or a folder named YYYY-MM." };
  return { name: "inspect", workbook, options, exports };
}
