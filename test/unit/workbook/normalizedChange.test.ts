import { describe, expect, it } from "vitest";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { normalizedChange } from "../../../src/workbook/change/normalizedChange";

describe("normalizedChange", () => {
  it("puts a row in once that was put in twice, the later cells over the earlier", () => {
    const change = [
      { table: "Daily", upserts: [{ Date: 46_100, Billed: 1, Adjustments: 2 }], removals: [] },
      { table: "Setup", upserts: [{ Setting: "Week starts on", Value: "Monday" }], removals: [] },
      {
        table: "Daily",
        upserts: [
          { Date: 46_101, Billed: 5 },
          { Date: 46_100, Billed: 3 },
        ],
        removals: [],
      },
    ];
    expect(normalizedChange(TRACKER, change)).toEqual([
      {
        table: "Daily",
        upserts: [
          { Date: 46_100, Billed: 3, Adjustments: 2 },
          { Date: 46_101, Billed: 5 },
        ],
        removals: [],
      },
      { table: "Setup", upserts: [{ Setting: "Week starts on", Value: "Monday" }], removals: [] },
    ]);
  });

  it("begins a row blank that is taken out and put in twice", () => {
    const upserts = [
      { Date: 46_100, Billed: 1 },
      { Date: 46_100, Adjustments: 2 },
    ];
    const [daily] = normalizedChange(TRACKER, [{ table: "Daily", upserts, removals: [{ Date: 46_100 }] }]);
    expect(daily?.removals).toEqual([]);
    expect(daily?.upserts).toHaveLength(1);
    expect(daily?.upserts[0]).toMatchObject({ Date: 46_100, Billed: 1, Adjustments: 2, Writeoffs: undefined });
  });
});
