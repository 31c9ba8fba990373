import type { parseArgs } from "node:util";
import { SHARING_ARGUMENTS } from "./sharingOptions";
import { HUDDLE_ARGUMENTS } from "./huddleOptions";
import { TEACH_ARGUMENTS } from "./teachOptions";

/** Every option there is; of one with a value what the value is, as help names it. */
export const OPTIONS = {
  workbook: { type: "string", takes: "FILE.xlsx" },
  "as-of": { type: "string", takes: "YYYY-MM-DD" },
  from: { type: "string", takes: "YYYY-MM-DD" },
  to: { type: "string", takes: "YYYY-MM-DD" },
  dates: { type: "string", takes: "month-first" },
  report: { type: "string", takes: "KIND" },
  sheet: { type: "string", multiple: true, takes: "NAME" },
  "include-hidden": { type: "boolean" },
  by: { type: "string", takes: "NAME" },
  json: { type: "boolean" },
  restate: { type: "boolean" },
  anyway: { type: "boolean" },
  "accept-problems": { type: "boolean" },
  "accept-unproven": { type: "string", multiple: true, takes: "REPORT=SUM" },
  status: { type: "string", multiple: true, takes: "WORD=MEANING" },
  carrier: { type: "string", multiple: true, takes: "NAME" },
  source: { type: "string", multiple: true, takes: "NAME" },
  "hide-tables": { type: "boolean" },
  "dry-run": { type: "boolean" },
  ...TEACH_ARGUMENTS,
  ...SHARING_ARGUMENTS,
  ...HUDDLE_ARGUMENTS,
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/** What a call says by its options. */
export type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>["values"];

/** Options that one or two commands alone understand: said to another, they would do nothing. */
const OF_FEW_COMMANDS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["dry-run", ["undo", "huddle"]],
  ["hide-tables", ["post"]],
  ...Object.keys(TEACH_ARGUMENTS).map((name) => [name, ["teach"]] as const),
  ...Object.keys(SHARING_ARGUMENTS).map((name) => [name, ["check-sharing"]] as const),
  ...Object.keys(HUDDLE_ARGUMENTS).map((name) => [name, ["huddle"]] as const),
]);

/** The commands that alone understand an option; `undefined` for one that all others take too. */
export function onlyCommandsOf(option: string): readonly string[] | undefined {
  return OF_FEW_COMMANDS.get(option);
}
