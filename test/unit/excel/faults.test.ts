import { describe, expect, it } from "vitest";
import { reportsOfMonth } from "../../contract/months";
import { USUAL, testFaults } from "./faultScenarios";
import { openTracker, post, shownIn, tableIn, undo } from "./openTracker";

// A moment's trouble. That Excel says no for good is in faultsForGood.test.ts, what is rarer in faultsNowAndThen.test.ts.
testFaults("GeneralException", USUAL);

describe("where Excel stops in the middle of a request", () => {
  it.each([
    ["the next month", 1, () => post(reportsOfMonth(1))],
    ["a restatement", 2, () => post(reportsOfMonth(1, 5), true)],
    ["taking a posting back", 2, () => undo()],
  ] as const)("%s leaves nothing of it, and goes through whole afterwards", async (_title, months, act) => {
    const clean = await openTracker(months);
    await act();
    const wanted = shownIn(clean.model);
    const excel = await openTracker(months);
    const old = shownIn(excel.model);
    const postings = tableIn(excel.model, "Postings").sheet.protection;
    // The list of postings is written last: all else is there by then.
    excel.trouble.beforeRoundTrip(3, () => {
      postings.protect(undefined, "");
    });
    expect(await act()).toMatchObject({ kind: "failed", code: "AccessDenied", isWritten: "no" });
    expect(shownIn(excel.model)).toEqual(old);
    postings.unprotect("");
    expect(await act()).toEqual({ kind: "done", isWritten: true });
    expect(shownIn(excel.model)).toEqual(wanted);
  });
});
