import { REFUSAL_CODES, type Refusal, describeRefusal } from "./refusal";
import { ROW_PROBLEM_CODES, type RowProblem, describeRowProblem } from "./rowProblem";

/** Every problem an import can report; `docs/import-problems.md` has a section for each code. */
export type ImportProblem = RowProblem | Refusal;

/** The code of every problem. */
export const PROBLEM_CODES: readonly string[] = [...ROW_PROBLEM_CODES, ...REFUSAL_CODES];

/**
 * Says a problem to the office manager: where, what was found, what to do next.
 * Quotes the cell at fault only, and no cell that could hold a person's name, id or phone, so the words can be copied
 * into an email.
 */
export function describeProblem(problem: ImportProblem): string {
  return isRefusal(problem) ? describeRefusal(problem) : describeRowProblem(problem);
}

function isRefusal(problem: ImportProblem): problem is Refusal {
  return REFUSAL_CODES.includes(problem.code);
}
