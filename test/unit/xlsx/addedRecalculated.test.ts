import { describe, expect, it } from "vitest";
import { everythingWorkbook } from "../../fixtures/everythingWorkbook";
import { SOFFICE, WITHOUT_LIBREOFFICE, converted, disagreements } from "../../libreOffice";
import { cellsOf } from "../../storedCells";
import { addedTo, colliding } from "./addedWorkbook";

describe("adding sheets to somebody's workbook", () => {
  it.skipIf(SOFFICE === undefined)(`agrees with LibreOffice on every formula${WITHOUT_LIBREOFFICE}`, async () => {
    const theirs = await everythingWorkbook();
    const both = await addedTo(theirs);
    const formulas = [...(await cellsOf(both)).values()].filter(({ formula }) => formula !== undefined).length;
    expect(formulas).toBeGreaterThan(100);
    expect(await disagreements(both)).toEqual({ formulas, disagreements: [] });
    const drawn = await converted(await addedTo(theirs, colliding), "pdf");
    expect(drawn.length).toBeGreaterThan(10_000);
  });
});
