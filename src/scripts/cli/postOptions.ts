import { type Day, dayFromIso } from "../../domain/calendar";
import { FIRST_YEAR, LAST_YEAR } from "../../domain/practiceDays";
import type { DateOrder } from "../../import/text/dateOrder";
import { LAYOUTS, type LayoutId } from "../../import/layout/layouts";
import type { TaughtId } from "../../import/taught/taughtReport";
import { POSTABLE_YEARS } from "../../session/reading/postableDays";
import type { SaidWords } from "../../session/reading/saidWords";
import type { Misuse } from "./misuse";
import type { Values } from "./options";
import { readSaidWords } from "./saidWords";

/** How exports are to be read. */
export interface ReadingOptions {
  readonly asOf: Day | undefined;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly report: LayoutId | TaughtId | undefined;
  /** Which stands first in their dates, the month or the day. */
  readonly dates: DateOrder | undefined;
  /** The sheets to read of a workbook; each that holds a report where absent. */
  readonly sheets?: readonly string[];
  /** Rows that are hidden in Excel are to be counted; not where absent. */
  readonly includeHidden?: boolean;
  /** What the call says of words in the reports; nothing where absent. */
  readonly words?: SaidWords;
  readonly json: boolean;
}

/** How they are to be posted. */
export interface PostOptions extends ReadingOptions {
  readonly restate: boolean;
  readonly anyway: boolean;
  readonly acceptProblems: boolean;
  /** Figures that nothing proves and that the call agrees to, as it writes them. */
  readonly acceptUnproven: readonly AcceptedFigure[];
  readonly by: string | undefined;
  /** The tables that a new tracker hides are hidden along with what is posted. */
  readonly hideTables?: boolean;
}

/** A report's short name, and the figure of it that a call agrees to: dollars, or for a list without money its records. */
export interface AcceptedFigure {
  readonly report: string;
  readonly sum: string;
}

/** What a call asks that is written well and cannot be. */
export interface RefusedCall {
  readonly name: "refused";
  readonly message: string;
}

/** How a call wants its exports read and posted. */
export function readPostOptions(values: Values): PostOptions | Misuse | RefusedCall {
  for (const name of ["as-of", "from", "to"] as const) {
    const text = values[name];
    if (text !== undefined && isInOtherYear(text))
      return { name: "refused", message: `--${name} ${text}: ${POSTABLE_YEARS}` };
    if (text !== undefined && dayFromIso(text) === undefined) {
      return { misuse: `--${name} takes a date such as 2026-08-31, not “${text}”.` };
    }
  }
  const layout = LAYOUTS.find(({ id }) => id === values.report);
  if (values.report !== undefined && layout === undefined) {
    return unknownReport(values.report);
  }
  const said = readAnswers(values);
  if ("misuse" in said) return said;
  return {
    asOf: dayOrNone(values["as-of"]),
    from: dayOrNone(values.from),
    to: dayOrNone(values.to),
    report: layout?.id,
    ...said,
    ...sheetOptions(values),
    json: values.json === true,
    ...postingOptions(values),
  };
}

/** How what was read is posted. */
function postingOptions(
  values: Values,
): Pick<PostOptions, "restate" | "anyway" | "acceptProblems" | "by" | "hideTables"> {
  return {
    restate: values.restate === true,
    anyway: values.anyway === true,
    acceptProblems: values["accept-problems"] === true,
    by: values.by,
    ...(values["hide-tables"] === true && { hideTables: true }),
  };
}

function unknownReport(word: string): Misuse {
  const known = LAYOUTS.map(({ id }) => id);
  return { misuse: `There is no report “${word}”. Known: ${known.join(", ")}.`, mistyped: { word, known } };
}

/** What the call answers of its reports beforehand. */
function readAnswers(values: Values): Pick<PostOptions, "dates" | "acceptUnproven" | "words"> | Misuse {
  const dates = DATE_ORDERS.find((order) => order === values.dates);
  if (values.dates !== undefined && dates === undefined) {
    const mistyped = { word: values.dates, known: DATE_ORDERS };
    return { misuse: `--dates takes month-first or day-first, not “${values.dates}”.`, mistyped };
  }
  const accepted = (values["accept-unproven"] ?? []).map(acceptedFigure);
  const unclear = accepted.find((one) => "misuse" in one);
  if (unclear !== undefined) return unclear;
  const words = readSaidWords(values);
  if (words !== undefined && "misuse" in words) return words;
  return {
    dates,
    acceptUnproven: accepted.flatMap((one) => ("misuse" in one ? [] : [one])),
    ...(words === undefined ? {} : { words }),
  };
}

const DATE_ORDERS: readonly DateOrder[] = ["month-first", "day-first"];

/** A report's name may hold an equals sign, its figure cannot. */
function acceptedFigure(text: string): AcceptedFigure | Misuse {
  const [, report, sum] = /^(.+)=([^=]+)$/u.exec(text) ?? [];
  if (report !== undefined && sum !== undefined) return { report, sum };
  return { misuse: `--accept-unproven takes REPORT=SUM, such as aging-of-receivables=505.75, not “${text}”.` };
}

function sheetOptions({ sheet, ...values }: Values): Pick<ReadingOptions, "sheets" | "includeHidden"> {
  return {
    ...(sheet === undefined ? {} : { sheets: sheet }),
    ...(values["include-hidden"] === true ? { includeHidden: true } : {}),
  };
}

function isInOtherYear(text: string): boolean {
  const [, year] = /^(\d{4})-\d\d-\d\d$/u.exec(text) ?? [];
  return year !== undefined && (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR);
}

function dayOrNone(text: string | undefined): Day | undefined {
  return text === undefined ? undefined : dayFromIso(text);
}
