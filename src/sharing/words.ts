import type { SharingFinding } from "./checkSharing";
import type { PersonalKind } from "./kinds/personalKind";
import type { PlaceKind, Unseen } from "./places/place";

const KINDS: Readonly<Record<PersonalKind, string>> = {
  name: "Patient’s name",
  "last-name": "Patient’s last name",
  "birth-date": "Birth date",
  phone: "Phone number",
  "e-mail": "E-mail address",
  "social-security": "Social Security number",
  card: "Card number",
  "account-number": "Account or member number",
};

const PLACES: Readonly<Record<PlaceKind, string>> = {
  cell: "cell",
  formula: "formula",
  "formula-result": "result of a formula",
  "unused-text": "text that no cell shows",
  note: "note",
  "threaded-comment": "comment",
  commenter: "list of who comments",
  "sheet-name": "name of a sheet",
  "defined-name": "defined name",
  "document-properties": "document properties",
  "header-footer": "header or footer",
  validation: "list or message of what may be typed",
  "conditional-format": "conditional format",
  link: "link",
  filter: "filter",
  scenario: "scenario",
  table: "table’s name, heading or formula",
  chart: "chart",
  drawing: "picture, shape or text box",
  "pivot-table": "pivot table",
  "other-workbook": "values kept of another workbook",
  connection: "connection or query",
  "custom-xml": "data of an add-in",
  "change-history": "history of changes",
  "part-name": "name of a part of the file",
  settings: "settings",
};

const UNSEEN: Readonly<Record<Unseen["kind"], string>> = {
  picture: "picture",
  "embedded-file": "embedded file",
  macros: "macros",
  "printer-settings": "printer settings",
  "data-model": "data model",
  query: "packed query",
  binary: "other part",
};

/** Where somebody goes on by hand. */
export const INSPECT_DOCUMENT = "in Excel: File, Info, Check for Issues, Inspect Document";

/** What was found and where, without what it says. */
export function describeFinding({ kind, place, sheet, cells, part, count, canBeCleared }: SharingFinding): string {
  const where = sheet === undefined ? "" : `${sheet}${cells === "" ? "" : ` ${cells}`}, `;
  const inPart = cells === "" && part !== "" ? ` (${part})` : "";
  const times = count > 1 ? `, ${count} times` : "";
  const left = canBeCleared ? "" : `; cannot be cleared here, ${INSPECT_DOCUMENT}, or save it under another name`;
  return `${KINDS[kind]}: ${where}${PLACES[place]}${inPart}${times}${left}`;
}

/** What cannot be looked into. */
export function describeUnseen({ kind, part }: Unseen): string {
  return part === "" ? UNSEEN[kind] : `${UNSEEN[kind]} (${part})`;
}
