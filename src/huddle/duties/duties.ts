import { type DutyPeriod, periodsSinceDone } from "../../domain/huddle/duty";
import { FIRST_PRACTICE_DAY, LAST_PRACTICE_DAY, isPracticeDay } from "../../domain/practiceDays";
import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import { type RowOf, TABLES } from "../headings/headings";
import { WITH_DAY, huddleDay } from "../settings/shown";
import { HOLDERS, PERIODS } from "./dutyList";

const { column, own, numberIn, textIn, valueIn, rows } = TABLES;

const OFTEN = own("Duties", "How often");
const DONE = own("Duties", "Done on");
const SINCE = own("Duties", "Periods since done");
const PERIODS_IN_ORDER: readonly DutyPeriod[] = ["day", "week", "month", "quarter", "year"];
const LISTED = `{${PERIODS.map((period) => `"${period}"`).join(",")}}`;

/** Numbers that go up by one with each period, in a formula's words. */
const INDEX_OF: Readonly<Record<Exclude<DutyPeriod, "day">, (day: string) => string>> = {
  week: (day) => `INT((${day}-2)/7)`,
  month: (day) => `(YEAR(${day})*12+MONTH(${day}))`,
  quarter: (day) => `(YEAR(${day})*4+INT((MONTH(${day})+2)/3))`,
  year: (day) => `YEAR(${day})`,
};

const WAS_DONE = `AND(N(${DONE})>=${String(FIRST_PRACTICE_DAY)},N(${DONE})<=${String(LAST_PRACTICE_DAY)})`;
const SINCE_FORMULA =
  `IF(OR(NOT(${WITH_DAY}),${own("Duties", "Duty")}=""),"",IF(NOT(${WAS_DONE}),1,` +
  `CHOOSE(MATCH(${OFTEN},${LISTED},0),${PERIODS_IN_ORDER.map(sinceFormula).join(",")})))`;

function sinceFormula(period: DutyPeriod): string {
  if (period === "day") return `IF(${DONE}>=HuddleDay,0,1+COUNTIFS(${column("Days", "Before")},">"&INT(${DONE})))`;
  return `MAX(0,${INDEX_OF[period]("HuddleDay")}-${INDEX_OF[period](DONE)})`;
}

const STANDS_FORMULA =
  `IF(${SINCE}="","",IF(${SINCE}=0,"Done",IF(${SINCE}>1,"Late "&(${SINCE}-1),` +
  `IF(${OFTEN}="Each day","Due today","Due this "&MID(${OFTEN},6,9)))))`;

/** The duties of each role: an editable list. */
export const DUTIES = TABLES.table(
  "Duties",
  [{ heading: "Role", order: HOLDERS }, { heading: "Duty" }],
  [
    TABLES.value("Duties", "Role", "Whose duty it is. The Huddle has one line for each role.", {
      isInput: true,
      choices: HOLDERS,
      width: 14,
    }),
    TABLES.value("Duties", "Duty", "What is done.", { isInput: true, width: 58 }),
    TABLES.value("Duties", "How often", "In which period it is to be done once.", {
      isInput: true,
      choices: PERIODS,
      width: 15,
    }),
    TABLES.value("Duties", "Proof", "What shows that it was done; tick where only a person can say.", {
      isInput: true,
      width: 46,
    }),
    TABLES.value("Duties", "Done on", "The day on which it was last done.", { isInput: true, width: 14 }),
    TABLES.value("Duties", "By", "Who did it.", { isInput: true, width: 14 }),
    TABLES.formula(
      "Duties",
      "Periods since done",
      "0: done in this period. 1: due in it. More: so many less one were missed. Daily duties go by days worked.",
      SINCE_FORMULA,
      (row, book) => periodsSince(row, book) ?? "",
    ),
    TABLES.formula(
      "Duties",
      "Stands",
      "Done, due in this period, or late by so many periods.",
      STANDS_FORMULA,
      (row, book) => standing(row, periodsSince(row, book)),
    ),
  ],
);

function periodsSince(row: RowOf<"Duties">, book: Book): number | undefined {
  const day = huddleDay(book);
  if (day === undefined || valueIn(row, "Duty") === undefined) return undefined;
  const done = Math.floor(numberIn(row, "Done on") ?? 0);
  if (!isPracticeDay(done)) return 1;
  const period = PERIODS_IN_ORDER[periodIndex(row)];
  const worked = rows(book, "Days").flatMap((one) => numberIn<"Days">(one, "Before") ?? []);
  return period && periodsSinceDone(done, period, { day, worked });
}

function periodIndex(row: RowOf<"Duties">): number {
  const often = textIn(row, "How often").toLowerCase();
  return PERIODS.findIndex((period) => period.toLowerCase() === often);
}

function standing(row: RowOf<"Duties">, since: number | undefined): CellValue {
  if (since === undefined) return "";
  if (since === 0) return "Done";
  if (since > 1) return `Late ${String(since - 1)}`;
  return periodIndex(row) === 0 ? "Due today" : `Due this ${textIn(row, "How often").slice(5, 14)}`;
}

/** How many of a role's duties are due and late, in a formula's words: `Insurance: 2 due, 1 late`. */
export function roleFormula(role: string): string {
  const due = countFormula(role, "Due*");
  const late = countFormula(role, "Late*");
  return `"${role}: "&IF(${due}+${late}=0,"all done",IF(${due}>0,${due}&" due","")&IF(${due}*${late}>0,", ","")&IF(${late}>0,${late}&" late",""))`;
}

function countFormula(role: string, standing: string): string {
  return `COUNTIFS(${column("Duties", "Role")},"${role}",${column("Duties", "Stands")},"${standing}")`;
}

/** The same from the tables. */
export function roleLine(role: string, book: Book): string {
  const stands = rows(book, "Duties")
    .filter((row) => textIn<"Duties">(row, "Role").toLowerCase() === role.toLowerCase())
    .map((row) => textIn<"Duties">(row, "Stands"));
  const count = (word: string): number => stands.filter((one) => one.startsWith(word)).length;
  const words = (["due", "late"] as const).flatMap((word) => {
    const found = count(word === "due" ? "Due" : "Late");
    return found > 0 ? [`${String(found)} ${word}`] : [];
  });
  return `${role}: ${words.length === 0 ? "all done" : words.join(", ")}`;
}
