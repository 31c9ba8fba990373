import type { KnownWords } from "../../import/figures/keptWords";
import type { ReadOptions } from "../../import/readReport";
import { rowsIn, textIn } from "../../tracker/headings/rows";
import type { TableRows } from "../../workbook/spec/book";
import { taughtReportsIn } from "./taughtReports";

/** How the settings begin by which a practice says that a name is a carrier's, or a referral source and no patient. */
const CARRIER = "Carrier: ";
const SOURCE = "Source: ";

/** Says whether a setting says that a word is to be kept. */
export function isKnownWord(setting: string): boolean {
  return setting.startsWith(CARRIER) || setting.startsWith(SOURCE);
}

/** The carriers and referral sources that a practice's workbook holds already, or was told in Setup to keep. */
function knownWordsIn(tables: TableRows): KnownWords {
  const settings = rowsIn(tables, "Setup").map((row) => textIn(row, "Setting"));
  const said = (prefix: string): readonly string[] =>
    settings.flatMap((setting) => (setting.startsWith(prefix) ? setting.slice(prefix.length).trim() : []));
  return {
    carriers: [...said(CARRIER), ...rowsIn(tables, "Claims").map((row) => textIn(row, "Carrier"))],
    sources: [...said(SOURCE), ...rowsIn(tables, "NewPatientSources").map((row) => textIn(row, "Source"))],
  };
}

/** What a practice's workbook tells the reader of reports. */
export type TaughtByWorkbook = Required<Pick<ReadOptions, "taughtReports" | "known">>;

/** What the workbook says of reports of the practice's own, and of words to keep. */
export function taughtByWorkbook(tables: TableRows): TaughtByWorkbook {
  return { taughtReports: taughtReportsIn(tables), known: knownWordsIn(tables) };
}
