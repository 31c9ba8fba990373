import { describe, expect, it } from "vitest";
import { type ReadReport, readReport } from "../../../src/import/readReport";
import type { AgreedReading } from "../../../src/import/reading/agreedReadings";

const SHEET = `Date\tPatient\tDescription\tCharges\tPayments
08/03/2026\tSample, Ann\tD2740 Crown\t1,200.00\t
08/03/2026\tTester, Ben\tCheck #1023\t\t-340.00
08/04/2026\tPlaceholder, Cy\tIns Check\t\t-930.00
Totals\t\t\t1,200.00\t-1,270.00
`;
const NEXT = `Date\tPatient\tDescription\tCharges\tPayments
09/01/2026\tMuster, Dee\tD1110 Prophy\t600.00\t
09/02/2026\tProbe, Eli\tCheck #1188\t\t-75.50
Totals\t\t\t600.00\t-75.50
`;

function readingsOf({ unproven }: ReadReport): readonly AgreedReading[] {
  return unproven.flatMap(({ reading }) => reading ?? []);
}

function codesOf({ unproven }: ReadReport): readonly string[] {
  return unproven.map(({ code }) => code);
}

/** Reads a text once somebody agreed to how another one is read. */
function readAfter(agreed: string, text: string): ReadReport {
  const readings = readingsOf(readReport(agreed, { range: {} }));
  return readReport(text, { range: {}, known: { carriers: [], sources: [], readings } });
}

describe("how a report is read, once somebody agreed to it", () => {
  it("is not asked again where another month has the same columns and words, whatever number or name stands beside them", () => {
    const read = readAfter(SHEET, NEXT);
    expect(read.unproven).toEqual([]);
    expect(read.notes).toEqual([{ code: "read-as-agreed" }]);
    expect(read.figures).toEqual(readReport(NEXT).figures);
  });

  it("is asked again where a word stands there that was not", () => {
    const waived = NEXT.replace(
      "Totals\t\t\t600.00\t-75.50",
      "09/02/2026\tProbe, Eli\tCourtesy\t\t-10.00\nTotals\t\t\t600.00\t-85.50",
    );
    expect(codesOf(readAfter(SHEET, waived))).toEqual(["transactions-by-words"]);
  });

  it("is asked again where a column came, went or is called otherwise", () => {
    const wider = NEXT.replace("Payments\n", "Payments\tLate fees\n").replace("\t600.00\t\n", "\t600.00\t\t5.00\n");
    expect(codesOf(readAfter(SHEET, wider))).toContain("transactions-by-words");
    expect(codesOf(readAfter(SHEET, NEXT.replace("Payments", "Credits")))).toContain("transactions-by-words");
  });

  it("says nothing of the sum: a report without its total is asked about still", () => {
    const cut = NEXT.split("\n").slice(0, -2).join("\n");
    expect(codesOf(readAfter(SHEET, cut))).toEqual(["total-unprinted"]);
  });

  it("is asked each time where the report's only row is what it says of itself", () => {
    const day = "Totals for 8/3/2026\nProduction: $1,200.00\nPatient Payments: $340.00\nInsurance Payments: $930.00\n";
    const next = day.replace("8/3", "8/4").replace("1,200", "1,300");
    expect(codesOf(readAfter(day, next))).toEqual(codesOf(readReport(next)));
    expect(codesOf(readReport(next))).not.toEqual([]);
  });

  it("keeps nobody's name", () => {
    const readings = readingsOf(readReport(SHEET.replace("Check #1023", "Check Tester, Ben"), { range: {} }));
    expect(JSON.stringify(readings)).not.toContain("Tester");
    expect(readings[0]?.words).toEqual(["insurance-payment: check ins", "payment: check"]);
  });
});

const UNCLEAR = `Date\tProduction\tWriteoffs\tAdjustments\tPatient Payments\tInsurance Payments
03/08/2026\t100.00\t0.00\t0.00\t50.00\t0.00
05/08/2026\t200.00\t0.00\t0.00\t70.00\t0.00
12/08/2026\t300.00\t0.00\t0.00\t90.00\t0.00
Total\t600.00\t0.00\t0.00\t210.00\t0.00
`;

describe("which stands first in dates, once somebody said", () => {
  const said = (order: "day-first" | "month-first") => {
    const report = readReport(UNCLEAR).layout?.id ?? "";
    return { carriers: [], sources: [], dates: [{ report, order }] };
  };

  it("is asked of a report whose dates do not tell, and to be kept", () => {
    expect(readReport(UNCLEAR).refusals).toMatchObject([{ code: "dates-unclear" }]);
    expect(readReport(UNCLEAR, { dates: "day-first" }).datesSaid).toBe("day-first");
  });

  it("is not asked again", () => {
    for (const order of ["day-first", "month-first"] as const) {
      const read = readReport(UNCLEAR, { known: said(order) });
      expect(read.refusals).toEqual([]);
      expect(read.figures).toEqual(readReport(UNCLEAR, { dates: order }).figures);
    }
  });

  it("says nothing of dates that tell themselves", () => {
    const clear = UNCLEAR.replace("12/08/2026", "03/28/2026");
    expect(readReport(clear, { known: said("day-first") }).figures).toEqual(readReport(clear).figures);
    expect(readReport(clear, { dates: "month-first" }).datesSaid).toBeUndefined();
  });
});
