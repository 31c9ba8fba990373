import { type Added, addToWorkbook } from "../../../src/xlsx/adopt/addToWorkbook";
import { describeNotAdded } from "../../../src/xlsx/adopt/problems";
import { finished } from "../../finished";
import { practiceRows } from "./practiceRows";
import { MADE, practiceWorkbook } from "./practiceWorkbook";

/** Sheets by names that the workbook of everything uses already. */
const RENAMED = { Summary: "Lists", Daily: "Weekly charts", Monthly: "setup" } as const;

/** The practice's workbook with such names. */
export const colliding = {
  ...practiceWorkbook,
  sheets: practiceWorkbook.sheets.map((sheet) => ({ ...sheet, name: renamed(sheet.name) })),
};

function renamed(name: string): string {
  return new Map<string, string>(Object.entries(RENAMED)).get(name) ?? name;
}

/** Adds the practice's sheets to a workbook. */
export function add(bytes: Uint8Array, workbook = practiceWorkbook): Promise<Added> {
  return addToWorkbook(bytes, workbook, practiceRows(), MADE);
}

/** The workbook with the practice's sheets added. */
export async function addedTo(bytes: Uint8Array, workbook = practiceWorkbook): Promise<Uint8Array> {
  return finished(await addedToBroken(bytes, workbook));
}

/** What comes of a file that the test took something from is no example of a finished one. */
export async function addedToBroken(bytes: Uint8Array, workbook = practiceWorkbook): Promise<Uint8Array> {
  const added = await add(bytes, workbook);
  if (!added.ok) throw new Error(describeNotAdded(added));
  return added.bytes;
}
