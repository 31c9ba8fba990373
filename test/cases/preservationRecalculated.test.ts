import { describe, expect, it } from "vitest";
import { SOFFICE, WITHOUT_LIBREOFFICE, converted, disagreements } from "../libreOffice";
import { cellsOf } from "../storedCells";
import { sixMonthsPosted } from "./sixMonths";

describe("six months posted one by one into a workbook with everything in it", () => {
  it.skipIf(SOFFICE === undefined)(`end with formulas that LibreOffice agrees on${WITHOUT_LIBREOFFICE}`, async () => {
    const { theirs, after } = await sixMonthsPosted();
    const last = after.at(-1) ?? theirs;
    const formulas = [...(await cellsOf(last)).values()].filter(({ formula }) => formula !== undefined).length;
    expect(formulas).toBeGreaterThan(300);
    expect(await disagreements(last)).toEqual({ formulas, disagreements: [] });
    expect((await converted(last, "pdf")).length).toBeGreaterThan(10_000);
  });
});
