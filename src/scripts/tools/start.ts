import { mkdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { newTracker } from "../../tracker/newTracker";
import { post } from "../cli/post";
import { wordsOfPosting } from "../cli/printPosting";
import { clearProgress, showProgress } from "../cli/progress";
import { withFreshTracker } from "../files/trackerFile";

// npm runs it in the project's folder; the bundle that this becomes stands in another than this file.
const root = process.cwd();
const workbook = join(root, "out", "Month-End Tracker.xlsx");
const months = ["2026-05", "2026-06", "2026-07"].map((month) => join(root, "samples", month));
const BENCHMARK_SET = "EZDDS Billing";

await mkdir(dirname(workbook), { recursive: true });
const result = await post(
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
  showProgress,
  (path, work) => withFreshTracker(path, work, newTracker(BENCHMARK_SET)),
);
clearProgress();
if (result.refusals.length > 0) {
  for (const { source, message } of result.refusals) console.error(`${source}: ${message}`);
  process.exitCode = 1;
} else {
  console.log("Three months of an invented practice, posted from the exports in samples/:\n");
  console.log(wordsOfPosting({ ...result, workbook: relative(process.cwd(), workbook) }));
  console.log(
    `Statuses go by the benchmarks of ${BENCHMARK_SET}, chosen for this sample; the sheet Setup has the others.`,
  );
}
