import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dayFromIso, isoFromDay } from "../../../src/domain/calendar";
import { previewOf } from "../../../src/session/posting/preview";
import { postTask } from "../../../src/session/posting/postTask";
import { undoTask } from "../../../src/session/posting/undoTask";
import { historyOf } from "../../../src/session/words/history";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import { applyChange } from "../../../src/workbook/change/change";
import type { Entry } from "../../../src/session/reading/entry";
import { AGING, PRODUCTION, SIGNATURE, entryOf, restatedProduction, sampleEntry } from "./sessionTest";

const MAY_END = dayFromIso("2026-05-31");
const asOf = MAY_END === undefined ? {} : { asOf: MAY_END };
const AGING_LINES = [
  "Date 9/1/2026",
  "Guarantor\t0-30 Days\t31-60 Days\t61-90 Days\t> 90 Days\tTotal",
  "Sample, Ann\t100.00\t20.00\t0.00\t0.00\t120.00",
  "\t100.00\t20.00\t0.00\t0.00\t120.00",
].join("\n");
const text = (words: string) => new TextEncoder().encode(words);

function post(entries: readonly Entry[], tables: TableRows) {
  const preview = previewOf(entries, tables, SIGNATURE);
  const task = postTask(preview.posting, preview.outcomes, SIGNATURE, () => false);
  const change = task.plan(tables);
  return { planned: task.planned(), tables: change ? applyChange(TRACKER, tables, change) : tables };
}

describe("previewOf", () => {
  it("asks as of which day receivables stand, and suggests the month end that the other reports cover", async () => {
    const entries = [await sampleEntry("2026-05", AGING), await sampleEntry("2026-05", PRODUCTION)];
    const [aging, production] = previewOf(entries, newTracker(), SIGNATURE).entries;
    expect(aging?.status).toBe("asks");
    expect(aging?.needs).toMatchObject([
      { kind: "as-of", given: undefined, suggestions: [MAY_END, expect.anything()] },
    ]);
    expect(production?.status).toBe("posts");
  });

  it("offers first the last month's end up to the day on which the report was run, whatever the others say", async () => {
    const aging = (date: string) => text(AGING_LINES.replace("9/1/2026", date));
    const suggestionsFor = async (date: string, ...others: readonly Entry[]) => {
      const [preview] = previewOf([await entryOf(aging(date), AGING), ...others], newTracker(), SIGNATURE).entries;
      return preview?.needs.flatMap((need) => (need.kind === "as-of" ? need.suggestions.map(isoFromDay) : []));
    };
    expect(await suggestionsFor("4/30/2026")).toEqual(["2026-04-30", "2026-07-31"]);
    expect(await suggestionsFor("4/29/2026")).toEqual(["2026-03-31", "2026-07-31"]);
    expect(await suggestionsFor("4/1/2026", await sampleEntry("2026-05", PRODUCTION))).toEqual([
      "2026-03-31",
      "2026-05-31",
      "2026-07-31",
    ]);
    expect(await suggestionsFor("3/1/1900")).toEqual(["2026-07-31"]);
  });

  it("does not post as of a day after the run until somebody says to post it anyway", async () => {
    const bytes = text(AGING_LINES.replace("9/1/2026", "7/30/2026"));
    const july = dayFromIso("2026-07-31");
    const answers = july === undefined ? {} : { asOf: july };
    const [asked] = previewOf([await entryOf(bytes, AGING, { answers })], newTracker(), SIGNATURE).entries;
    expect(asked).toMatchObject({ status: "asks" });
    expect(asked?.needs).toMatchObject([
      { kind: "as-of" },
      { kind: "anyway", isGiven: false, reasons: [expect.stringContaining("was run on Jul 30, 2026")] },
    ]);
    const said = await entryOf(bytes, AGING, { answers: { ...answers, anyway: true } });
    expect(previewOf([said], newTracker(), SIGNATURE).entries[0]).toMatchObject({ status: "posts" });
  });

  it("says to put the week's first day back where Setup changed it under posted weeks", async () => {
    const { tables } = post([await sampleEntry("2026-05", PRODUCTION)], newTracker());
    const upserts = [{ Setting: "Week starts on", Value: "Sunday" }];
    const changed = applyChange(TRACKER, tables, [{ table: "Setup", upserts, removals: [] }]);
    const june = await sampleEntry("2026-06", PRODUCTION, { anyway: true, restates: true });
    const [preview] = previewOf([june], changed, SIGNATURE).entries;
    expect(preview).toMatchObject({ status: "unusable" });
    expect(preview?.reasons).toEqual([expect.stringContaining("Set “Week starts on” back to Monday in Setup")]);
  });

  it("asks for the days of a query without a row, wherever it lies", async () => {
    const headings = text("PeriodFrom,PeriodTo,PatNum,DateBooked,AptDate,AptStatus\n");
    const [asked] = previewOf(
      [await entryOf(headings, "new.csv", { month: "2026-07" })],
      newTracker(),
      SIGNATURE,
    ).entries;
    expect(asked).toMatchObject({ status: "asks", needs: [{ kind: "range" }] });
  });

  it("asks again for days that reach years past the report's dates, but not where the report says them itself", async () => {
    const line = (from: string) =>
      text(`PeriodFrom,PeriodTo,PatNum,DateBooked,AptDate,AptStatus\n${from},2026-07-31,1,2026-07-02,2026-07-09,2\n`);
    const [stated] = previewOf([await entryOf(line("2006-07-01"), "new.csv")], newTracker(), SIGNATURE).entries;
    expect(stated).toMatchObject({ status: "unusable", needs: [] });
    const from = dayFromIso("2006-07-01");
    const reading = from === undefined ? {} : { from };
    const [said] = previewOf([await entryOf(line(""), "new.csv", { reading })], newTracker(), SIGNATURE).entries;
    expect(said).toMatchObject({ status: "asks", needs: [{ kind: "range" }] });
  });

  it("is ready once the day is given, and tells what each table gains", async () => {
    const entries = [await sampleEntry("2026-05", AGING, asOf), await sampleEntry("2026-05", PRODUCTION)];
    const preview = previewOf(entries, newTracker(), SIGNATURE);
    expect(preview.toSettle).toBe(0);
    expect(preview.writes).toBe(true);
    const effects = new Map(preview.effects.map((effect) => [effect.table, effect]));
    expect(effects.get("Receivables")).toMatchObject({ rowsBefore: 0, rowsAfter: 3, added: 3, changed: 0, removed: 0 });
    expect(effects.get("Daily")).toMatchObject({ rowsBefore: 0, rowsAfter: 31, added: 31 });
    expect([...effects.keys()]).not.toContain("Postings");
  });

  it("tells what was understood: rows that add up, the total that ties, and whose names are not kept", async () => {
    const [aging] = previewOf([await sampleEntry("2026-05", AGING)], newTracker(), SIGNATURE).entries;
    const understood = aging?.understood;
    if (understood === undefined) throw new RangeError("nothing was understood");
    expect(understood.kept + understood.skipped + understood.problems).toBe(understood.rows);
    expect(understood).toMatchObject({ title: "Insurance Aging", software: "Open Dental", people: ["Guarantor"] });
    expect(understood.total?.kind).toBe("ties");
  });

  it("tells how credits were read with what was understood, and warns of nothing", async () => {
    const path = join(import.meta.dirname, "../../cases/import/insurance-aging/credits/input.txt");
    const [aging] = previewOf([await entryOf(await readFile(path), "aging.txt")], newTracker(), SIGNATURE).entries;
    expect(aging?.understood?.readAs).toEqual([expect.stringContaining("below zero")]);
    expect(aging?.warnings).toEqual([]);
  });

  it("ties a total that counts preauthorizations, and says how much of it is left out", async () => {
    const path = join(import.meta.dirname, "../../cases/import/outstanding-claims/total-row/input.txt");
    const [claims] = previewOf([await entryOf(await readFile(path), "claims.txt")], newTracker(), SIGNATURE).entries;
    expect(claims?.understood?.total).toEqual({
      kind: "ties",
      words: "$1,296.56, the same as the report’s own total; $1,234.56 of it in rows that are left out.",
    });
    expect(claims?.understood).toMatchObject({ kept: 1, skipped: 3 });
    expect(claims?.understood?.skippedFor).toContain("Preauthorizations, on which nothing is owed yet: 1");
  });

  it("keeps a report that misses its own total from being posted, with both figures", async () => {
    const path = join(import.meta.dirname, "../../cases/import/insurance-aging/total-differs/input.txt");
    const [short] = previewOf([await entryOf(await readFile(path), "short.txt")], newTracker(), SIGNATURE).entries;
    expect(short?.status).toBe("unusable");
    expect(short?.reasons.join(" ").match(/\$[\d,]+\.\d\d/gu)?.length).toBeGreaterThanOrEqual(2);
    expect(short?.understood?.total?.kind).toBe("differs");
  });

  it("posts around problems only when somebody says so for that report", async () => {
    const path = join(import.meta.dirname, "../../cases/import/outstanding-claims/cells-shifted/input.txt");
    const bytes = await readFile(path);
    const [asks] = previewOf([await entryOf(bytes, "claims.txt")], newTracker(), SIGNATURE).entries;
    expect(asks?.status).toBe("asks");
    expect(asks?.needs).toMatchObject([{ kind: "as-of" }, { kind: "problems", isGiven: false }]);
    const entry = await entryOf(bytes, "claims.txt", { answers: { acceptsProblems: true, ...asOf } });
    const [given] = previewOf([entry], newTracker(), SIGNATURE).entries;
    expect(given?.needs).toMatchObject([
      { kind: "as-of", given: MAY_END },
      { kind: "problems", isGiven: true },
    ]);
    expect(given?.status).toBe("posts");
  });

  it("asks for the days that a report covers where it does not say", async () => {
    const path = join(import.meta.dirname, "../../cases/import/new-patient-appointments/range-missing/input.csv");
    const [asks] = previewOf([await entryOf(await readFile(path), "new.csv")], newTracker(), SIGNATURE).entries;
    expect(asks?.needs).toContainEqual({ kind: "range" });
    expect(asks?.status).toBe("asks");
  });

  it("says of bytes that are no report what they are", async () => {
    const [damaged] = previewOf(
      [await entryOf(text("Aging report\0 as of today"), "aging.txt")],
      newTracker(),
      SIGNATURE,
    ).entries;
    expect(damaged?.status).toBe("unusable");
    expect(damaged?.reasons).toEqual([expect.stringContaining("no text that can be read")]);
  });

  it("lists the cells of a restatement, from what to what, and posts them once somebody says so", async () => {
    const before = post([await sampleEntry("2026-05", PRODUCTION)], newTracker()).tables;
    const restated = await restatedProduction();
    const [asks] = previewOf([await entryOf(restated, PRODUCTION)], before, SIGNATURE).entries;
    expect(asks?.status).toBe("asks");
    const [need] = asks?.needs ?? [];
    expect(need).toMatchObject({ kind: "restate", isGiven: false });
    const entry = await entryOf(restated, PRODUCTION, { answers: { restates: true } });
    const preview = previewOf([entry], before, SIGNATURE);
    expect(preview.entries[0]?.status).toBe("restates");
    expect(preview.entries[0]?.needs).toMatchObject([{ kind: "restate", isGiven: true }]);
    expect(preview.effects.find(({ table }) => table === "Daily")).toMatchObject({
      added: 0,
      changed: 1,
      cellCount: 1,
    });
  });
});

describe("postTask", () => {
  it("writes what was shown, tells it in a receipt, and can be taken back whole", async () => {
    const entries = [await sampleEntry("2026-05", AGING, asOf), await sampleEntry("2026-05", PRODUCTION)];
    const { planned, tables } = post(entries, newTracker());
    if (planned.kind !== "planned") throw new RangeError(planned.kind);
    const { receipt } = planned;
    expect(receipt.lines.map(({ status, title }) => `${status} ${title}`)).toEqual([
      "Posted Insurance Aging",
      "Posted Production and Income, monthly",
    ]);
    expect(receipt.posting).toBe(1);
    expect(historyOf(tables)).toMatchObject([
      { posting: 1, title: "2 reports, May 2026", status: "Posted", isLast: true, isKept: true },
    ]);
    const undo = undoTask({ kind: "posting", posting: 1 });
    const change = undo.plan(tables);
    expect(undo.planned()).toMatchObject({ kind: "planned", posting: { reports: [{}, {}] } });
    const after = applyChange(TRACKER, tables, change ?? []);
    for (const table of ["Receivables", "Daily", "Weekly", "Monthly"]) expect(after.get(table) ?? []).toEqual([]);
    expect(historyOf(after).map(({ status }) => status)).toEqual(["Undone"]);
  });

  it("writes nothing where the tracker no longer holds what the preview was made of", async () => {
    const entries = [await sampleEntry("2026-05", PRODUCTION)];
    const preview = previewOf(entries, newTracker(), SIGNATURE);
    const task = postTask(preview.posting, preview.outcomes, SIGNATURE, () => false);
    const meanwhile = post(entries, newTracker()).tables;
    expect(task.plan(meanwhile)).toBeUndefined();
    expect(task.planned()).toEqual({ kind: "other-than-shown" });
  });

  it("writes nothing without a preview where one of its reports needs a word that nobody said, and says which", async () => {
    const before = post([await sampleEntry("2026-05", PRODUCTION)], newTracker()).tables;
    const entries = [await sampleEntry("2026-05", AGING, asOf), await entryOf(await restatedProduction(), PRODUCTION)];
    const task = postTask(previewOf(entries, before, SIGNATURE).posting, undefined, SIGNATURE, () => false);
    expect(task.plan(before)).toBeUndefined();
    const planned = task.planned();
    if (planned.kind !== "refused") throw new RangeError(planned.kind);
    expect(planned.outcomes.map(({ plan }) => plan.outcome).sort()).toEqual(["planned", "restatement"]);
  });

  it("writes nothing once it is called off", async () => {
    const preview = previewOf([await sampleEntry("2026-05", PRODUCTION)], newTracker(), SIGNATURE);
    const task = postTask(preview.posting, preview.outcomes, SIGNATURE, () => true);
    expect(task.plan(newTracker())).toBeUndefined();
    expect(task.planned()).toEqual({ kind: "called-off" });
  });
});

describe("undoTask", () => {
  it("does not take back what others posted since", async () => {
    const first = post([await sampleEntry("2026-05", PRODUCTION)], newTracker()).tables;
    const second = post([await sampleEntry("2026-06", PRODUCTION)], first).tables;
    const undo = undoTask({ kind: "posting", posting: 1 });
    expect(undo.plan(second)).toBeUndefined();
    expect(undo.planned()).toMatchObject({ kind: "refused", cells: [] });
  });

  it("names the cells that somebody changed by hand", async () => {
    const { tables } = post([await sampleEntry("2026-05", PRODUCTION)], newTracker());
    const [day] = tables.get("Daily") ?? [];
    const edited = applyChange(TRACKER, tables, [{ table: "Daily", upserts: [{ ...day, Billed: 1 }], removals: [] }]);
    const undo = undoTask({ kind: "posting", posting: 1 });
    expect(undo.plan(edited)).toBeUndefined();
    expect(undo.planned()).toMatchObject({ kind: "refused", cells: ["Daily, May 1, 2026, Billed"] });
  });
});
