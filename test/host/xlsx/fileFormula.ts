import { withoutMarks } from "../model/implicitIntersection";

/** Functions that files call by a longer name, because Excel 2007 did not have them. */
const NEWER = [
  "CONCAT",
  "FILTER",
  "IFNA",
  "IFS",
  "MAXIFS",
  "MINIFS",
  "SEQUENCE",
  "SORT",
  "SWITCH",
  "TEXTJOIN",
  "UNIQUE",
  "XLOOKUP",
  "XMATCH",
] as const;
const NEWER_CALL = new RegExp(
  `("(?:[^"]|"")*")|(\\[(?:[^[\\]]|\\[[^\\]]*\\])*\\])|\\b(?:${NEWER.join("|")})(?=\\()`,
  "giu",
);
const OWN_ROW = /("(?:[^"]|"")*")|([A-Za-z_\\][\w.\\]*)?\[@(?:\[((?:[^[\]']|'.)*)\]|([^[\]]*))\]/gu;

/**
 * A formula as files hold it: without the equals sign, its own row's cells with the table's name, newer functions by
 * their longer names. `LET` and `LAMBDA`, whose names files mark too, are not known here.
 */
export function fileFormula(formula: string, ownTable: string | undefined): string {
  if (/\b(?:LET|LAMBDA)\(/iu.test(formula)) throw new TypeError(`${formula} cannot be written to a file here`);
  return withoutMarks(formula)
    .replace(/^=/u, "")
    .replaceAll(OWN_ROW, (whole: string, quoted, table, bracketed, plain) => {
      const column: unknown = bracketed ?? plain;
      const name: unknown = table ?? ownTable;
      if (quoted !== undefined || typeof column !== "string" || typeof name !== "string") return whole;
      return column === "" ? `${name}[#This Row]` : `${name}[[#This Row],[${column}]]`;
    })
    .replaceAll(NEWER_CALL, (whole: string) => (/^["[]/u.test(whole) ? whole : `_xlfn.${whole}`));
}
