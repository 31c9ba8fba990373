import { countInDigits } from "../../domain/counted";

/** What each refusal of a file tells. Nothing of it is a text of the file. */
interface Details {
  "remittance-absent": object;
  "payments-absent": object;
  "separators-unclear": object;
  /** How many payments had an end before the file was cut. */
  "cut-short": { readonly whole: number };
  /** Something stands between or behind its parts, or begins within another. */
  "envelope-broken": object;
  /** The file says how many payments or groups it has: `undefined` where it says no number. */
  "count-differs": { readonly of: "payment" | "group"; readonly stated: number | undefined; readonly found: number };
  /** A part's beginning and end are not of one. */
  "envelope-control-differs": object;
  /** What the file holds, or some of it, is no remittance of the version that is read. */
  "other-transactions": object;
  "other-version": object;
}

/** The code of what keeps a whole file from being used. */
export type FileRefusalCode = keyof Details;

/** What keeps a whole file from being used. */
export type FileRefusal<Code extends FileRefusalCode = FileRefusalCode> = {
  [Each in Code]: { readonly code: Each } & Readonly<Details[Each]>;
}[Code];

const WORDS: { readonly [Code in FileRefusalCode]: (refusal: FileRefusal<Code>) => string } = {
  "remittance-absent": () =>
    "The file holds no remittance: it was to begin with ISA. Download the remittance again, as an 835 file.",
  "payments-absent": () => "The file holds no payment. Download the remittance again, as an 835 file.",
  "separators-unclear": () =>
    "The file does not say how its parts are separated: its first segment is damaged. Download the remittance again.",
  "cut-short": ({ whole }) =>
    `The file was cut short: it has ${countInDigits(whole, "whole payment")}, and its end is missing. Download it again, whole.`,
  "envelope-broken": () =>
    "The file's parts do not fit together: something stands between them or behind the last one. Download it again.",
  "count-differs": ({ of, stated, found }) =>
    `The file ${stated === undefined ? `does not say how many ${of}s it has` : `was to have ${countInDigits(stated, of)}`}, and there ${found === 1 ? "is 1" : `are ${found}`}. Download it again, whole.`,
  "envelope-control-differs": () =>
    "The file's beginning and end are not of one file, as where two were joined or something was cut out. Download it again.",
  "other-transactions": () =>
    "The file holds something else than remittances, such as an acknowledgment of claims or an eligibility response. Bring the remittance, an 835 file.",
  "other-version": () =>
    "The file is of another version than remittances have today (005010X221A1). Ask the payer or clearinghouse for that version.",
};

/** Says why a whole file cannot be used: what was found, what to do. */
export function describeFileRefusal<Code extends FileRefusalCode>(refusal: FileRefusal<Code>): string {
  return WORDS[refusal.code](refusal);
}
