import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkSharing } from "../../src/sharing/checkSharing";
import { KnownPeople } from "../../src/sharing/people/knownPeople";
import { notePeopleIn } from "../../src/sharing/people/peopleInExport";
import { Package } from "../../src/xlsx/package/package";
import { EXCEL_FILES, WITHOUT_EXCEL_FILES } from "../besideProject";
import { finished } from "../finished";
import { readablePartsOf } from "../fixtures/peopleInText";
import { chanceOf, seedFor, timesOf } from "../seededChance";
import { NAMING_EXPORT } from "../sharing/plantedTexts";

const AT = new Date(0);
const seed = seedFor("workbooks of Excel's to share");
const many = timesOf("HUDDLEBOOK_EXCEL_FILES_TO_SHARE", 12);
const people = new KnownPeople();
notePeopleIn(NAMING_EXPORT, people);

/** The texts of each kind that Excel writes: of cells, notes, drawings, charts and properties. */
const TEXTS = /(<(?:\w+:)?t(?: xml:space="preserve")?>|<(?:dc:creator|cp:lastModifiedBy|Company)>)([^<]+)(<\/)/gu;

function chosen(): readonly string[] {
  if (EXCEL_FILES === undefined) return [];
  const chance = chanceOf(seed);
  const all = readdirSync(EXCEL_FILES).filter((file) => file.endsWith(".xlsx"));
  const order = all.map((file) => ({ file, at: chance() })).sort((one, other) => one.at - other.at);
  return order.slice(0, many).map(({ file }) => file);
}

/** Puts somebody's name into every text of the workbook. */
async function namedEverywhere(bytes: Uint8Array): Promise<{ readonly bytes: Uint8Array; readonly texts: number }> {
  const parts = new Package(bytes);
  let texts = 0;
  for (const path of parts.paths.filter((one) => one.endsWith(".xml"))) {
    await parts.change(path, (markup) =>
      markup.replace(TEXTS, (_text, opening: string, _said: string, closing: string) => {
        texts += 1;
        return `${opening}Quillfeather, Marigold${closing}`;
      }),
    );
  }
  return { bytes: await parts.save(AT), texts };
}

describe.skipIf(EXCEL_FILES === undefined)(`a workbook that Excel saved, seed ${String(seed)}${WITHOUT_EXCEL_FILES}`, () => {
  it.each(chosen())("%s holds nobody once a name that was put into each of its texts is cleared", async (file) => {
    const named = await namedEverywhere(new Uint8Array(readFileSync(join(EXCEL_FILES ?? "", file))));
    const found = await checkSharing(named.bytes, people);
    if (!found.ok) throw new Error(found.reason);
    const { findings, cleared } = found.check;
    expect(findings.length > 0).toBe(named.texts > 0);
    const after = await cleared(
      findings.map(({ number }) => number),
      AT,
    );
    if (after === undefined) throw new Error("it cannot be cleared");
    for (const [path, part] of await readablePartsOf(finished(after))) expect(part, path).not.toContain("Quillfeather");
  });
});
