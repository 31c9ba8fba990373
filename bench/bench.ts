import { benchLargeAging, benchSmallAging } from "./importAging";
import { writeTracker } from "./writeTracker";

benchSmallAging();
benchLargeAging();

const { ours, peer, ratio } = await writeTracker();
console.log("\n(c) A tracker of 24 months, medians");
console.log(`    Huddlebook, with charts          ${ours.toFixed(0)} ms`);
console.log(`    exceljs, the same cells          ${peer.toFixed(0)} ms`);
console.log(`    ours ÷ exceljs ${ratio.toFixed(2)} (goal: at most 1.50)`);
