import { type DateRange, type Day, addDays, isoFromDay } from "../../domain/calendar";
import { formText } from "../../import/typed/formText";
import type { Misuse } from "./misuse";

/** The days that a form of typed totals is to have filled in already. */
export interface FormOptions {
  /** The day as of which receivables stand. */
  readonly asOf: Day | undefined;
  /** The days of which each gets a row, with a row of their total. */
  readonly days: DateRange | undefined;
  readonly json: boolean;
}

/** A call of a form, as it is written. */
interface FormCall {
  readonly asOf: Day | undefined;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly json: boolean;
}

/** A form is of a week or a month; past that somebody mistyped a year. */
const MOST_DAYS = 31;

/** What a call of `huddlebook form` asks for, or what is wrong with it. @param rest what stands behind the command */
export function formOptions({ asOf, from, to, json }: FormCall, rest: readonly string[]): FormOptions | Misuse {
  if (rest.length > 0) return { misuse: `form takes no EXPORT: ${rest.join(" ")}` };
  if (from === undefined && to === undefined) return { asOf, days: undefined, json };
  if (from === undefined || to === undefined) return { misuse: "form takes --from and --to together, or neither." };
  const number = to - from + 1;
  if (number >= 1 && number <= MOST_DAYS) return { asOf, days: { from, to }, json };
  return { misuse: `form has rows for 1 to ${String(MOST_DAYS)} days, --from the first --to the last of them.` };
}

/** The form as text, with rows for its days. */
export function form({ asOf, days }: Omit<FormOptions, "json">): string {
  return formText({
    ...(asOf === undefined ? {} : { asOf: isoFromDay(asOf) }),
    ...(days === undefined ? {} : { production: rowsFor(days) }),
  });
}

/** A row a day, and where there are several one of their total. */
function rowsFor({ from, to }: DateRange): readonly (readonly string[])[] {
  const days = Array.from({ length: to - from + 1 }, (_, index) => [isoFromDay(addDays(from, index)), "", ...BLANK]);
  return from === to ? days : [...days, [isoFromDay(from), isoFromDay(to), ...BLANK]];
}

/** The figures of a day. */
const BLANK = ["", "", "", "", "", ""];
