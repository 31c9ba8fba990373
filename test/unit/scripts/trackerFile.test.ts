import { mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withTracker } from "../../../src/scripts/files/trackerFile";
import type { ChangeTask } from "../../../src/session/trackerPort";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { WorkbookChange } from "../../../src/workbook/change/change";
import { writeWorkbook } from "../../../src/xlsx/fresh/writeWorkbook";

const CHANGE: WorkbookChange = [
  { table: "Setup", upserts: [{ Setting: "Of somebody", Value: "yes", Meaning: "Theirs." }], removals: [] },
];

/** Asks for a change. @param plan what it comes to */
function taskOf(plan: ChangeTask["plan"]): ChangeTask {
  return { plan, by: "Dana", onProgress: () => undefined };
}

describe("the port to a tracker in a file", () => {
  let base = "";
  let bytes = new Uint8Array();
  let folder = "";
  let path = "";

  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), "huddlebook-port-"));
    bytes = new Uint8Array(await writeWorkbook(TRACKER, newTracker(), { by: "Dana", at: new Date() }));
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(base, "tracker-"));
    path = join(folder, "tracker.xlsx");
    await writeFile(path, bytes);
  });

  afterAll(() => rm(base, { recursive: true, force: true }));

  it("writes what is planned on what it holds, and sees it when it looks again", async () => {
    const [changed, look] = await withTracker(path, async (port) => [
      await port.change(taskOf((_tables, isNew) => (isNew ? undefined : CHANGE))),
      await port.look(),
    ]);
    expect(changed).toEqual({ kind: "done", isWritten: true });
    expect(look.kind === "tracker" && look.tables.get("Setup")).toContainEqual(
      expect.objectContaining({ Setting: "Of somebody", Value: "yes" }),
    );
  });

  it("writes nothing where nothing is planned, or nothing that changes anything", async () => {
    const before = await stat(path);
    for (const planned of [undefined, []]) {
      expect(await withTracker(path, (port) => port.change(taskOf(() => planned)))).toEqual({
        kind: "done",
        isWritten: false,
      });
    }
    expect((await stat(path)).mtimeMs).toBe(before.mtimeMs);
  });

  it("says that somebody saved the file meanwhile, without our lock, and leaves theirs", async () => {
    const changed = await withTracker(path, (port) =>
      port
        .look()
        .then(() => utimes(path, 1, 1))
        .then(() => port.change(taskOf(() => CHANGE))),
    );
    expect(changed).toMatchObject({ kind: "changed-meanwhile" });
    expect((await stat(path)).mtimeMs).toBe(1000);
    expect(await readdir(folder)).toEqual(["tracker.xlsx"]);
  });

  it("is unusable, to look at and to change, where the file is no workbook", async () => {
    await writeFile(path, "no workbook");
    const [look, changed] = await withTracker(path, async (port) => [
      await port.look(),
      await port.change(taskOf(() => CHANGE)),
    ]);
    expect(look.kind).toBe("unusable");
    expect(changed).toEqual({ kind: "refused", message: "message" in look ? look.message : "" });
  });
});
