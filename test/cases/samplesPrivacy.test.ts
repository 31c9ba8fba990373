import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleFiles, sampleLedger } from "../../src/scripts/samplePractice/sampleFiles";
import { type Outcome, huddlebook } from "../huddlebook";

const MONTH_FOLDERS = ["2026-05", "2026-06", "2026-07"].map((month) => join("samples", month));

const ledger = sampleLedger();
const exported = [...sampleFiles(ledger).values()].join("\n");
/** Shorter surnames are parts of everyday words; their owners are found by full name and number. */
const SHORTEST_SURNAME = 5;

const people = ledger.patients.filter((one) => exported.includes(`${one.lastName}, ${one.firstName}`));
const names = people.map(({ lastName, firstName }) => `${lastName}, ${firstName}`);
const surnames = people.map(({ lastName }) => lastName).filter(({ length }) => length >= SHORTEST_SURNAME);
const numbers = ledger.patients.map(({ number }) => String(number)).filter((number) => exported.includes(number));
const phones = exported.match(/\(\d{3}\)\d{3}-\d{4}/gu) ?? [];

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
  parts = await textsIn(await readFile(path));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function textsIn(workbook: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(workbook);
  const texts = Object.values(zip.files).map(async (part) => [part.name, await part.async("string")] as const);
  return new Map((await Promise.all(texts)).map(([name, text]) => [name, `${name} ${plain(text)}`]));
}

/** The text as people read it: XML writes the apostrophe of O'Hara and the accent of Zoë in more than one way. */
function plain(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&apos;", "'")
    .normalize("NFC");
}

function personalIn(text: string): readonly string[] {
  const digits = new Set(text.match(/\d+/gu));
  return [
    ...new Set([...names, ...surnames, ...phones].filter((personal) => text.includes(personal))),
    ...numbers.filter((number) => digits.has(number)),
  ];
}

describe("what the samples say of people", () => {
  it("is there to be looked for", () => {
    expect(names.length).toBeGreaterThan(400);
    expect(numbers.length).toBeGreaterThan(200);
    expect(phones.length).toBeGreaterThan(100);
    expect(personalIn(plain("<t>O&apos;Hara-Quist, Zo&#xEB; 6204117</t>"))).toContain("O'Hara-Quist");
  });

  it("is in no part of the workbook", () => {
    expect(parts.size).toBeGreaterThan(10);
    for (const [name, text] of parts) expect(personalIn(text), name).toEqual([]);
  });

  it("is in nothing that the command line prints", () => {
    for (const [call, { stdout, stderr }] of Object.entries(printed)) {
      expect((stdout + stderr).length, call).toBeGreaterThan(0);
      expect(personalIn(stdout), call).toEqual([]);
      expect(personalIn(stderr), call).toEqual([]);
    }
  });
});
