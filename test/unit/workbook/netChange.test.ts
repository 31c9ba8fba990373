import { describe, expect, it } from "vitest";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import { type WorkbookChange, applyChange } from "../../../src/workbook/change/change";
import { netChange } from "../../../src/workbook/change/netChange";

const BEFORE: TableRows = new Map([["Daily", [{ Date: 46_100, Billed: 1, Adjustments: 2, Mine: "kept" }]]]);

function net(changes: WorkbookChange): WorkbookChange {
  return netChange(TRACKER, BEFORE, applyChange(TRACKER, BEFORE, changes), changes);
}

describe("netChange", () => {
  it("leaves out a row that is put in and taken out again", () => {
    const row = { Date: 46_200, Billed: 5 };
    const changes = [
      { table: "Daily", upserts: [row], removals: [] },
      { table: "Daily", upserts: [], removals: [row] },
    ];
    expect(net(changes)).toEqual([]);
  });

  it("puts in a row as it is in the end, once, with the cells that changed alone", () => {
    const changes = [
      { table: "Daily", upserts: [{ Date: 46_100, Billed: 3 }], removals: [] },
      { table: "Daily", upserts: [{ Date: 46_100, Billed: 4, Adjustments: 2 }], removals: [] },
    ];
    expect(net(changes)).toEqual([{ table: "Daily", upserts: [{ Date: 46_100, Billed: 4 }], removals: [] }]);
  });

  it("blanks what a row lost when it was taken out and put in again", () => {
    const changes = [{ table: "Daily", upserts: [{ Date: 46_100, Billed: 1 }], removals: [{ Date: 46_100 }] }];
    expect(net(changes)).toEqual([
      { table: "Daily", upserts: [{ Date: 46_100, Adjustments: undefined }], removals: [] },
    ]);
  });

  it("takes out a row that is gone in the end", () => {
    const changes = [{ table: "Daily", upserts: [], removals: [{ Date: 46_100 }] }];
    expect(net(changes)).toEqual([{ table: "Daily", upserts: [], removals: [BEFORE.get("Daily")?.[0]] }]);
  });
});
