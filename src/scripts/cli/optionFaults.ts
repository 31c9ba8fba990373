import { parseArgs } from "node:util";
import type { Misuse } from "./misuse";
import { OPTIONS } from "./options";

/** What the call holds for an option, as it is written. */
interface WrittenOption {
  readonly name: string;
  /** As it is written: `--workbook`, or `-w`. */
  readonly rawName: string;
  readonly value: string | undefined;
  /** The value stands behind an equals sign. */
  readonly inlineValue: boolean | undefined;
}

/** What is wrong with how a call's options are written; `undefined` where nothing is, and then Node reads them without a word. */
export function faultInOptions(args: readonly string[]): Misuse | undefined {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  for (const token of tokens) {
    const fault = token.kind === "option" ? faultIn(token) : undefined;
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultIn(written: WrittenOption): Misuse | undefined {
  const option = knownOption(written.name);
  if (option === undefined) return unknown(written.rawName);
  if (option.takes !== undefined) return faultInValue(written, option.takes);
  return written.value === undefined ? undefined : { misuse: `${written.rawName} takes no value.` };
}

function unknown(word: string): Misuse {
  const known = Object.keys(OPTIONS).map((name) => `--${name}`);
  return { misuse: `There is no option ${word}.`, mistyped: { word, known } };
}

function faultInValue({ rawName, value, inlineValue }: WrittenOption, takes: string): Misuse | undefined {
  const misuse = `${rawName} needs a value: ${rawName} ${takes}.`;
  if (value === undefined) return { misuse };
  if (inlineValue === true || value.length < 2 || !value.startsWith("-")) return undefined;
  return { misuse: `${misuse} Where “${value}” is its value, write ${rawName}=${value}.` };
}

/** One of the options, by its name. */
function knownOption(name: string): { readonly type: string; readonly takes?: string } | undefined {
  return Object.entries(OPTIONS).find(([known]) => known === name)?.[1];
}
