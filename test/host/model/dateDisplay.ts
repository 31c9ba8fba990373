import type { Part } from "./displayText";

const DAY_MILLISECONDS = 86_400_000;
const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

interface Moment {
  readonly date: Date;
  readonly serial: number;
  readonly isHalfDay: boolean;
}

/** A date's serial number in a format of dates and times. */
export function dateText(serial: number, parts: readonly Part[]): string {
  const codes = parts.map((part) => (part.isLiteral ? "" : part.text)).join(" ");
  const hasSeconds = /s/iu.test(codes);
  const seconds = Math.round(serial * (hasSeconds ? 86_400 : 1440)) / (hasSeconds ? 86_400 : 1440);
  const day = Math.floor(seconds);
  const date = new Date(Math.round(((day < 60 ? day + 1 : day) - 25_569 + (seconds - day)) * DAY_MILLISECONDS));
  const moment = { date, serial: seconds, isHalfDay: /am\/pm|a\/p/iu.test(codes) };
  let previous = "";
  return parts
    .map((part) => {
      if (part.isLiteral) return part.text;
      return part.text.replaceAll(/am\/pm|a\/p|\[h+\]|\[m+\]|y+|m+|d+|h+|s+(?:\.0+)?|[\s\S]/giu, (code, at: number) => {
        const rest = part.text.slice(at + code.length);
        const isMinute = /^m{1,2}$/iu.test(code) && (/h/iu.test(previous) || /^[^a-z]*s/iu.test(rest));
        if (/[ymdhs]/iu.test(code)) previous = code;
        return isMinute ? padded(date.getUTCMinutes(), code.length) : shown(code.toLowerCase(), moment);
      });
    })
    .join("");
}

/** What each code shows, by its first letter. */
const SHOWN: Readonly<Record<string, (code: string, moment: Moment) => string>> = {
  y: ({ length }, { date }) => (length > 2 ? String(date.getUTCFullYear()) : padded(date.getUTCFullYear() % 100, 2)),
  m: (code, { date }) => name(code, MONTHS[date.getUTCMonth()] ?? "", date.getUTCMonth() + 1),
  d: (code, { date }) => name(code, DAYS[date.getUTCDay()] ?? "", date.getUTCDate()),
  h: ({ length }, { date, isHalfDay }) =>
    padded(isHalfDay ? date.getUTCHours() % 12 || 12 : date.getUTCHours(), length),
  s: ({ length }, { date }) => padded(date.getUTCSeconds(), length),
  "[": (code, { serial }) => String(Math.floor(serial * (code.startsWith("[h") ? 24 : 1440))),
  a: (_, { date }) => (date.getUTCHours() < 12 ? "AM" : "PM"),
};

function shown(code: string, moment: Moment): string {
  return SHOWN[code.charAt(0)]?.(code, moment) ?? code;
}

function name(code: string, word: string, number: number): string {
  if (code.length === 3) return word.slice(0, 3);
  return code.length > 3 ? word : padded(number, code.length);
}

function padded(value: number, width: number): string {
  return String(value).padStart(Math.min(width, 2), "0");
}
