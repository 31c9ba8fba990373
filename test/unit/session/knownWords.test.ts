import { describe, expect, it } from "vitest";
import { knownWordRows, taughtByWorkbook } from "../../../src/session/reading/knownWords";
import { setupIn } from "../../../src/session/setup";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { applyChange } from "../../../src/workbook/change/change";
import type { Row } from "../../../src/workbook/spec/cell";

function withRows(table: string, ...upserts: readonly Row[]) {
  return applyChange(TRACKER, newTracker(), [{ table, upserts, removals: [] }]);
}

describe("what a workbook knows of names", () => {
  it("are the carriers and sources that Setup says to keep, which are no settings", () => {
    const tables = withRows("Setup", { Setting: "Carrier: Summit & Vale" }, { Setting: "Source: Sunrise Rotary" });
    expect(taughtByWorkbook(tables).known).toEqual({
      carriers: ["Summit & Vale"],
      sources: ["Sunrise Rotary"],
      statuses: [],
      readings: [],
      dates: [],
    });
    expect(setupIn(tables).settings).toEqual(setupIn(newTracker()).settings);
  });

  it("are those that were posted before", () => {
    const claims = withRows("Claims", { "As of": 46_265, Carrier: "Summit & Vale", "Plan type": "PPO" });
    expect(taughtByWorkbook(claims).known.carriers).toEqual(["Summit & Vale"]);
    const sources = withRows("NewPatientSources", { Month: 46_235, Source: "Sunrise Rotary", Booked: 1, Arrived: 1 });
    expect(taughtByWorkbook(sources).known.sources).toEqual(["Sunrise Rotary"]);
  });

  it("is what Setup says that statuses mean, but for meanings of the other kind or none", () => {
    const tables = withRows(
      "Setup",
      { Setting: "Claim status: Partially paid", Value: "open" },
      { Setting: "Appointment status: Moved", Value: "Kept" },
      { Setting: "Claim status: Moved", Value: "Kept" },
      { Setting: "Claim status: Zorped", Value: "gone" },
      { Setting: "Claim status: ", Value: "Open" },
    );
    expect(taughtByWorkbook(tables).known.statuses).toEqual([
      { of: "appointment", word: "Moved", means: "Arrived" },
      { of: "claim", word: "Partially paid", means: "Open" },
    ]);
    expect(setupIn(tables).settings).toEqual(setupIn(newTracker()).settings);
  });

  it("is kept in Setup as it was said, in the row that the word has already", () => {
    const tables = withRows("Setup", { Setting: "Claim status: partially  PAID", Value: "Closed" });
    const said = {
      carriers: ["John Hancock"],
      sources: ["Sunrise Rotary"],
      statuses: [
        { of: "claim", word: "Partially paid", means: "Open" },
        { of: "appointment", word: "Moved", means: "Scheduled" },
      ],
    } as const;
    const rows = knownWordRows(said, tables);
    expect(rows.map(({ Setting, Value }) => [Setting, Value])).toEqual([
      ["Carrier: John Hancock", undefined],
      ["Source: Sunrise Rotary", undefined],
      ["Claim status: partially  PAID", "Open"],
      ["Appointment status: Moved", "Scheduled"],
    ]);
    const kept = applyChange(TRACKER, tables, [{ table: "Setup", upserts: rows, removals: [] }]);
    const { carriers, sources, statuses = [] } = taughtByWorkbook(kept).known;
    expect([carriers, sources]).toEqual([["John Hancock"], ["Sunrise Rotary"]]);
    expect(statuses.map(({ means }) => means)).toEqual(["Scheduled", "Open"]);
  });

  it("is nothing in a new tracker", () => {
    expect(taughtByWorkbook(newTracker())).toEqual({
      taughtReports: [],
      known: { carriers: [], sources: [], statuses: [], readings: [], dates: [] },
    });
  });
});
