/** A typed number, and the number format that typing it so brings along. */
export interface NumberRead {
  readonly value: number;
  readonly format?: string;
}

const NUMBER =
  /^(?<sign>[-+])?(?:(?<dollar>\$)(?<innerSign>[-+])?)?(?<whole>\d{1,3}(?:,\d{3,})+|\d+)?(?<decimals>\.\d*)?(?<exponent>e[-+]?\d{1,3})?(?<percent>%)?$/iu;
const FRACTION = /^([-+]?)(\d+) (\d+)\/(\d{1,3})$/u;

/**
 * Reads text as Excel reads a typed number: with commas, a dollar sign, a percent sign, parentheses for less than
 * nothing, an exponent, or a fraction after a whole number. `undefined` where it is none.
 */
export function numberEntry(text: string): NumberRead | undefined {
  const [, inside] = /^\((?![-+])(.+)\)$/u.exec(text) ?? [];
  if (inside !== undefined) return negated(numberEntry(inside.trim()));
  return fraction(text) ?? decimal(text.replaceAll(/^([-+]?\$?) +/gu, "$1").replace(/ +%$/u, "%"));
}

function decimal(text: string): NumberRead | undefined {
  const parts = NUMBER.exec(text)?.groups;
  if (!parts || !isNumber(parts)) return undefined;
  const size = sizeOf(parts);
  const value = (parts["sign"] ?? parts["innerSign"]) === "-" ? -size : size;
  const format = formatOf(parts);
  return format === undefined ? { value } : { value, format };
}

function sizeOf({ whole = "0", decimals = "", exponent = "", percent }: Parts): number {
  const digits = fifteenDigits(Number(`${whole.replaceAll(",", "")}${decimals}${exponent}`));
  return percent === undefined ? digits : digits / 100;
}

type Parts = Readonly<Record<string, string | undefined>>;

function isNumber({ sign, innerSign, whole, decimals, dollar, percent }: Parts): boolean {
  const hasDigits = whole !== undefined || (decimals ?? ".") !== ".";
  const hasTwoSigns = sign !== undefined && innerSign !== undefined;
  return hasDigits && !hasTwoSigns && (dollar === undefined || percent === undefined);
}

function formatOf({ exponent, percent, dollar, whole = "", decimals = "" }: Parts): string | undefined {
  const hasDecimals = decimals.length > 1;
  if (exponent !== undefined) return "0.00E+00";
  if (percent !== undefined) return hasDecimals ? "0.00%" : "0%";
  if (dollar !== undefined) return hasDecimals ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)";
  if (!whole.includes(",")) return undefined;
  return hasDecimals ? "#,##0.00" : "#,##0";
}

function fraction(text: string): NumberRead | undefined {
  const [, sign, whole, part, of] = FRACTION.exec(text) ?? [];
  if (whole === undefined || part === undefined || of === undefined || Number(of) === 0) return undefined;
  const size = Number(whole) + Number(part) / Number(of);
  return { value: sign === "-" ? -size : size, format: of.length > 1 ? "# ??/??" : "# ?/?" };
}

function negated(read: NumberRead | undefined): NumberRead | undefined {
  return read && { ...read, value: -read.value };
}

/** Excel keeps fifteen digits and makes the others zeros. */
function fifteenDigits(value: number): number {
  const exponent = value.toExponential();
  const [digits = "", power = "0"] = exponent.split("e");
  return digits.length <= 16 ? value : Number(`${digits.slice(0, 16)}e${power}`);
}
