import { CellError, type CellValue } from "./cell";
import { dateText } from "./dateDisplay";

/** What a cell shows of its value in a number format, as far as the formats go that this simulation knows. */
export function displayText(value: CellValue, format: string): string {
  if (value === undefined) return "";
  if (value instanceof CellError) return value.text;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const sections = sectionsOf(format);
  if (typeof value === "string") return textIn(value, sections);
  const { section, size, isShownNegative } = chosen(value, sections);
  return (isShownNegative ? "-" : "") + numberIn(size, section);
}

/** A number as a cell without a format shows it: at most eleven characters. */
function generalText(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) {
    const [digits = "", power = ""] = value.toExponential(5).split("e");
    const short = digits.includes(".") ? digits.replace(/\.?0+$/u, "") : digits;
    return `${short}E${power.replace(/^([-+])(\d)$/u, "$10$2")}`;
  }
  const whole = String(Math.trunc(size)).length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}

function sectionsOf(format: string): readonly string[] {
  return [...format.matchAll(/((?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])*)(?:;|$)/gu)]
    .map(([, section]) => section ?? "")
    .slice(0, 4);
}

function textIn(value: string, sections: readonly string[]): string {
  const section = sections.length >= 4 ? (sections[3] ?? "") : sections.find((one) => one.includes("@"));
  if (section === undefined || section === "@") return value;
  return literals(section)
    .map((part) => (part.isLiteral ? part.text : part.text.replaceAll("@", value)))
    .join("");
}

function chosen(value: number, sections: readonly string[]) {
  const [positive = "General", negative, zero] = sections.filter((one, index) => one !== "" || index < 3);
  if (value === 0 && zero !== undefined) return { section: zero, size: 0, isShownNegative: false };
  if (value < 0 && negative !== undefined && negative !== "")
    return { section: negative, size: -value, isShownNegative: false };
  return { section: positive, size: Math.abs(value), isShownNegative: value < 0 };
}

function numberIn(size: number, section: string): string {
  const bare = section.replaceAll(/\[(?:Red|Black|Blue|Green|White|Yellow|Cyan|Magenta|Color ?\d+|\$-[^\]]*)\]/giu, "");
  if (/^general$/iu.test(bare.trim())) return generalText(size);
  const parts = literals(bare);
  const codes = parts.map((part) => (part.isLiteral ? "" : part.text)).join("");
  if (/[dyhs]|m/iu.test(codes) && !/[0#?]/u.test(codes.replaceAll(/\.0+/gu, ""))) return dateText(size, parts);
  const digits = /[0#?][0#?,.]*(?:E[-+]0+)?(?: ?[?#]+\/[?#\d]+)?/u.exec(codes)?.[0];
  if (digits === undefined) return parts.map((part) => part.text).join("");
  const shown = digitsIn(size * (codes.includes("%") ? 100 : 1), digits);
  return placed(parts, shown);
}

/** Puts the digits where the format has its first digit code. */
function placed(parts: readonly Part[], shown: string): string {
  const isCode = /[0#?,.]|E[-+]/u;
  let isPlaced = false;
  return parts
    .map((part) => {
      if (part.isLiteral || !isCode.test(part.text)) return part.text;
      const before = isPlaced ? "" : shown;
      isPlaced = true;
      return part.text.replace(/[0#?][0#?,.]*(?:E[-+]0+)?(?: ?[?#]+\/[?#\d]+)?/u, before).replaceAll(/[#?]/gu, "");
    })
    .join("");
}

function digitsIn(value: number, code: string): string {
  if (code.includes("/")) return fractionIn(value, code);
  if (/E[-+]0+$/u.test(code)) return exponentIn(value, code);
  const point = code.indexOf(".");
  const whole = point < 0 ? code : code.slice(0, point);
  const decimals = point < 0 ? "" : code.slice(point + 1);
  const thousands = whole.length - whole.replace(/,+$/u, "").length;
  const digits = rounded(value / 1000 ** thousands, decimals.length);
  const units = unitsIn(digits.split(".").at(0) ?? "", whole);
  if (point < 0) return units;
  const shortest = decimals.replace(/[#?]+$/u, "").length;
  const rest = digits.includes(".") ? digits.slice(digits.indexOf(".") + 1) : "";
  return `${units}.${rest.replace(/0+$/u, "").padEnd(shortest, "0")}`;
}

function unitsIn(units: string, whole: string): string {
  const least = whole.replaceAll(/[^0]/gu, "").length;
  const padded = least === 0 && units === "0" ? "" : units.padStart(least, "0");
  return /,(?=[0#?])/u.test(whole) ? padded.replaceAll(/\B(?=(\d{3})+$)/gu, ",") : padded;
}

/** Rounds as Excel does, half away from zero, on the number as it is written in fifteen digits. */
function rounded(value: number, decimals: number): string {
  const exact = Number(value.toPrecision(15));
  const shifted = Math.round(Number(`${exact}e${decimals}`));
  return Number.isFinite(shifted) ? (shifted / 10 ** decimals).toFixed(decimals) : exact.toFixed(decimals);
}

function exponentIn(value: number, code: string): string {
  const width = /0+$/u.exec(code)?.[0].length ?? 0;
  const decimals = /\.([0#]+)E/u.exec(code)?.[1]?.length ?? 0;
  const [digits = "", power = "0"] = value.toExponential(decimals).split("e");
  return `${digits}E${power.startsWith("-") ? "-" : "+"}${power.replace(/^[-+]/u, "").padStart(width, "0")}`;
}

function fractionIn(value: number, code: string): string {
  const most = (/\/(\?+)/u.exec(code)?.[1]?.length ?? 1) === 1 ? 9 : 99;
  const whole = Math.trunc(value);
  let [best, of, error] = [0, 1, Infinity];
  for (let candidate = 1; candidate <= most; candidate += 1) {
    const part = Math.round((value - whole) * candidate);
    const distance = Math.abs(value - whole - part / candidate);
    if (distance < error - 1e-12) [best, of, error] = [part, candidate, distance];
  }
  return best === 0 ? `${whole}    ` : `${whole === 0 ? "" : `${whole} `}${best}/${of}`;
}

/** A part of a format: letters to show as they are, or codes. */
export interface Part {
  readonly text: string;
  readonly isLiteral: boolean;
}

function literals(section: string): readonly Part[] {
  const pieces = section.matchAll(/"([^"]*)"|\\(.)|_(.)|\*.|(\[[^\]]*\])|([^"\\_*[]+)/gu);
  return [...pieces].map(([, quoted, escaped, space, bracket, codes]) => {
    if (codes !== undefined || bracket !== undefined) return { text: codes ?? bracket ?? "", isLiteral: false };
    return { text: quoted ?? escaped ?? (space === undefined ? "" : " "), isLiteral: true };
  });
}
