import type { Cell } from "./coerce";
import { cellAt, gridFrom, sharedSize } from "./grid";
import { type ErrorName, Refused } from "./refused";

/** What a cell shows: a number, a text, or nothing (an empty text). */
export type Answer = number | string;

/** A cell that holds no error. */
export type PlainCell = Exclude<Cell, Refused>;

const BLANK = gridFrom(undefined);

/** Answers for one cell of each argument. No function takes more than four. */
type AnswerOne = (first: PlainCell, second: PlainCell, third: PlainCell, fourth: PlainCell) => Answer;

/**
 * Answers cell by cell, in the arguments' shape. An error in a cell is handed on to its answer, and a refusal
 * stands in its own cell: one bad cell does not take the others along.
 *
 * @param arguments_ as Excel hands them over; single values go with every cell
 * @param answer gets one cell of each argument, none of them an error
 */
export function answerEach(arguments_: readonly unknown[], answer: AnswerOne): unknown[][] {
  return handOver(() => {
    const grids = arguments_.map(gridFrom);
    const { rows, columns } = sharedSize(grids);
    const [first = BLANK, second = BLANK, third = BLANK, fourth] = grids;
    const answerAt = (row: number, column: number): Answer =>
      answer(
        plain(cellAt(first, row, column)),
        plain(cellAt(second, row, column)),
        plain(cellAt(third, row, column)),
        fourth && plain(cellAt(fourth, row, column)),
      );
    return rows === 1 && columns === 1 ? [[answerAt(0, 0)]] : answersOf(rows, columns, answerAt);
  });
}

/** Excel may hand over a whole column: what is made for each cell and thrown away would take longer than the answers. */
function answersOf(rows: number, columns: number, answerAt: (row: number, column: number) => Answer): unknown[][] {
  const answers: unknown[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const line: unknown[] = [answerOrError(answerAt, row, 0)];
    for (let column = 1; column < columns; column += 1) line.push(answerOrError(answerAt, row, column));
    answers.push(line);
  }
  return answers;
}

/** Gives one row of answers for whole ranges. A refusal refuses it all: a total without one of its cells would be wrong. */
export function answerRow(answer: () => readonly Answer[]): unknown[][] {
  return handOver(() => [[...answer()]]);
}

/** A refusal of the whole call goes to Excel as an error that is thrown, which is how the answer in one cell is refused too. */
function handOver(answers: () => unknown[][]): unknown[][] {
  try {
    return answers();
  } catch (thrown) {
    // Excel reads the code and words of its own class only.
    throw thrown instanceof Refused ? cellError(thrown) : thrown;
  }
}

function answerOrError(
  answerAt: (row: number, column: number) => Answer,
  row: number,
  column: number,
): Answer | CustomFunctions.Error {
  try {
    return answerAt(row, column);
  } catch (thrown) {
    if (thrown instanceof Refused) return cellError(thrown);
    throw thrown;
  }
}

function plain(cell: Cell): PlainCell {
  if (typeof cell === "object") throw cell;
  return cell;
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
