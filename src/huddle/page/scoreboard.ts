import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import type { PageCell } from "../../workbook/spec/page";
import { TABLES } from "../headings/headings";
import { showsGoals } from "../settings/setup";
import { WITH_DAY, shownRow } from "../settings/shown";
import { FORMATS, LOOKS } from "./pageLooks";
import { type Figure, figureCell, noted, textCell } from "./pageParts";
import { type DayColumn, inTheMonth, ofSlots, onTheDay } from "./sums";

const { column, numberIn, rows } = TABLES;

/** Where each column of the scoreboard stands: the columns of the page that it takes. */
const AT = {
  label: [1, 3],
  lastDay: [4, 5],
  today: [6, 7],
  nextDay: [8, 9],
  month: [10, 11],
  goal: [12, 13],
  goalToDate: [14],
  needed: [15],
} as const;

const GOALS_SHOWN = 'NOT(ShowGoals="No")';

/** A figure of which Goals has one for each month. */
type Goal = "Net billed" | "Collected" | "New patients";

/** A row of the scoreboard. */
interface Line {
  readonly goal: Goal;
  readonly done: DayColumn;
  readonly today: Figure;
  readonly nextDay?: Figure;
  readonly formats: { readonly done: string; readonly ahead: string; readonly today: string; readonly needed: string };
}

const MONEY = { done: FORMATS.dollars, ahead: FORMATS.scheduled, needed: FORMATS.dollars };
const COUNTS = { done: FORMATS.count, ahead: FORMATS.count, today: FORMATS.count, needed: FORMATS.decimal };

const LINES: readonly Line[] = [
  {
    goal: "Net billed",
    done: "Net billed",
    today: onTheDay("Scheduled", "HuddleDay"),
    nextDay: onTheDay("Scheduled", "NextDay"),
    formats: { ...MONEY, today: FORMATS.scheduled },
  },
  { goal: "Collected", done: "Collected", today: ofSlots("To collect"), formats: { ...MONEY, today: FORMATS.collect } },
  {
    goal: "New patients",
    done: "New patients here",
    today: newToday(),
    nextDay: onTheDay("New patients ahead", "NextDay"),
    formats: COUNTS,
  },
];

/** The scoreboard: its headings in the first of its rows. @param row the number of that row */
export function scoreboard(row: number): readonly PageCell[] {
  return [...headings(row), ...LINES.flatMap((line, index) => lineCells(row + 1 + index, line))];
}

function headings(row: number): readonly PageCell[] {
  const goals = [
    ["Goal", AT.goal, "What the month is to bring, as Goals says."],
    ["Goal to date", AT.goalToDate, "The goal × days worked ÷ days open."],
    ["Needed a day", AT.needed, "What is left of the goal, for each day left that the practice is open."],
  ] as const;
  return [
    textCell(row, AT.label, "", LOOKS.headingLine),
    figureCell(row, AT.lastDay, dayOr("LastDayWorked", "Last day worked"), LOOKS.heading, FORMATS.lastDay),
    noted(
      figureCell(row, AT.today, dayOr("HuddleDay", "Today"), LOOKS.heading, FORMATS.today),
      "* Gross fees as scheduled. What is billed net and collected is known after the day.",
    ),
    figureCell(row, AT.nextDay, dayOr("NextDay", "Next day"), LOOKS.heading, FORMATS.nextDay),
    figureCell(row, AT.month, dayOr("MonthStart", "Month to date"), LOOKS.heading, FORMATS.month),
    ...goals.map(([text, at, note]) =>
      noted(
        figureCell(
          row,
          at,
          { formula: `IF(${GOALS_SHOWN},"${text}","")`, result: (book) => (showsGoals(book) ? text : "") },
          LOOKS.heading,
        ),
        note,
      ),
    ),
  ];
}

const HEADING_OF = {
  HuddleDay: "Huddle day",
  LastDayWorked: "Last day worked",
  NextDay: "Next day",
  MonthStart: "Month start",
} as const;

function dayOr(name: keyof typeof HEADING_OF, otherwise: string): Figure {
  return {
    formula: `IF(ISNUMBER(${name}),${name},"${otherwise}")`,
    result: (book) => numberIn(shownRow(book), HEADING_OF[name]) ?? otherwise,
  };
}

function lineCells(row: number, { goal, done, today, nextDay, formats }: Line): readonly PageCell[] {
  return [
    textCell(row, AT.label, goal, LOOKS.label),
    figureCell(row, AT.lastDay, onTheDay(done, "LastDayWorked"), LOOKS.figure, formats.done),
    figureCell(row, AT.today, today, LOOKS.today, formats.today),
    ...(nextDay ? [figureCell(row, AT.nextDay, nextDay, LOOKS.figure, formats.ahead)] : []),
    figureCell(row, AT.month, inTheMonth(done), LOOKS.figure, formats.done),
    figureCell(row, AT.goal, goalFigure(goal), LOOKS.figure, formats.done),
    figureCell(row, AT.goalToDate, goalToDate(goal), LOOKS.figure, formats.needed),
    figureCell(row, AT.needed, neededADay(goal, inTheMonth(done)), LOOKS.today, formats.needed),
  ];
}

/** How many new patients the slots have; where they do not say, what Days has. */
function newToday(): Figure {
  const said = column("Slots", "New patient");
  const other = onTheDay("New patients ahead", "HuddleDay");
  return {
    formula: `IF(COUNTIFS(${said},"Y")+COUNTIFS(${said},"N")=0,${other.formula},COUNTIFS(${said},"Y"))`,
    result: (book) => {
      const words = rows(book, "Slots").map((row) => TABLES.textIn<"Slots">(row, "New patient").toUpperCase());
      const answers = words.filter((word) => word === "Y" || word === "N");
      return answers.length === 0 ? other.result(book) : answers.filter((word) => word === "Y").length;
    },
  };
}

function goalFigure(goal: Goal): Figure {
  const [months, goals] = [column("Goals", "Month"), column("Goals", goal)];
  return {
    formula: `IF(AND(${GOALS_SHOWN},${WITH_DAY}),IF(COUNTIFS(${months},MonthStart,${goals},">0")=1,SUMIFS(${goals},${months},MonthStart),""),"")`,
    result: (book) => goalIn(book, goal) ?? "",
  };
}

/** The goal of the Huddle's month, where goals are shown and Goals has one. */
function goalIn(book: Book, goal: Goal): number | undefined {
  const month = numberIn(shownRow(book), "Month start");
  if (month === undefined || !showsGoals(book)) return undefined;
  const [first, ...others] = rows(book, "Goals")
    .filter((row) => numberIn<"Goals">(row, "Month") === month)
    .flatMap((row) => numberIn<"Goals">(row, goal) ?? [])
    .filter((figure) => figure > 0);
  return others.length > 0 ? undefined : first;
}

function goalToDate(goal: Goal): Figure {
  const { formula } = goalFigure(goal);
  return {
    formula: `IF(AND(ISNUMBER(DaysOpen),ISNUMBER(${formula})),${formula}*DaysWorked/DaysOpen,"")`,
    result: (book) => withGoal(book, goal, (whole, { worked, open }) => (whole * worked) / open),
  };
}

function neededADay(goal: Goal, soFar: Figure): Figure {
  const { formula } = goalFigure(goal);
  return {
    formula:
      `IF(AND(ISNUMBER(DaysOpen),ISNUMBER(${formula})),IF(DaysOpen>DaysWorked,` +
      `MAX(0,${formula}-N(${soFar.formula}))/(DaysOpen-DaysWorked),""),"")`,
    result: (book) => {
      const reached = soFar.result(book);
      return withGoal(book, goal, (whole, { worked, open }) =>
        open > worked ? Math.max(0, whole - (typeof reached === "number" ? reached : 0)) / (open - worked) : "",
      );
    },
  };
}

function withGoal(
  book: Book,
  goal: Goal,
  figure: (whole: number, days: { readonly worked: number; readonly open: number }) => CellValue,
): CellValue {
  const whole = goalIn(book, goal);
  const [worked, open] = [numberIn(shownRow(book), "Days worked"), numberIn(shownRow(book), "Days open")];
  return whole === undefined || worked === undefined || open === undefined ? "" : figure(whole, { worked, open });
}

/** What of the month's net billed was collected, as a share. */
export function collectedOfBilled(): Figure {
  const [billed, collected] = [inTheMonth("Net billed"), inTheMonth("Collected")];
  return {
    formula: `IF(N(${billed.formula})>0,N(${collected.formula})/${billed.formula},"")`,
    result: (book) => {
      const [whole, part] = [billed.result(book), collected.result(book)];
      return typeof whole === "number" && whole > 0 ? (typeof part === "number" ? part : 0) / whole : "";
    },
  };
}
