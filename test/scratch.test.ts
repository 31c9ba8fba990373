import { it } from "vitest";
import JSZip from "jszip";
import { KINDS, VALUE_COLUMNS, typedAll } from "./fixtures/peoplesCells";
import { REPORTS } from "./fixtures/everyReport";
import { newTracker } from "../src/tracker/newTracker";
import { postReports } from "../src/tracker/postReports";
import { derivedChange } from "../src/tracker/derivations";
import { applyChange } from "../src/workbook/change";
import { TRACKER } from "../src/tracker/trackerWorkbook";
import { writeWorkbook } from "../src/xlsx/writeWorkbook";
import { disagreements } from "./libreOffice";
import { SIGNATURE } from "./unit/tracker/trackerTest";
async function withErrors(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes);
  const shared = await zip.file("xl/sharedStrings.xml")!.async("string");
  const texts = [...shared.matchAll(/<si>(.*?)<\/si>/gs)].map(([, t]) => (t ?? "").replace(/<[^>]+>/g, ""));
  for (const path of Object.keys(zip.files).filter((p) => /worksheets\/sheet\d+\.xml$/.test(p))) {
    const text = await zip.file(path)!.async("string");
    zip.file(path, text.replaceAll(/ t="s"><v>(\d+)<\/v>/g, (whole, at) => {
      const t = texts[Number(at)];
      return t === "#N/A" || t === "#DIV/0!" ? ` t="e"><v>${t}</v>` : whole;
    }));
  }
  return zip.generateAsync({ type: "uint8array" });
}
it("disagrees", async () => {
  const all = { restate: true, anyway: true };
  const base = postReports(newTracker("Arceum"), REPORTS, all, SIGNATURE).tables;
  const rounds = (process.env["ROUND"] ?? "0").split(",").map(Number);
  for (const round of rounds) {
    const only = process.env["TABLES"]?.split(",");
    const { tables, typed } = typedAll(base, round, VALUE_COLUMNS.filter(({ table, heading }) => (only?.includes(table.name) ?? true) && !(process.env["KEYS"] === "no" && table.key.some((k) => k.heading === heading))));
    const after = applyChange(TRACKER, tables, derivedChange(tables));
    const found = await disagreements(await withErrors(await writeWorkbook(TRACKER, after, { by: "T", at: new Date(0) })));
    console.log("ROUND", round, "typed", typed.length, "formulas", found.formulas, "disagree", found.disagreements.length);
    const by = new Map<string, number>();
    for (const d of found.disagreements) {
      const col = d.cell.replace(/\d+$/, "");
      by.set(col, (by.get(col) ?? 0) + 1);
      if ((by.get(col) ?? 0) <= Number(process.env["EACH"] ?? 1)) console.log(d.cell, JSON.stringify(d.stored)?.slice(0, 60), "LO:", JSON.stringify(d.recalculated)?.slice(0, 60), d.formula.slice(0, 260));
    }
    console.log([...by].map(([k, v]) => `${k}:${v}`).join(" "));
    if (process.env["SHOW"]) for (const t of typed) console.log(t.table, t.heading, t.kind, t.tag);
  }
}, 600_000);
