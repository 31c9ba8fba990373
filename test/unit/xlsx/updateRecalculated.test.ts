import { describe, expect, it } from "vitest";
import { SOFFICE, WITHOUT_LIBREOFFICE, disagreements } from "../../libreOffice";
import { STEPS } from "./postingSteps";
import { changeTo, changed, fileOf } from "./trackerMonths";

describe.each(STEPS)("posting in place: %s", { concurrent: true }, (_title, before, after) => {
  it.skipIf(SOFFICE === undefined)(`comes to every stored result in LibreOffice${WITHOUT_LIBREOFFICE}`, async () => {
    const found = await disagreements(await changed(await fileOf(before), changeTo(before, after)));
    expect(found.disagreements).toEqual([]);
  });
});
