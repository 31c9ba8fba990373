import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleFiles, sampleLedger } from "../../src/scripts/samplePractice/sampleFiles";
import { asRead, peopleIn, personalIn, readablePartsOf } from "../fixtures/peopleInText";
import { type Outcome, huddlebook } from "../huddlebook";

const MONTH_FOLDERS = ["2026-05", "2026-06", "2026-07"].map((month) => join("samples", month));

const ledger = sampleLedger();
const exported = [...sampleFiles(ledger).values()].join("\n");
const people = peopleIn(ledger, exported);

let folder = "";
let parts: ReadonlyMap<string, string>;
let printed: Readonly<Record<string, Outcome>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "huddlebook-privacy-"));
  const path = join(folder, "tracker.xlsx");
  printed = {
    post: await huddlebook("post", "--workbook", path, ...MONTH_FOLDERS),
    "post --json": await huddlebook("post", "--json", "--workbook", join(folder, "again.xlsx"), ...MONTH_FOLDERS),
    inspect: await huddlebook("inspect", ...MONTH_FOLDERS),
    "inspect --json": await huddlebook("inspect", "--json", ...MONTH_FOLDERS),
    // As the wrong report every row is a problem, and problems quote what they found.
    "inspect as the wrong report": await huddlebook("inspect", "--report", "production-daily", ...MONTH_FOLDERS),
  };
  parts = await readablePartsOf(await readFile(path));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("what the samples say of people", () => {
  it("is there to be looked for", () => {
    expect(people.names.length).toBeGreaterThan(400);
    expect(people.numbers.length).toBeGreaterThan(200);
    expect(people.phones.length).toBeGreaterThan(100);
    expect(personalIn(asRead("<t>O&apos;Hara-Quist, Zo&#xEB; 6204117</t>"), people)).toContain("O'Hara-Quist");
  });

  it("is in no part of the workbook", () => {
    expect(parts.size).toBeGreaterThan(10);
    for (const [name, text] of parts) expect(personalIn(text, people), name).toEqual([]);
  });

  it("is in nothing that the command line prints", () => {
    for (const [call, { stdout, stderr }] of Object.entries(printed)) {
      expect((stdout + stderr).length, call).toBeGreaterThan(0);
      expect(personalIn(stdout, people), call).toEqual([]);
      expect(personalIn(stderr, people), call).toEqual([]);
    }
  });
});
