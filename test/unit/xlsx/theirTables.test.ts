import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { WorkbookSpec } from "../../../src/workbook/spec/workbook";
import { tablesInFile } from "../../../src/xlsx/tablesInFile";
import { BEFORE, presentFile, tablesAfter } from "../../fixtures/olderFile";
import { everythingWorkbook } from "../../fixtures/everythingWorkbook";

/** A file whose first table with one name has another. */
async function withTableRenamed(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const path of Object.keys(zip.files).filter((name) => name.startsWith("xl/tables/table"))) {
    const part = (await zip.file(path)?.async("string")) ?? "";
    zip.file(path, part.replaceAll(`ame="${from}"`, `ame="${to}"`));
  }
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

async function refusalOf(bytes: Uint8Array, workbook: WorkbookSpec = TRACKER): Promise<string | undefined> {
  const found = await tablesInFile(bytes, workbook, newTracker());
  if (!found.ok) return found.message;
  const changed = await found.file.changed([], found.file.tables, { by: "Tester", at: new Date(0) });
  return changed.ok ? undefined : changed.message;
}

async function tableNamesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = Object.values(zip.files).filter(({ name }) => name.startsWith("xl/tables/table"));
  const texts = await Promise.all(parts.map((part) => part.async("string")));
  return texts.map((text) => /displayName="(?<name>[^"]*)"/u.exec(text)?.groups?.["name"] ?? "");
}

describe("a table of somebody's own that is named like one of ours", () => {
  it("is spoken of as theirs in a workbook of their own", async () => {
    const theirs = await everythingWorkbook();
    const [first = ""] = await tableNamesOf(theirs);
    for (const name of ["Daily", "claims"]) {
      expect(await refusalOf(await withTableRenamed(theirs, first, name))).toMatch(
        new RegExp(`This workbook has a table or name of yours called ${name}, which the tracker needs`, "iu"),
      );
    }
  });

  it("is spoken of as theirs in a tracker, where ours has another name", async () => {
    const tracker = await presentFile(tablesAfter(BEFORE));
    const gone = await withTableRenamed(tracker, "ClaimDenials", "Denials");
    const taken = await withTableRenamed(gone, "SummaryMonth", "ClaimDenials");
    expect(await refusalOf(taken)).toContain("This workbook has a table of yours named ClaimDenials");
  });

  it("is ours still where a column of it is gone", async () => {
    const tracker = await presentFile(tablesAfter(BEFORE));
    const renamed = await withTableRenamed(tracker, "Dollars denied", "Money denied");
    expect(await refusalOf(renamed)).toContain('The table ClaimDenials has no column headed "Dollars denied"');
  });
});
