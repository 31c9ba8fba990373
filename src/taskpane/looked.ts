import type { Look } from "../session/trackerPort";
import type { TableRows } from "../workbook/spec/book";
import type { State } from "./state";

/** What the tracker's tables hold, as far as anybody knows: nothing where no workbook was looked at. */
export function tablesIn(look: State["look"]): TableRows {
  if (look.kind === "tracker") return look.tables;
  return look.kind === "no-tracker" ? look.begin : new Map();
}

/** Says whether there is a workbook that was looked at and can be used. */
export function isLookedAt(look: State["look"]): look is Extract<Look, { kind: "tracker" | "no-tracker" }> {
  return look.kind === "tracker" || look.kind === "no-tracker";
}

/** Says whether there is a workbook that can be changed. */
export function canChange(look: State["look"]): look is Extract<Look, { kind: "tracker" | "no-tracker" }> {
  return isLookedAt(look) && look.readOnly === undefined;
}
