/**
 * Where in a file something stands: the payment by its place among the payments of the file, the claim by its place in the payment, the
 * line by its place in the claim, each from 1. A claim's own number is the patient's, and never told.
 */
export interface Place {
  readonly payment: number;
  readonly claim?: number;
  readonly line?: number;
}

/** A place in words: `Payment 2, claim 7, line 1`. */
export function placeInWords({ payment, claim, line }: Place): string {
  return [
    `Payment ${payment}`,
    ...(claim === undefined ? [] : [`claim ${claim}`]),
    ...(line === undefined ? [] : [`line ${line}`]),
  ].join(", ");
}
