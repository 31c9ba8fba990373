import { HostError, invalidArgument, itemAlreadyExists } from "../protocol/hostError";
import { withReferences, withSheetRenamed } from "./references";
import { Sheet } from "./sheet";
import { rewriteEverywhere } from "./rewriting";
import type { Workbook } from "./workbook";

/** Puts a sheet at the end of a workbook. @throws HostError where the name is taken or Excel does not take it */
export function addSheet(workbook: Workbook, wanted?: string): Sheet {
  checkStructure(workbook);
  const name = wanted ?? freeName(workbook);
  checkName(workbook, name);
  const sheet = new Sheet(workbook, workbook.newId(), name);
  workbook.sheets.push(sheet);
  return sheet;
}

/** Gives a sheet another name, also in every formula. */
export function renameSheet(sheet: Sheet, name: string): void {
  const { workbook } = sheet;
  checkStructure(workbook);
  checkName(workbook, name, sheet);
  rewriteEverywhere(workbook, (formula) => withSheetRenamed(formula, sheet.name, name));
  sheet.name = name;
}

/** Takes a sheet out. What pointed at its cells says `#REF!` from then on. */
export function deleteSheet(sheet: Sheet): void {
  const { workbook } = sheet;
  checkStructure(workbook);
  if (sheet.visibility === "VeryHidden") throw notAllowed("a sheet that is very hidden cannot be deleted");
  if (!workbook.sheets.some((one) => one !== sheet && one.visibility === "Visible")) {
    throw notAllowed("a workbook must contain at least one visible worksheet");
  }
  const at = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(at, 1);
  const names = workbook.names.filter((name) => name.sheet !== sheet);
  workbook.names.splice(0, workbook.names.length, ...names);
  rewriteEverywhere(workbook, (formula) =>
    withReferences(formula, ({ sheet: name, area }) =>
      name?.toLowerCase() === sheet.name.toLowerCase() ? undefined : area,
    ),
  );
  if (workbook.activeSheet === sheet) activateNext(workbook, at);
}

/** Shows or hides a sheet. One must stay visible. */
export function setVisibility(sheet: Sheet, visibility: Sheet["visibility"]): void {
  const { workbook } = sheet;
  checkStructure(workbook);
  const others = workbook.sheets.filter((one) => one !== sheet && one.visibility === "Visible");
  if (visibility !== "Visible" && others.length === 0) {
    throw notAllowed("a workbook must contain at least one visible worksheet");
  }
  sheet.visibility = visibility;
  if (visibility !== "Visible" && workbook.activeSheet === sheet)
    activateNext(workbook, workbook.sheets.indexOf(sheet));
}

/** @throws HostError where the workbook is protected against changes to its sheets */
export function checkStructure({ protection }: Workbook): void {
  if (protection.isProtected) {
    throw new HostError("AccessDenied", "You cannot perform the requested operation. (the workbook is protected)", 403);
  }
}

function activateNext(workbook: Workbook, at: number): void {
  const visible = workbook.sheets.filter(({ visibility }) => visibility === "Visible");
  const next = visible.find((sheet) => workbook.sheets.indexOf(sheet) >= at) ?? visible.at(-1);
  if (next) workbook.activate(next);
}

function checkName(workbook: Workbook, name: string, own?: Sheet): void {
  const isRefused = name === "" || name.length > 31 || /[\\/?*[\]:]/u.test(name) || /^'|'$/u.test(name);
  if (isRefused || name.toLowerCase() === "history") throw invalidArgument(`${name} cannot be the name of a sheet`);
  const other = workbook.sheet(name);
  if (other && other !== own) throw itemAlreadyExists(name);
}

function freeName(workbook: Workbook): string {
  for (let number = workbook.sheets.length + 1; ; number += 1) {
    if (!workbook.sheet(`Sheet${number}`)) return `Sheet${number}`;
  }
}

function notAllowed(why: string): HostError {
  return new HostError("InvalidOperation", `The operation is not valid. (${why})`);
}
