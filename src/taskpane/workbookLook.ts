import type { Look } from "../session/trackerPort";
import type { State } from "./state";

/** Says whether there is a workbook that was looked at and can be used. */
export function isOpened(look: State["look"]): look is Extract<Look, { kind: "tracker" | "no-tracker" }> {
  return look.kind === "tracker" || look.kind === "no-tracker";
}

/** Says whether there is a workbook that can be changed. */
export function canChange(look: State["look"]): look is Extract<Look, { kind: "tracker" | "no-tracker" }> {
  return isOpened(look) && look.readOnly === undefined;
}
