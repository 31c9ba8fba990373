import { describe, expect, it } from "vitest";
import { wordsOfPosting } from "../../../src/scripts/cli/printPosting";
import { newTracker } from "../../../src/tracker/newTracker";
import { postReports } from "../../../src/tracker/posting/postReports";
import { CHOICES, SIGNATURE, iso, receivablesOf, reportOf, sourceOf } from "../tracker/trackerTest";

const AUGUST = { asOf: iso("2026-08-31") };
const SPLIT = {
  kind: "receivables",
  groupedBy: "guarantor",
  patient: receivablesOf([600_000, 0, 0, 0]),
  insurance: receivablesOf([300_000, 0, 0, 0]),
} as const;

function second(title: string, owed: number) {
  const total = receivablesOf([owed, 0, 0, 0]);
  return reportOf(
    { kind: "receivables-total", groupedBy: "guarantor", total },
    { ...AUGUST, title, source: sourceOf(title) },
  );
}

describe("what came of a posting", () => {
  it("lists reports that differ from what is posted apart from those that agree", () => {
    const reports = [reportOf(SPLIT, AUGUST), second("Aging of A/R", 900_100), second("Aged totals", 900_000)];
    const { outcomes } = postReports(newTracker(), reports, CHOICES, SIGNATURE);
    const words = wordsOfPosting({
      workbook: "Tracker.xlsx",
      files: 3,
      outcomes,
      warnings: [],
      refusals: [],
      isWritten: true,
      receipt: undefined,
    });
    expect(words.split("\n").filter((line) => line.startsWith("  These"))).toEqual([
      "  These agree: Aged totals.",
      "  These differ from what is posted, which stays: Aging of A/R.",
    ]);
  });
});
