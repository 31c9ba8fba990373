import { describe, expect, it } from "vitest";
import { guessLayout } from "../../../src/import/taught/guessLayout";
import type { TaughtReport } from "../../../src/import/taught/taughtReport";
import { unknownColumns } from "../../../src/import/taught/unknownColumns";
import { forgetting, freeTitle, taughtReportRow, taughtReportsIn } from "../../../src/session/reading/taughtReports";
import { postTask } from "../../../src/session/posting/postTask";
import { previewOf } from "../../../src/session/posting/preview";
import { setupIn } from "../../../src/session/setup";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { applyChange } from "../../../src/workbook/change/change";
import { SIGNATURE, entryOf } from "./sessionTest";

const TEXT =
  "Date,Gross charges,Patient payments,Insurance payments\n5/1/2026,100.00,20.00,30.00\n5/4/2026,50.00,10.00,0.00\nTotal,150.00,30.00,30.00\n";
const BYTES = new TextEncoder().encode(TEXT);
const TAUGHT: TaughtReport = { ...guessLayout(unknownColumns(TEXT)), title: "Day sheet" };

async function entryAs(taughtIsRight: boolean) {
  const entry = await entryOf(BYTES, "day sheet.csv", {
    answers: { taughtIsRight },
    reading: { taught: TAUGHT },
    taughtReports: [TAUGHT],
  });
  return { ...entry, columns: unknownColumns(TEXT) };
}

describe("a report of a practice's own", () => {
  it("shows what comes of the guess, and is posted once somebody says that it is right", async () => {
    const [asks] = previewOf([await entryAs(false)], newTracker(), SIGNATURE).entries;
    expect(asks?.status).toBe("asks");
    expect(asks?.understood).toMatchObject({ title: "Day sheet", kept: 2 });
    expect(asks?.needs).toMatchObject([{ kind: "columns", isGiven: false, missing: [] }]);
    const [posts] = previewOf([await entryAs(true)], newTracker(), SIGNATURE).entries;
    expect(posts?.status).toBe("posts");
  });

  it("is remembered in Setup with the posting, behind the settings, and known from then on", async () => {
    const { posting, outcomes } = previewOf([await entryAs(true)], newTracker(), SIGNATURE);
    const change = postTask(posting, outcomes, SIGNATURE, () => false).plan(newTracker()) ?? [];
    const after = applyChange(TRACKER, newTracker(), change);
    expect(taughtReportsIn(after)).toEqual([TAUGHT]);
    expect((after.get("Setup") ?? []).at(-1)).toEqual(taughtReportRow(TAUGHT));
    expect(setupIn(after).settings).toEqual(setupIn(newTracker()).settings);
    const [known] = previewOf(
      [await entryOf(BYTES, "again.csv", { taughtReports: taughtReportsIn(after) })],
      after,
      SIGNATURE,
    ).entries;
    expect(known?.understood?.title).toBe("Day sheet");
    expect(known?.needs).toEqual([]);
  });

  it("never takes the title of another report, whatever the case of its letters", () => {
    expect(freeTitle("Day sheet", [])).toBe("Day sheet");
    expect(freeTitle("Day sheet", ["DAY SHEET", "Day sheet 2"])).toBe("Day sheet 3");
    expect(freeTitle("Insurance Aging", [])).toBe("Insurance Aging 2");
  });

  it("is forgotten when somebody says so", () => {
    const known = applyChange(TRACKER, newTracker(), [
      { table: "Setup", upserts: [taughtReportRow(TAUGHT)], removals: [] },
    ]);
    expect(taughtReportsIn(applyChange(TRACKER, known, [forgetting("Day sheet")]))).toEqual([]);
  });

  it.each(["", "null", "{}", '{"kind":"days","headings":null}', '{"kind":"days","headings":{"date":1}}', "[1]"])(
    "is passed over where its row says %j",
    (Value) => {
      const row = { Setting: "Report: Day sheet", Value };
      const tables = applyChange(TRACKER, newTracker(), [{ table: "Setup", upserts: [row], removals: [] }]);
      expect(taughtReportsIn(tables)).toEqual([]);
    },
  );
});
