import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { SINCE_FIRST } from "../../fixtures/olderTracker";
import { partsOf } from "../../packageParts";
import { XmlPart } from "../../xmlParts";

/** Written by version 1.0.0 of the program itself. */
const SAVED = join(import.meta.dirname, "..", "..", "fixtures", "trackers", "two-months-1.0.0.xlsx");

/** The headings of every table in a workbook, by the table's name. */
async function headingsIn(workbook: Uint8Array): Promise<ReadonlyMap<string, readonly string[]>> {
  const tables = [...(await partsOf(workbook))].filter(([path]) => path.startsWith("xl/tables/table"));
  return new Map(
    tables.map(([, bytes]) => {
      const part = new XmlPart(new TextDecoder().decode(bytes));
      const [table] = part.named("table");
      const headings = part.named("tableColumn").map((column) => column.getAttribute("name") ?? "");
      return [table?.getAttribute("name") ?? "", headings];
    }),
  );
}

describe("SINCE_FIRST in test/fixtures/olderTracker.ts", () => {
  it("lists every table and column that came later, so that the older trackers of the tests lack it", async () => {
    const saved = await headingsIn(new Uint8Array(await readFile(SAVED)));
    const isThere = (table: string, heading: string): boolean => saved.get(table)?.includes(heading) === true;
    const isListed = (table: string, heading: string): boolean =>
      SINCE_FIRST.tables.includes(table) || SINCE_FIRST.columns[table]?.includes(heading) === true;
    const unlisted = TRACKER.tables.flatMap(({ name, columns }) =>
      columns
        .filter(({ heading }) => !isThere(name, heading) && !isListed(name, heading))
        .map(({ heading }) => `${name}[${heading}]`),
    );
    expect(saved.size).toBeGreaterThan(20);
    expect(unlisted).toEqual([]);
  });
});
