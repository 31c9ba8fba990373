import { describe, expect, it } from "vitest";
import { reportsOfMonth } from "../../contract/months";
import { trackerExcel } from "../../contract/trackerExcel";
import { NEXT } from "../../fixtures/olderFile";
import type { SimulatedExcel } from "../../host/simulatedExcel";
import { openOlder } from "./openOlder";
import { openTracker, post, shownIn, undo } from "./openTracker";

// A fault stands before or after a whole round trip: that Excel stops in the middle of one is not simulated here.

interface Scenario {
  readonly title: string;
  readonly open: () => Promise<SimulatedExcel>;
  readonly act: () => Promise<{ readonly kind: string }>;
  /** How many round trips it takes without a fault. */
  readonly trips: number;
}

/** What is done every month. */
export const USUAL: readonly Scenario[] = [
  {
    title: "the first month, in a workbook of one's own",
    open: () => Promise.resolve(trackerExcel()),
    act: () => post(reportsOfMonth(0)),
    trips: 7,
  },
  { title: "the next month", open: () => openTracker(1), act: () => post(reportsOfMonth(1)), trips: 4 },
  { title: "taking a posting back", open: () => openTracker(2), act: () => undo(), trips: 4 },
];

/** What is done now and then. */
export const RARER: readonly Scenario[] = [
  {
    title: "a month put in before another",
    open: () => openTracker(2, {}, [0, 2]),
    act: () => post(reportsOfMonth(1)),
    trips: 3,
  },
  { title: "a restatement", open: () => openTracker(2), act: () => post(reportsOfMonth(1, 5), true), trips: 3 },
  {
    title: "the next month, in a tracker that an earlier version made",
    open: () => openOlder(),
    act: () => post(NEXT),
    trips: 8,
  },
];

/** A fault before and after each of so many round trips. */
function faultsOf(trips: number): readonly { trip: number; when: "failBefore" | "failAfter" }[] {
  return Array.from({ length: trips }, (_, index) => index + 1).flatMap((trip) =>
    (["failBefore", "failAfter"] as const).map((when) => ({ trip, when })),
  );
}

/** The tests of scenarios with a fault at each round trip. @param code what Excel says */
export function testFaults(code: string, scenarios: readonly Scenario[]): void {
  describe.each(scenarios)("$title", (scenario) => {
    testScenario(code, scenario);
  });
}

function testScenario(code: string, { open, act, trips }: Scenario): void {
  const clean = once(async () => {
    const excel = await open();
    const old = shownIn(excel.model);
    await act();
    return { old, wanted: shownIn(excel.model), taken: excel.roundTrips };
  });

  it("takes round trips, each of which is tried with a fault, and changes the workbook", async () => {
    const { old, wanted, taken } = await clean();
    expect(wanted).not.toEqual(old);
    expect(taken).toBe(trips);
  });

  // A few seconds each, so that none is near its limit where the machine is slow.
  it.each(faultsOf(trips))(
    `leaves the old workbook or the new one at $when $trip ${code}, and a second try gives the new one`,
    async ({ trip, when }) => {
      const { old, wanted } = await clean();
      const excel = await open();
      excel.trouble[when](trip, code);
      const { kind } = await act();
      const left = shownIn(excel.model);
      expect(left).toEqual(kind === "done" ? wanted : old);
      excel.restartCounts();
      if (kind !== "done") await act();
      expect(shownIn(excel.model)).toEqual(wanted);
      expect(excel.unimplemented).toEqual([]);
    },
  );
}

/** Does a piece of work when it is first asked for, and keeps what came of it. */
function once<Made>(work: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => (made ??= work());
}
