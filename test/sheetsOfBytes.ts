import { decodedText } from "../src/import/text/text";
import { describeNotRead } from "../src/otherFiles/problems";
import { type OtherFile, sheetsFromOther } from "../src/otherFiles/sheetsFromOther";
import type { SheetsOfFile } from "../src/session/reading/readSource";
import { zipKind } from "../src/xlsx/package/zipKind";
import { describeNoCells } from "../src/xlsx/read/problems";
import { sheetsFromXlsx } from "../src/xlsx/read/sheetsFromXlsx";

/** Opens a workbook of any kind, or a page, in the process that asks: the program does it in a thread of its own. */
export const sheetsOfBytes: SheetsOfFile = async (bytes, kind) => {
  if (kind !== "xlsx" || zipKind(bytes) !== "xlsx") return othersOf(bytes, kind);
  const cells = await sheetsFromXlsx(bytes);
  return cells.ok ? cells : { ok: false, message: describeNoCells(cells.reason) };
};

const othersOf: SheetsOfFile = async (bytes, kind) => {
  const file: OtherFile =
    kind === "web-page" ? { kind: "markup", text: decodedText(bytes) } : { kind: "binary", bytes };
  const read = await sheetsFromOther(file);
  return read.ok ? read : { ok: false, message: describeNotRead(read.reason) };
};
