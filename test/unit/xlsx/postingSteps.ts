import { newTracker } from "../../../src/tracker/newTracker";
import type { TableRows } from "../../../src/workbook/spec/book";
import { trackerOf } from "./trackerMonths";

const APRIL = [["2026-04", 30]] as const;
const MAY = [["2026-05", 31]] as const;
const MARCH = [["2026-03", 31]] as const;

const NOTHING = newTracker();
const ONE_MONTH = trackerOf(APRIL);

/** From what is posted to what is to be posted. */
export const STEPS: readonly (readonly [string, TableRows, TableRows])[] = [
  ["the first month into an empty tracker", NOTHING, ONE_MONTH],
  ["the next month", ONE_MONTH, trackerOf(MAY, ONE_MONTH)],
  ["a month before those that are there", ONE_MONTH, trackerOf(MARCH, ONE_MONTH)],
  ["a month between two others", trackerOf([...MARCH, ...MAY]), trackerOf([...MARCH, ...MAY, ...APRIL])],
];
