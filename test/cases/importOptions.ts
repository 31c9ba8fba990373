import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dayFromIso } from "../../src/domain/calendar";
import { LAYOUTS } from "../../src/import/layout/layouts";
import type { ReadOptions } from "../../src/import/readReport";
import { monthFromFolder } from "../../src/session/reading/sourceName";
import { taughtInFile } from "../../src/session/reading/taughtFile";

/** What a case's `options.json` and `taught.json` tell the reader; nothing where there are none. */
export function optionsIn(folder: string): ReadOptions {
  return { ...saidIn(folder), ...taughtIn(folder) };
}

function taughtIn(folder: string): ReadOptions {
  const file = join(folder, "taught.json");
  if (!existsSync(file)) return {};
  const taught = taughtInFile(readFileSync(file, "utf8"));
  if (!taught.ok) throw new Error(`${file}: ${taught.message}`);
  return { taughtReports: taught.reports };
}

function saidIn(folder: string): ReadOptions {
  const file = join(folder, "options.json");
  if (!existsSync(file)) return {};
  const said: unknown = JSON.parse(readFileSync(file, "utf8"));
  const valueOf = (key: string) => new Map<string, unknown>(Object.entries(Object.assign({}, said))).get(key);
  const dayOf = (key: string) => dayFromIso([valueOf(key)].join(""));
  const layout = LAYOUTS.find(({ id }) => id === valueOf("layout"))?.id;
  const dates = (["month-first", "day-first"] as const).find((order) => order === valueOf("dates"));
  const from = dayOf("from");
  const to = dayOf("to");
  const month = monthFromFolder([valueOf("month")].join(""));
  const asOf = dayOf("asOf");
  return {
    ...(layout && { layout }),
    ...(month && { month }),
    ...(asOf && { asOf }),
    ...(dates && { dates }),
    range: { ...(from && { from }), ...(to && { to }) },
  };
}
