import { xmlTokens } from "../../xlsx/markup/xmlTokens";

/** What a cell format shows a number as, where that is a number of people's. */
export type SpecialFormat = "social-security" | "phone" | undefined;

const LONGEST_CODE = 255;

/** What each of a workbook's cell formats shows numbers as. @param styles the styles part; empty where there is none */
export function specialFormats(styles: string): readonly SpecialFormat[] {
  const codes = new Map<string, SpecialFormat>();
  const formats: SpecialFormat[] = [];
  let isCellFormat = false;
  for (const { name, attributes } of xmlTokens(styles)) {
    if (name === "numFmt") codes.set(attributes.get("numFmtId") ?? "", shownAs(attributes.get("formatCode") ?? ""));
    else if (name === "cellXfs") isCellFormat = true;
    else if (name === "/cellXfs") isCellFormat = false;
    else if (name === "xf" && isCellFormat) formats.push(codes.get(attributes.get("numFmtId") ?? ""));
  }
  return formats;
}

/** Excel's own formats for them, `000-00-0000` and `(###) ###-####`, and those that people type. */
function shownAs(code: string): SpecialFormat {
  const plain = code.slice(0, LONGEST_CODE).replace(/[\\"]/gu, "");
  if (/[0#]{3}-[0#]{2}-[0#]{4}/u.test(plain)) return "social-security";
  return /[0#]{3}[ .)-]*[0#]{3}[ .-]+[0#]{4}|[0#]{3}-[0#]{4}/u.test(plain) ? "phone" : undefined;
}
