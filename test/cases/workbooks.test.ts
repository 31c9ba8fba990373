import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dayFromIso, isDay, isoFromDay } from "../../src/domain/calendar";
import { type Entry, NO_ANSWERS } from "../../src/session/reading/entry";
import type { Need } from "../../src/session/reading/needs";
import { readBytes } from "../../src/session/reading/readSource";
import { partName, sourceName } from "../../src/session/reading/sourceName";
import { type EntryPreview, previewOf } from "../../src/session/posting/preview";
import { newTracker } from "../../src/tracker/newTracker";
import { sheetsOfBytes } from "../sheetsOfBytes";

/**
 * Each folder is a workbook that somebody brings: `input` with any ending, what would become of it in `expected.json`, and, where
 * somebody said something of it, `options.json` with `sheets` and `includesHidden`. A new case needs no code; with ACCEPT_CASES=1
 * the expected files are written anew, to be read before they are kept.
 */
const FOLDER = join("test", "cases", "workbooks");
const SIGNATURE = { by: "Maya", at: 46_266.375 };

interface Said {
  readonly sheets: readonly string[];
  readonly includesHidden: boolean;
}

function saidIn(folder: string): Said {
  const file = join(folder, "options.json");
  const said: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const values = new Map<string, unknown>(Object.entries(Object.assign({}, said)));
  const sheets = values.get("sheets");
  return {
    sheets: Array.isArray(sheets) ? sheets.map(String) : [],
    includesHidden: values.get("includesHidden") === true,
  };
}

async function entriesIn(folder: string): Promise<readonly Entry[]> {
  const { sheets, includesHidden } = saidIn(folder);
  const asOf = dayFromIso("2026-08-31");
  const file = readdirSync(folder).find((one) => one.startsWith("input.")) ?? "";
  const parts = await readBytes(new Uint8Array(readFileSync(join(folder, file))), {}, sheetsOfBytes, sheets);
  return parts.map(({ called, source }, id) => ({
    id,
    name: partName(sourceName(file, undefined, asOf), called),
    columns: source.ok ? source.columns : [],
    reading: {},
    answers: { ...NO_ANSWERS, includesHidden },
    read: { kind: "read", source },
  }));
}

/** Everything of a report that posting it would say and write. */
function readable({ entry, status, understood, needs, reasons, problems, warnings }: EntryPreview): unknown {
  const words = {
    source: entry.name.label,
    status,
    report: understood?.title,
    rows: understood && `${understood.rows}: ${understood.kept} kept, ${understood.skipped} skipped, ${understood.problems} with problems`,
    total: understood?.total?.words,
    ...readIn(entry),
    needs: needs.filter(({ kind }) => kind !== "as-of").map(asked),
    reasons,
    problems,
    warnings,
  };
  return JSON.parse(JSON.stringify(words, dated));
}

function readIn({ read }: Entry): object {
  if (read.kind === "reading") return {};
  return read.source.ok ? { figures: read.source.report.figures } : { message: read.source.message };
}

function asked(need: Need): unknown {
  return need.kind === "columns" ? { kind: need.kind } : need;
}

const DATES = new Set(["service", "sent", "from", "to"]);

function dated(key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([at, one]) => [isoOf(at), one]));
  return DATES.has(key) ? isoOf(value) : value;
}

function isoOf(value: unknown): unknown {
  return typeof value === "number" && isDay(value) ? isoFromDay(value) : value;
}

describe("a workbook that somebody brings", () => {
  it.each(readdirSync(FOLDER).sort())("%s", async (name) => {
    const folder = join(FOLDER, name);
    const found = previewOf(await entriesIn(folder), newTracker(), SIGNATURE).entries.map(readable);
    const file = join(folder, "expected.json");
    if (process.env["ACCEPT_CASES"] === "1") writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(file, "utf8")));
  });
});
