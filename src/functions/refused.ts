/** The names of the errors that a cell can show for one of our functions. */
export type ErrorName = "#VALUE!" | "#N/A" | "#DIV/0!" | "#NUM!" | "#NULL!";

/**
 * No answer for a cell, and why. Thrown where a cell is read, so that each function reads as its definition does;
 * `answers.ts` alone catches it. Excel shows the words with #VALUE! and #N/A only.
 */
export class Refused extends Error {
  readonly error: ErrorName;

  constructor(error: ErrorName, because: string) {
    super(because);
    this.error = error;
  }
}

/** The cell holds something, or stands for something, that cannot be used. */
export function badValue(because: string): Refused {
  return new Refused("#VALUE!", because);
}

/** All is understood, and there is no answer. */
export function noAnswer(because: string): Refused {
  return new Refused("#N/A", because);
}

/** A ratio to nothing. */
export function noDivisor(because: string): Refused {
  return new Refused("#DIV/0!", because);
}
