import { execFile } from "node:child_process";
import { CHECKER } from "./besideProject";
import { pythonWith } from "./python";

/** A Python that has lxml, which the checker needs; `undefined` where there is none, or no checker. */
const PYTHON = CHECKER && pythonWith("lxml.etree");

/** Whether workbooks can be checked by schema here. */
export const CAN_CHECK = PYTHON !== undefined;

/** Why tests that check by schema do not run, for their titles. */
export const WITHOUT_CHECKER = CAN_CHECK ? "" : " (skipped: there is no checker, or no Python with lxml)";

/** How many files one run of the checker is given. */
const AT_ONCE = 40;
const ERROR = /^(?<file>.*?): ERROR (?<found>.*)$/u;

/** The errors that the checker finds in workbooks, by their paths. A path without an error is not among them. */
export async function errorsIn(paths: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (PYTHON === undefined || CHECKER === undefined) throw new Error("there is no checker");
  const errors = new Map<string, readonly string[]>();
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    const said = await wordsOf(PYTHON, [CHECKER, "--no-warnings", ...paths.slice(at, at + AT_ONCE)]);
    for (const line of said.split("\n")) {
      const { file, found } = ERROR.exec(line)?.groups ?? {};
      if (file !== undefined && found !== undefined) errors.set(file, [...(errors.get(file) ?? []), found]);
    }
  }
  return errors;
}

/** The checker ends with 1 where it finds errors, and says them all the same. */
function wordsOf(python: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(python, args, { maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      if (error === null || (error.code === 1 && stderr === "")) resolve(stdout);
      else reject(new Error(stderr));
    });
  });
}
