import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type WorkBook, utils, write } from "@e965/xlsx";
import { type SheetsFromOther, sheetsFromOther } from "../../../src/otherFiles/sheetsFromOther";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "otherFiles");

/** A file that another program wrote. */
export function fixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

/** Reads it by what its first byte says that it is. */
export function read(bytes: Uint8Array): Promise<SheetsFromOther> {
  const isMarkup = bytes[0] === "<".charCodeAt(0);
  return sheetsFromOther(
    isMarkup ? { kind: "markup", text: new TextDecoder().decode(bytes) } : { kind: "binary", bytes },
  );
}

export function readPage(text: string): Promise<SheetsFromOther> {
  return sheetsFromOther({ kind: "markup", text });
}

/** Kinds of workbook that the library writes itself. */
export type Written = "biff2" | "biff5" | "biff8" | "xlsb";

/** A report as the library itself writes it; what it cannot write in a kind, such as hidden rows, it leaves out. */
export function written(kind: Written, change: (book: WorkBook) => void = () => undefined): Uint8Array<ArrayBuffer> {
  const sheet = utils.aoa_to_sheet([
    ["Carrier", "Sent", "Printed", "Amount", "Code"],
    ["Acme Dental", { t: "n", v: 46_089, z: "m/d/yy" }, "3/8/2026", { t: "n", v: 1234.56, z: "#,##0.00" }, "00123"],
    ["Delta", { t: "n", v: 46_387, z: "m/d/yy" }, "1-30", { t: "n", v: 0.1, z: "General" }, "(1,234.56)"],
    ["Total", "", "", { t: "n", v: 1234.66, z: "#,##0.00" }, true],
  ]);
  const book: WorkBook = { SheetNames: ["Main St"], Sheets: { "Main St": sheet } };
  change(book);
  const bytes: unknown = write(book, { bookType: kind, type: "array", cellStyles: true });
  if (!(bytes instanceof ArrayBuffer)) throw new Error("The library wrote no bytes.");
  return new Uint8Array(bytes);
}

/** What `written` says, as text. */
export const WRITTEN_TEXT = [
  "Carrier\tSent\tPrinted\tAmount\tCode",
  "Acme Dental\t2026-03-08\t3/8/2026\t1234.56\t00123",
  "Delta\t2026-12-31\t1-30\t0.1\t(1,234.56)",
  "Total\t\t\t1234.66\tTRUE",
].join("\n");
