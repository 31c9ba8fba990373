import { describe, expect, it } from "vitest";
import { HUDDLE } from "../../src/huddle/huddleWorkbook";
import { newHuddle } from "../../src/huddle/newHuddle";
import { writeWorkbook } from "../../src/xlsx/fresh/writeWorkbook";
import { simulatedBook } from "../huddle/simulatedBook";
import { SOFFICE, WITHOUT_LIBREOFFICE, disagreements } from "../libreOffice";
import { seedFor, timesOf } from "../seededChance";

const seed = seedFor("huddles that LibreOffice recalculates");
const seeds = Array.from({ length: timesOf("HUDDLEBOOK_HUDDLES_RECALCULATED", 4) }, (_, index) => seed + index);
const MADE = { by: "Tester", at: new Date(0) };

describe.skipIf(SOFFICE === undefined)(`a huddle workbook that LibreOffice recalculates${WITHOUT_LIBREOFFICE}`, { concurrent: true }, () => {
  it("comes to every stored result with nothing posted", async () => {
    const found = await disagreements(await writeWorkbook(HUDDLE, newHuddle(), MADE));
    expect(found.disagreements).toEqual([]);
    expect(found.formulas).toBeGreaterThan(50);
  });

  it.each(seeds)("comes to every stored result on the simulated day of seed %i", async (one) => {
    const found = await disagreements(await writeWorkbook(HUDDLE, simulatedBook(one), MADE));
    expect(found.disagreements).toEqual([]);
    expect(found.formulas).toBeGreaterThan(100);
  });
});
