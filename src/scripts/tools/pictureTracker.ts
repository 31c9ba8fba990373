import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { newTracker } from "../../tracker/newTracker";
import { TRACKER } from "../../tracker/trackerWorkbook";
import type { TableRows } from "../../workbook/spec/book";
import { applyChange } from "../../workbook/change/change";
import { post } from "../cli/post";
import { withFreshTracker } from "../files/trackerFile";
import { isoMonth } from "../samplePractice/dates";
import type { Ledger } from "../samplePractice/ledger";
import { sampleFiles, sampleLedger } from "../samplePractice/sampleFiles";

/** Of so many months: the newest has last year beside it, and trends can be told. */
const MONTHS = 14;
const PRACTICE = "Bright Smile Dental";
const BENCHMARK_SET = "EZDDS Billing";

/** Into this month somebody dates an entry, once its reports are run: the month after it does not tie. */
const BACKDATED_INTO = "2026-02";
const BACKDATED_CENTS = -3_115;

/**
 * Makes the tracker that the documents show: more than a year of the invented practice, with a month that does not tie.
 *
 * @param folder where its exports and the workbook go; emptied first
 * @returns the workbook's path
 */
export async function makePictureTracker(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  const months = new Set<string>();
  for (const [path, text] of exportsOfYear()) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
    if (dirname(path) !== ".") months.add(join(folder, dirname(path)));
  }
  const workbook = join(folder, "Month-End Tracker.xlsx");
  await postAll(workbook, [...months].sort());
  return workbook;
}

async function postAll(workbook: string, months: readonly string[]): Promise<void> {
  const { refusals } = await post(
    workbook,
    months,
    {
      asOf: undefined,
      from: undefined,
      to: undefined,
      report: undefined,
      json: false,
      restate: false,
      anyway: false,
      dates: undefined,
      acceptProblems: false,
      acceptUnproven: [],
      by: "Sample",
    },
    () => undefined,
    (path, work) => withFreshTracker(path, work, begun()),
  );
  const [refused] = refusals;
  if (refused) throw new Error(`${refused.source}: ${refused.message}`);
}

function begun(): TableRows {
  const name = { Setting: "Practice name", Value: PRACTICE };
  return applyChange(TRACKER, newTracker(BENCHMARK_SET), [{ table: "Setup", upserts: [name], removals: [] }]);
}

/** The files of each month as they were run at its end: those up to the backdated entry do not have it. */
function exportsOfYear(): ReadonlyMap<string, string> {
  const ledger = sampleLedger();
  const asRun = sampleFiles(ledger, MONTHS);
  const since = sampleFiles(withBackdated(ledger), MONTHS);
  return new Map(
    [...since].map(([path, text]) => [path, path < `${BACKDATED_INTO}~` ? (asRun.get(path) ?? text) : text]),
  );
}

/** The books with an adjustment more, beside another one of that month. */
function withBackdated(ledger: Ledger): Ledger {
  const at = ledger.entries.findIndex(({ kind, day }) => kind === "adjustment" && isoMonth(day) === BACKDATED_INTO);
  const beside = ledger.entries[at];
  if (!beside) throw new RangeError(`no adjustment in ${BACKDATED_INTO}`);
  return { ...ledger, entries: ledger.entries.toSpliced(at + 1, 0, { ...beside, amount: BACKDATED_CENTS }) };
}
