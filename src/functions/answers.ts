import type { Cell } from "./coerce";
import { cellAt, gridFrom, sharedSize } from "./grid";
import { type ErrorName, Refused } from "./refused";

/** What a cell shows: a number, a text, or nothing (an empty text). */
export type Answer = number | string;

/**
 * Answers cell by cell, in the arguments' shape. An error in a cell is handed on to its answer, and a refusal
 * stands in its own cell: one bad cell does not take the others along.
 *
 * @param arguments_ as Excel hands them over; single values go with every cell
 * @param answer gets one cell of each argument, none of them an error
 */
export function answerEach(
  arguments_: readonly unknown[],
  answer: (...cells: readonly Exclude<Cell, Refused>[]) => Answer,
): unknown[][] {
  return handOver(() => {
    const grids = arguments_.map(gridFrom);
    const { rows, columns } = sharedSize(grids);
    return indexes(rows).map((row) =>
      indexes(columns).map((column) =>
        answerOrRefusal(() => answer(...plain(grids.map((grid) => cellAt(grid, row, column))))),
      ),
    );
  });
}

/** Gives one row of answers for whole ranges. A refusal refuses it all: a total without one of its cells would be wrong. */
export function answerRow(answer: () => readonly Answer[]): unknown[][] {
  return handOver(() => [answer()]);
}

function handOver(answers: () => readonly (readonly (Answer | Refused)[])[]): unknown[][] {
  const found = answerOrRefusal(answers);
  if (found instanceof Refused) return refuse(found);
  const single = onlyCell(found);
  if (single instanceof Refused) return refuse(single);
  return found.map((row) => row.map((cell) => (cell instanceof Refused ? cellError(cell) : cell)));
}

function refuse(refused: Refused): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel reads the code and words of its own class only
  throw cellError(refused);
}

function onlyCell(found: readonly (readonly (Answer | Refused)[])[]): Answer | Refused | undefined {
  return found.length === 1 && found[0]?.length === 1 ? found[0][0] : undefined;
}

function answerOrRefusal<Found>(answer: () => Found): Found | Refused {
  try {
    return answer();
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown;
    throw thrown;
  }
}

function plain(cells: readonly Cell[]): readonly Exclude<Cell, Refused>[] {
  return cells.map((cell) => {
    if (cell instanceof Refused) throw cell;
    return cell;
  });
}

function cellError({ error, message }: Refused): CustomFunctions.Error {
  return new CustomFunctions.Error(errorCode(error), message);
}

function errorCode(error: ErrorName): CustomFunctions.ErrorCode {
  const { invalidValue, notAvailable, divisionByZero, invalidNumber, nullReference } = CustomFunctions.ErrorCode;
  switch (error) {
    case "#VALUE!":
      return invalidValue;
    case "#N/A":
      return notAvailable;
    case "#DIV/0!":
      return divisionByZero;
    case "#NUM!":
      return invalidNumber;
    case "#NULL!":
      return nullReference;
  }
}

function indexes(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
