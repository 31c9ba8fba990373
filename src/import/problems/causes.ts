import { countInDigits } from "../../domain/counted";
import { describeProblem } from "./problem";
import type { RowProblem } from "./rowProblem";

/** How many further rows of a cause are named. */
const ROWS_NAMED = 5;

/**
 * Says problems a line each cause: the first row in words, and in which others the same column has the same problem. What a cell
 * should mean is a cause for each word that it holds, such as each status that is not known.
 */
export function describeCauses(problems: readonly RowProblem[]): readonly string[] {
  const causes = new Map<string, [RowProblem, ...RowProblem[]]>();
  for (const problem of problems) {
    const cause = causeOf(problem);
    const known = causes.get(cause);
    if (known === undefined) causes.set(cause, [problem]);
    else known.push(problem);
  }
  return [...causes.values()].map(inOneLine);
}

function inOneLine([first, ...others]: readonly [RowProblem, ...RowProblem[]]): string {
  const rows = [...new Set(others.map(rowOf))].filter((row) => row !== rowOf(first));
  return rows.length === 0 ? describeProblem(first) : `${describeProblem(first)} ${alsoIn(rows)}`;
}

function alsoIn(rows: readonly number[]): string {
  const more = rows.length - ROWS_NAMED;
  const named = rows.slice(0, ROWS_NAMED).join(", ");
  return `So it is in ${countInDigits(rows.length, "more row")}: ${named}${more > 0 ? " …" : ""}.`;
}

function causeOf(problem: RowProblem): string {
  const column = "at" in problem ? problem.at.column : "";
  const isWord = problem.code === "status-unknown" || problem.code === "claim-status-unknown";
  return JSON.stringify([problem.code, column, isWord ? (problem.found?.toLowerCase() ?? "") : ""]);
}

function rowOf(problem: RowProblem): number {
  return "at" in problem ? problem.at.row : problem.row;
}
