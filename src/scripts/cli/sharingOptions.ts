import type { Misuse } from "./misuse";

/** What is to be done with what looks like a patient's. */
export interface SharingOptions {
  /** The numbers of what is to be cleared, or all of it; nothing is where absent. */
  readonly clear: readonly number[] | "all" | undefined;
  /** Another file that the cleared workbook is written to. */
  readonly copy: string | undefined;
  readonly json: boolean;
}

/** What a call says by its options. */
interface SharingValues {
  readonly clear?: string | undefined;
  readonly "clear-all"?: boolean | undefined;
  readonly copy?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Options that check-sharing alone takes. */
export const SHARING_ARGUMENTS = {
  clear: { type: "string", takes: "N,N" },
  "clear-all": { type: "boolean" },
  copy: { type: "string", takes: "FILE.xlsx" },
} as const;

/** How check-sharing is called, for help. */
export const SHARING_CALL = `  huddlebook check-sharing [--clear N,N | --clear-all] [--copy FILE.xlsx] FILE.xlsx [EXPORT…]
                           lists what looks like a patient's in a workbook, whatever made it, and clears what the call names`;

/** Its options, for help. */
export const SHARING_USAGE = `  --clear N,N              check-sharing clears what it listed under these numbers; nothing takes it back
  --clear-all              check-sharing clears all that it lists
  --copy FILE.xlsx         check-sharing writes the cleared workbook there, and leaves the file as it is`;

const TAKEN: ReadonlySet<string> = new Set([...Object.keys(SHARING_ARGUMENTS), "json"]);
const NUMBERS = /^\d{1,6}(?: ?, ?\d{1,6})*$/u;
const WORKBOOK = /\.xls[xm]$/iu;

/** A call of check-sharing as it is written. */
interface SharingFiles {
  readonly workbook: string;
  readonly options: SharingOptions;
  readonly exports: readonly string[];
}

/** Reads a call of check-sharing. */
export function sharingCall(values: SharingValues, files: readonly string[]): SharingFiles | Misuse {
  const [workbook, ...exports] = files;
  if (workbook === undefined) return { misuse: "check-sharing needs the workbook to look through: FILE.xlsx." };
  const misuse = misuseOf(values, workbook);
  if (misuse !== undefined) return { misuse };
  const { clear, copy, json } = values;
  const numbers = clear?.split(",").map(Number);
  const isAll = values["clear-all"] === true;
  return { workbook, exports, options: { clear: isAll ? "all" : numbers, copy, json: json === true } };
}

function misuseOf(values: SharingValues, workbook: string): string | undefined {
  const { clear, copy } = values;
  const isAll = values["clear-all"] === true;
  const foreign = Object.keys(values).find((name) => !TAKEN.has(name));
  if (foreign !== undefined) return `check-sharing does not take --${foreign}.`;
  const name = [workbook, copy ?? workbook].find((one) => !WORKBOOK.test(one));
  if (name !== undefined) return `The workbook's name must end in .xlsx: ${name}`;
  if (clear === undefined) return copy === undefined || isAll ? undefined : NOTHING_TO_COPY;
  if (isAll) return "Say --clear with numbers or --clear-all, not both.";
  return NUMBERS.test(clear) ? undefined : `--clear takes numbers such as 1,3, not “${clear}”.`;
}

const NOTHING_TO_COPY =
  "--copy says where to write what was cleared. Say also what to clear: --clear 1,3 or --clear-all.";
