import { describe, expect, it } from "vitest";
import { createWorkbook } from "../../../src/excel/create/createWorkbook";
import { Looks } from "../../../src/excel/request/looks";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { reportsOfMonth } from "../../contract/months";
import { trackerExcel } from "../../contract/trackerExcel";
import { afterMonths, openTracker, post } from "./openTracker";

describe("a posting", () => {
  it("takes three round trips and one for looks, and as many bytes, with 120 months posted as with one", async () => {
    const measured = [];
    for (const months of [1, 120]) {
      const excel = await openTracker(months);
      expect(await post(reportsOfMonth(months))).toEqual({ kind: "done", isWritten: true });
      expect(excel.unimplemented).toEqual([]);
      measured.push({ roundTrips: excel.roundTrips, sent: excel.bytesSent });
    }
    expect(measured.map(({ roundTrips }) => roundTrips)).toEqual([4, 4]);
    const [atOne, at120] = measured.map(({ sent }) => sent);
    expect(at120).toBeLessThan((atOne ?? 0) * 1.2);
  });
});

describe("a tracker of many months", () => {
  it("is created in requests under 2 MB each, of the 5 MB that Excel on the web takes", async () => {
    const large = trackerExcel();
    await Excel.run(async (context) => {
      const looks = new Looks(context);
      await createWorkbook(context, TRACKER, [], afterMonths(120), looks, () => undefined);
      await looks.send();
    });
    expect(large.largest.sent).toBeLessThan(2_000_000);
  });
});

it("of a tracker too large for one request, nothing is left when a later request fails", async () => {
  const excel = trackerExcel();
  const reports = Array.from({ length: 150 }, (_, month) => reportsOfMonth(month)).flat();
  excel.trouble.failBefore(3, "AccessDenied");
  expect(await post(reports)).toMatchObject({ kind: "failed", isWritten: "no" });
  expect(excel.model.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(excel.model.names).toEqual([]);
  expect(TRACKER.sheets.length).toBeGreaterThan(1);
});
