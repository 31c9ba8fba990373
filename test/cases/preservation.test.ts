import { beforeAll, describe, expect, it } from "vitest";
import { PYTHON, WITHOUT_OPENPYXL, seenByOpenpyxl } from "../openpyxl";
import { partsOf } from "../packageParts";
import { cellsOf } from "../storedCells";
import { tablesOf } from "../storedTables";
import { changedOfTheirs, lostFromLists } from "../theirParts";
import { MONTHS, sixMonthsPosted } from "./sixMonths";

describe("six months posted one by one into a workbook with everything in it", () => {
  let theirs: Uint8Array;
  const after: Uint8Array[] = [];

  beforeAll(async () => {
    const posted = await sixMonthsPosted();
    theirs = posted.theirs;
    after.push(...posted.after);
  });

  it("leave every part of theirs byte for byte, after each posting", async () => {
    for (const bytes of after) expect(await changedOfTheirs(theirs, bytes)).toEqual([]);
  });

  it("leave no link or listing to a part that is gone", async () => {
    const parts = await partsOf(after.at(-1) ?? theirs);
    const types = new TextDecoder().decode(parts.get("[Content_Types].xml"));
    const listed = [...types.matchAll(/PartName="\/([^"]*)"/gu)].map(([, path = ""]) => path);
    expect(listed.filter((path) => !parts.has(path))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
    for (const [path, part] of parts) {
      if (!path.endsWith(".rels")) continue;
      const from = new URL(path.replace(/_rels\/([^/]*)\.rels$/u, "$1"), "file:///");
      const links = new TextDecoder().decode(part).match(/<Relationship [^>]*>/gu) ?? [];
      const inside = links.filter((link) => !link.includes('TargetMode="External"'));
      const targets = inside.map((link) => new URL(/Target="([^"]*)"/u.exec(link)?.[1] ?? "", from).pathname.slice(1));
      expect([path, targets.filter((target) => !parts.has(target))]).toEqual([path, []]);
    }
  });

  it("leave what the lists of parts, sheets, names and formats said", async () => {
    expect(await lostFromLists(theirs, after.at(-1) ?? theirs)).toEqual([]);
  });

  it("leave every cell of theirs as it was", async () => {
    const now = await cellsOf(after.at(-1) ?? theirs);
    for (const [at, content] of await cellsOf(theirs)) expect([at, now.get(at)]).toEqual([at, content]);
  });

  it("have posted every month", async () => {
    const tables = await tablesOf(after.at(-1) ?? theirs);
    expect(tables.get("Daily")).toHaveLength(MONTHS.reduce((sum, [, days]) => sum + days, 0));
    expect(new Set(tables.get("Receivables")?.map((row) => row["Month end"])).size).toBe(MONTHS.length);
    expect(tables.get("Postings")).toHaveLength(MONTHS.length * 3);
  });

  it.skipIf(PYTHON === undefined)(`end with a workbook that openpyxl reads${WITHOUT_OPENPYXL}`, async () => {
    const seen = await seenByOpenpyxl(after.at(-1) ?? theirs);
    expect(JSON.stringify(seen)).toContain(`{"name":"Daily","tables":{"Daily":"A4:G${4 + 181}"}`);
  });
});
