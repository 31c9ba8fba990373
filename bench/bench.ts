import { benchAgingBucket } from "./agingBucket";
import { benchLargeAging, benchSmallAging } from "./importAging";
import { benchByColumns } from "./importByColumns";
import { postInPlace } from "./postInPlace";
import { postManyMonths } from "./postManyMonths";
import { benchProgram } from "./program";
import { benchRemittance } from "./readRemittance";
import { benchSingleFile } from "./singleFile";
import { writeTracker } from "./writeTracker";

benchSmallAging();
await benchLargeAging();

const { ours, peer, ratio } = await writeTracker();
console.log("\n(c) A tracker of 24 months, medians");
console.log(`    Huddlebook, with charts          ${ours.toFixed(0)} ms`);
console.log(`    exceljs, the same cells          ${peer.toFixed(0)} ms`);
console.log(`    ours ÷ exceljs ${ratio.toFixed(2)} (goal: at most 1.25)`);

const posting = await postInPlace();
console.log("\n(d) A month posted in place, medians");
console.log(`    beside a sheet of 100,000 rows   ${posting.besideLargeSheet.toFixed(0)} ms`);
console.log(`    jszip, that file unchanged       ${posting.peer.toFixed(0)} ms`);
console.log(`    ours ÷ jszip ${(posting.besideLargeSheet / posting.peer).toFixed(2)} (goal: at most 3.00)`);
console.log(`    after 24 months                  ${posting.at24Months.toFixed(0)} ms`);
console.log(`    after 240 months                 ${posting.at240Months.toFixed(0)} ms`);
console.log(`    240 ÷ 24 ${(posting.at240Months / posting.at24Months).toFixed(2)} (goal: at most 2.50)`);

const bucket = benchAgingBucket();
console.log("\n(e) AGING_BUCKET on 100,000 cells in one call, medians");
console.log(`    Huddlebook                       ${bucket.ours.toFixed(1)} ms`);
console.log(`    a plain loop, nothing checked    ${bucket.plainLoop.toFixed(1)} ms`);
console.log(`    ours ÷ plain loop ${bucket.ratio.toFixed(2)} (goal: at most 1.50)`);

const manyMonths = await postManyMonths();
console.log("\n(f) 240 months of three reports posted in one call, once");
console.log(`    Huddlebook, a new tracker        ${(manyMonths / 1000).toFixed(1)} s (goal: at most 6.0)`);

const program = await benchProgram();
console.log("\n(g) The program as people run it, whole processes, medians");
console.log(`    node -e 0                        ${program.node.toFixed(0)} ms`);
console.log(`    huddlebook help                  ${program.help.toFixed(0)} ms (goal: at most 250)`);
console.log(`    a month of seven reports posted  ${program.month.toFixed(0)} ms (goal: at most 1,000)`);

const { served, single } = await benchSingleFile();
console.log("\n(h) The pane in Chromium, served and as one file in turns, medians");
for (const [words, of] of [
  ["opened", "opened"],
  ["21 exports of the example read", "read"],
  ["the example posted", "posted"],
] as const) {
  console.log(`    ${words.padEnd(32)} ${served[of].toFixed(0)} ms served, ${single[of].toFixed(0)} ms as one file`);
}

benchByColumns();
benchRemittance();
