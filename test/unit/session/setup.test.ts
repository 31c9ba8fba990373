import { describe, expect, it } from "vitest";
import { setupChange, setupIn, typedGoal, typedSetting } from "../../../src/session/setup";
import { NO_DRAFT } from "../../../src/session/setupDraft";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { applyChange } from "../../../src/workbook/change/change";

const WORDS = ["constructor", "__proto__", "toString"];
const tables = applyChange(TRACKER, newTracker(), [
  { table: "Setup", upserts: WORDS.map((word) => ({ Setting: word, Value: "theirs" })), removals: [] },
]);

describe("a setup with rows that are named as what every object has", () => {
  it("changes nothing that nobody typed", () => {
    expect(setupChange(setupIn(tables), NO_DRAFT)).toEqual({ change: [], unreadable: [] });
    for (const word of WORDS) {
      expect(typedSetting(NO_DRAFT, word)).toBeUndefined();
      expect(typedGoal(NO_DRAFT, word, "good")).toBeUndefined();
    }
  });

  it("changes what somebody typed for one of them", () => {
    for (const word of WORDS) {
      const draft = { ...NO_DRAFT, settings: { [word]: "ours" } };
      expect(setupChange(setupIn(tables), draft).change).toEqual([
        { table: "Setup", upserts: [{ Setting: word, Value: "ours" }], removals: [] },
      ]);
    }
  });
});
