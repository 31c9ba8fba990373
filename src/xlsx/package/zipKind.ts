import { zipDirectory } from "./zipDirectory";

/** What kind of workbook a zip file is: with binary parts, of OpenDocument, or an .xlsx, as which anything else is looked at too. */
export type ZipKind = "xlsx" | "xlsb" | "ods";

/** Tells what kind of workbook a zip file is by the names of its parts. */
export function zipKind(bytes: Uint8Array): ZipKind {
  const paths = new Set(pathsIn(bytes));
  if (paths.has("xl/workbook.bin")) return "xlsb";
  return paths.has("content.xml") ? "ods" : "xlsx";
}

function pathsIn(bytes: Uint8Array): readonly string[] {
  try {
    return zipDirectory(bytes).map(({ path }) => path.toLowerCase());
  } catch {
    return [];
  }
}
