import { describe, expect, it } from "vitest";
import { day, isoFromDay } from "../../../src/domain/calendar";
import { asOfsFollowing, monthEndsFollowing, weeksFollowing } from "../../../src/tracker/posting/plans/followingRows";
import type { TableChange } from "../../../src/workbook/change/change";
import { numberIn } from "../../../src/workbook/spec/cell";
import { iso } from "./trackerTest";

function listed({ upserts }: TableChange, heading: string): readonly string[] {
  return upserts.flatMap((row) => numberIn(row, heading) ?? []).map((one) => isoFromDay(day(one)));
}

describe("the rows that are missing between the first and the last", () => {
  it("are the month ends after a first day inside a month, its own among them", () => {
    const claims = new Map([["ClaimsTotals", [{ "As of": iso("2026-06-15") }]]]);
    expect(listed(asOfsFollowing(claims, "ClaimsTotals", [iso("2026-08-31")]), "As of")).toEqual([
      "2026-08-31",
      "2026-06-30",
      "2026-07-31",
    ]);
    const charts = new Map([["ChartReceivables", [{ "Month end": iso("2026-06-15") }]]]);
    expect(listed(monthEndsFollowing(charts, "ChartReceivables", [iso("2026-07-15")]), "Month end")).toEqual([
      "2026-07-15",
      "2026-06-30",
    ]);
  });

  it("are the weeks from the first that starts as the others do", () => {
    const weekly = new Map([["Weekly", [{ "Week of": iso("2026-06-28") }, { "Week of": iso("2026-07-06") }]]]);
    expect(listed(weeksFollowing(weekly, "Weekly", [iso("2026-07-27")]), "Week of")).toEqual([
      "2026-07-27",
      "2026-07-13",
      "2026-07-20",
    ]);
  });
});
