import { beforeAll, describe, expect, it } from "vitest";
import { type SharingCheck, checkSharing } from "../../../src/sharing/checkSharing";
import { KnownPeople } from "../../../src/sharing/people/knownPeople";
import { notePeopleIn } from "../../../src/sharing/people/peopleInExport";
import { Package } from "../../../src/xlsx/package/package";
import { finished } from "../../finished";
import { everythingWorkbook } from "../../fixtures/everythingWorkbook";
import { readablePartsOf } from "../../fixtures/peopleInText";
import { PLANTED_PLACES } from "../../sharing/plantedPlaces";
import type { PlantedPlace } from "../../sharing/planting";
import { NAMING_EXPORT, PLANTED_TEXTS, type PlantedText } from "../../sharing/plantedTexts";

const AT = new Date(Date.UTC(2026, 7, 4));

const people = new KnownPeople();
notePeopleIn(NAMING_EXPORT, people);

let clean: Uint8Array;
beforeAll(async () => {
  clean = await everythingWorkbook();
});

async function planted({ plant }: PlantedPlace, { text }: PlantedText): Promise<Uint8Array> {
  const parts = new Package(clean);
  await plant(parts, text);
  return parts.save(AT);
}

async function checked(bytes: Uint8Array): Promise<SharingCheck> {
  const found = await checkSharing(bytes, people);
  if (!found.ok) throw new Error(found.reason);
  return found.check;
}

async function clearedOf({ findings, cleared }: SharingCheck): Promise<Uint8Array> {
  const bytes = await cleared(
    findings.map(({ number }) => number),
    AT,
  );
  if (bytes === undefined) throw new Error("it cannot be cleared");
  return finished(bytes);
}

describe("a workbook with everything in it", () => {
  it("holds nothing of people as long as nothing is planted", async () => {
    expect((await checked(clean)).findings).toEqual([]);
  });
});

describe.each(PLANTED_PLACES)("what is planted in $title", (place) => {
  it.each(PLANTED_TEXTS)("is found as a $kind, and no byte of it is left once it is cleared", async (text) => {
    const bytes = await planted(place, text);
    const before = await checked(bytes);
    const kinds = before.findings.filter(({ kind }) => kind === text.kind);
    expect([...new Set(kinds.map((one) => one.place))].sort()).toEqual([...place.found].sort());
    expect(JSON.stringify([before.findings, before.unseen])).not.toContain(text.gone[0]);
    const after = await clearedOf(before);
    expect((await checked(after)).findings).toEqual([]);
    for (const [path, part] of await readablePartsOf(after)) {
      expect(
        text.gone.filter((one) => part.includes(one)),
        path,
      ).toEqual([]);
    }
  });
});
