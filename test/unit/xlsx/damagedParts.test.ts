import { beforeAll, describe, expect, it } from "vitest";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { tablesInFile } from "../../../src/xlsx/tablesInFile";
import { sheetsFromXlsx } from "../../../src/xlsx/read/sheetsFromXlsx";
import { type ZipEntry, storedBytes, zipDirectory } from "../../../src/xlsx/package/zipDirectory";
import { type PackedEntry, zipFile } from "../../../src/xlsx/package/zipFile";
import { BEFORE, presentFile, tablesAfter } from "../../fixtures/olderFile";

/** What becomes of a part's bytes as they are stored. */
const DAMAGES: readonly (readonly [string, (entry: PackedEntry) => PackedEntry])[] = [
  ["its first byte is another", (entry) => ({ ...entry, packed: changedAt(entry.packed, 0) })],
  [
    "a byte in its middle is another",
    (entry) => ({ ...entry, packed: changedAt(entry.packed, entry.packed.length / 2) }),
  ],
  [
    "its last third is zeros",
    (entry) => ({ ...entry, packed: entry.packed.slice().fill(0, entry.packed.length / 1.5) }),
  ],
  ["it is cut short", (entry) => ({ ...entry, packed: entry.packed.slice(0, entry.packed.length / 2) })],
  ["it is compressed in another way", (entry) => ({ ...entry, method: 12 })],
];

function changedAt(packed: Uint8Array, at: number): Uint8Array {
  return packed.map((byte, index) => (index === Math.floor(at) ? byte ^ 0xff : byte));
}

describe("a workbook with a damaged part", () => {
  let workbook: Uint8Array;
  let entries: readonly ZipEntry[];

  beforeAll(async () => {
    workbook = await presentFile(tablesAfter(BEFORE));
    // One of each kind: sheets, tables, notes, drawings, charts, formats, lists of links.
    const kinds = new Map(zipDirectory(workbook).map((entry) => [entry.path.replaceAll(/\d+/gu, ""), entry]));
    entries = [...kinds.values()];
    expect(entries.length).toBeGreaterThan(15);
  });

  function damaged(victim: ZipEntry, damage: (entry: PackedEntry) => PackedEntry): Uint8Array {
    const packed = zipDirectory(workbook).map((entry) => ({ ...entry, packed: storedBytes(workbook, entry) }));
    return zipFile(packed.map((entry) => (entry.path === victim.path ? damage(entry) : entry)));
  }

  /** Why a change is not written; `undefined` where it is. */
  async function refusalOf(bytes: Uint8Array): Promise<string | undefined> {
    const found = await tablesInFile(bytes, TRACKER, newTracker());
    if (!found.ok) return found.message;
    const saved = await found.file.changed([], found.file.tables, { by: "Tester", at: new Date(0) });
    return saved.ok ? undefined : saved.message;
  }

  it.each(DAMAGES)(
    "is refused in words whichever part it is, or passes a part on that nobody reads: %s",
    async (_, damage) => {
      const passed: string[] = [];
      for (const victim of entries) {
        const refusal = await refusalOf(damaged(victim, damage));
        if (refusal === undefined) passed.push(victim.path);
        else
          expect([victim.path, refusal]).toEqual([
            victim.path,
            expect.stringMatching(/damaged or not whole|expands to more/u),
          ]);
      }
      expect(passed.filter((path) => /sheet|table|styles|workbook/u.test(path))).toEqual([]);
    },
  );

  it.each(DAMAGES)("is no report either: %s", async (_, damage) => {
    // Of a workbook with sheets in view the hidden ones are left unread.
    const isHidden = (path: string): boolean =>
      TRACKER.sheets.some((sheet, index) => sheet.isHidden === true && path.endsWith(`/sheet${String(index + 1)}.xml`));
    const read = entries.filter(({ path }) => /worksheets\/sheet|sharedStrings|workbook\.xml$/u.test(path));
    for (const victim of read.filter(({ path }) => !isHidden(path))) {
      expect(await sheetsFromXlsx(damaged(victim, damage))).toEqual({ ok: false, reason: "damaged" });
    }
  });
});
