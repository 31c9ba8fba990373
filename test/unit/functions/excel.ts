import { vi } from "vitest";

/**
 * Stands where Excel's own class stands in Excel. It shows which error and which words our functions give;
 * it proves nothing of how Excel shows them, nor of what Excel hands over for a blank cell or an error.
 */
export class ErrorInCell {
  readonly code: string;
  readonly message: string;

  constructor(code: string, message = "") {
    this.code = code;
    this.message = message;
  }
}

/** Puts the least of Excel's runtime in place that the functions need: an error class and its codes. */
export function standInForExcel(): void {
  vi.stubGlobal("CustomFunctions", {
    Error: ErrorInCell,
    ErrorCode: {
      invalidValue: "#VALUE!",
      notAvailable: "#N/A",
      divisionByZero: "#DIV/0!",
      invalidNumber: "#NUM!",
      nullReference: "#NULL!",
    },
  });
}

/** What the cells show after a call: errors by their names, whether thrown or placed in a cell. */
export function shown(call: () => unknown): unknown {
  const found = answerOf(call);
  if (found instanceof ErrorInCell) return found.code;
  return Array.isArray(found) ? found.map(shownRow) : found;
}

/** The words of the one error that a call throws. */
export function words(call: () => unknown): string {
  const found = answerOf(call);
  return found instanceof ErrorInCell ? found.message : `no error, but ${JSON.stringify(found)}`;
}

function answerOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (thrown) {
    if (thrown instanceof ErrorInCell) return thrown;
    throw thrown;
  }
}

function shownRow(row: unknown): unknown {
  return Array.isArray(row) ? row.map((cell: unknown) => (cell instanceof ErrorInCell ? cell.code : cell)) : row;
}
