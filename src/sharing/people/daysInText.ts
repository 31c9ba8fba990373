import type { Day } from "../../domain/calendar";
import { parseDay } from "../../import/text/date";
import { plainMarks } from "../../import/text/personalNumber";

const DATES =
  /(?<![\d/.-])(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d\d)|\d{4}([/.-])\d{1,2}\2\d{1,2})(?!\d)|(?<!\d)\d{1,2}[ -][A-Z]{3,9}\.?[ -](?:\d{4}|\d\d)(?!\d)|\b[A-Z]{3,9}\.? \d{1,2}, ?\d{4}(?!\d)/giu;

/** The days that a text names, in any spelling; one that can be read both ways counts as both. */
export function daysInText(text: string): readonly Day[] {
  const dates = plainMarks(text).match(DATES) ?? [];
  return dates.flatMap((date) => {
    const spelled = /[a-z]/iu.test(date) ? date.replace(/,(?=\d)/u, ", ") : date.replaceAll(".", "/");
    return [parseDay(spelled), parseDay(spelled, "day-first")].filter((read) => typeof read === "number");
  });
}
