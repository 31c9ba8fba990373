import { type Day, dayFromIso, formatDay, isoFromDay } from "../../domain/calendar";
import { count } from "../../domain/counted";
import type { Entry } from "../../session/reading/entry";
import type { Need } from "../../session/reading/needs";
import { type ReadingNeed, isOfReading, isOfWords } from "../../session/reading/ofReading";
import { describeDifference, describeOtherFigures } from "../../session/words/outcomeWords";
import { sentence } from "../../session/words/sentence";
import { answer } from "../actions/answering";
import { answerReading } from "../actions/bringing";
import { type Child, type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import { columnsView } from "./columnsView";
import { fold, list, tick, valueOf } from "./parts";
import { wordsView } from "./wordsView";

/** What somebody has to say, or has said, before a report can be posted. */
export function needView(pane: Pane, entry: Entry, need: Need): ElementSpec {
  if (isOfReading(need)) return readingNeedView(pane, entry, need);
  if (isOfWords(need)) return wordsView(pane, entry, need);
  switch (need.kind) {
    case "as-of":
      return asOfView(entry, need, (asOf) => {
        answer(pane, entry.id, { asOf });
      });
    case "columns":
      return columnsView(pane, entry, need);
    case "unproven":
      return unprovenView(pane, entry, need);
    case "hidden-rows":
    case "problems":
    case "restate":
    case "anyway":
      return consentView(pane, entry, need);
  }
}

/** What has to be said before the report can be read. */
function readingNeedView(pane: Pane, entry: Entry, need: ReadingNeed): ElementSpec {
  switch (need.kind) {
    case "ages-as-of":
      return asOfView(entry, need, (asOf) => {
        answerReading(pane, entry.id, { asOf });
      });
    case "range":
      return rangeView(pane, entry);
    case "dates":
      return datesView(pane, entry, need);
    case "which-report":
      return whichReportView(pane, entry, need);
    case "which-sheets":
      return whichSheetsView(pane, entry, need);
  }
}

type Consent = Extract<Need, { kind: "hidden-rows" | "problems" | "restate" | "anyway" }>;

/** Something that is done only where somebody ticks it. */
function consentView(pane: Pane, { id }: Entry, need: Consent): ElementSpec {
  const box = (label: string, field: "acceptsProblems" | "includesHidden" | "restates" | "anyway"): ElementSpec =>
    tick(label, need.isGiven, (given) => {
      answer(pane, id, { [field]: given });
    });
  switch (need.kind) {
    case "problems":
      return question(
        `${count(need.rows, "row")} cannot be read`,
        list(need.problems, 20),
        box(`Leave ${these(need.rows, "row")} out and post the rest`, "acceptsProblems"),
      );
    case "hidden-rows":
      return question(
        `${count(need.rows, "row is", "rows are")} hidden in Excel`,
        element(
          "p",
          { class: "hint" },
          "By a filter or by hand. Or unhide or delete them in Excel, save, and bring it again.",
        ),
        box(`Count ${these(need.rows, "row")}`, "includesHidden"),
      );
    case "restate":
      return question(
        describeOtherFigures(need.period),
        list(need.differences.map(describeDifference), 40),
        box(`Change ${these(need.differences.length, "cell")}`, "restates"),
      );
    case "anyway":
      return question(
        "This looks wrong",
        need.reasons.map((reason) => element("p", {}, reason)),
        box("Post it anyway", "anyway"),
      );
  }
}

/** Figures that nothing proves are agreed to as they are; where they change later, it is asked again. */
function unprovenView(pane: Pane, { id }: Entry, need: Extract<Need, { kind: "unproven" }>): ElementSpec {
  return question(
    "Nothing proves this figure",
    need.reasons.map((reason) => element("p", {}, reason)),
    need.isKept &&
      element("p", { class: "hint" }, "How its columns and words are read is kept in Setup, and not asked again."),
    tick(`I compared ${need.words} with the practice software: post it`, need.isGiven, (given) => {
      answer(pane, id, { acceptedFigure: given ? need.figure : undefined });
    }),
  );
}

function these(number: number, noun: string): string {
  return number === 1 ? `this ${noun}` : `these ${count(number, noun)}`;
}

function question(words: string, ...children: readonly Child[]): ElementSpec {
  return element("fieldset", { class: "question", key: words }, element("legend", {}, words), ...children);
}

function asOfView(
  { id }: Entry,
  { given, suggestions }: Extract<Need, { kind: "as-of" | "ages-as-of" }>,
  say: (asOf: Day) => void,
): ElementSpec {
  return question(
    "As of which day?",
    given === undefined &&
      element(
        "p",
        { class: "hint" },
        "The report does not say. It is the day that was chosen when the report was run, usually a month’s end.",
      ),
    element(
      "div",
      { class: "chips" },
      suggestions.map((suggested) =>
        element(
          "button",
          {
            type: "button",
            class: "chip",
            "aria-pressed": String(suggested === given),
            on: {
              click: () => {
                say(suggested);
              },
            },
          },
          formatDay(suggested),
        ),
      ),
    ),
    fold("Another day", dayField(`as-of-${String(id)}`, "As of", given, say)),
  );
}

function rangeView(pane: Pane, { id, reading: { from, to } }: Entry): ElementSpec {
  return question(
    "Which days does it cover?",
    element("p", { class: "hint" }, "The report does not say. Give the first and the last day that it was run for."),
    dayField(`from-${String(id)}`, "First day", from, (first) => {
      answerReading(pane, id, { from: first });
    }),
    dayField(`to-${String(id)}`, "Last day", to, (last) => {
      answerReading(pane, id, { to: last });
    }),
  );
}

function dayField(id: string, label: string, given: Day | undefined, say: (at: Day) => void): ElementSpec {
  const change = (event: Event): void => {
    const at = dayFromIso(valueOf(event));
    if (at !== undefined) say(at);
  };
  const value = given === undefined ? "" : isoFromDay(given);
  return element(
    "div",
    { class: "field" },
    element("label", { for: id }, label),
    element("input", { id, type: "date", value, on: { change } }),
  );
}

function datesView(pane: Pane, { id }: Entry, { monthFirst, dayFirst }: Extract<Need, { kind: "dates" }>): ElementSpec {
  return question(
    "Which days does it list?",
    element("p", { class: "hint" }, "Its dates can be read with the month first or with the day first."),
    chips([
      {
        words: monthFirst,
        say: () => {
          answerReading(pane, id, { dates: "month-first" });
        },
      },
      {
        words: dayFirst,
        say: () => {
          answerReading(pane, id, { dates: "day-first" });
        },
      },
    ]),
  );
}

function whichReportView(pane: Pane, { id }: Entry, { reports }: Extract<Need, { kind: "which-report" }>): ElementSpec {
  return question(
    "Which report is this?",
    element("p", { class: "hint" }, "Its headings fit more than one."),
    chips(
      reports.map(({ id: layout, title }) => ({
        words: title,
        say: () => {
          answerReading(pane, id, { layout });
        },
      })),
    ),
  );
}

/** Answers to choose from, each a button. */
function chips(answers: readonly { readonly words: string; readonly say: () => void }[]): ElementSpec {
  return element(
    "div",
    { class: "chips" },
    answers.map(({ words, say }) => element("button", { type: "button", class: "chip", on: { click: say } }, words)),
  );
}

function whichSheetsView(
  pane: Pane,
  { id }: Entry,
  { sheets, canBeAddedUp, left }: Extract<Need, { kind: "which-sheets" }>,
): ElementSpec {
  const sheetsOf = (words: string, names: readonly string[]) => ({
    words,
    say: () => {
      answerReading(pane, id, { sheets: names });
    },
  });
  return question(
    "Which sheet is it?",
    element(
      "p",
      { class: "hint" },
      "Several sheets of the workbook hold this report. They may be places, months or copies.",
    ),
    left !== undefined && element("p", { class: "hint" }, left),
    chips([
      ...sheets.map(({ name, words, records }) => sheetsOf(`${sentence(words)}: ${count(records, "record")}`, [name])),
      ...(canBeAddedUp
        ? [
            sheetsOf(
              "All of them, added up",
              sheets.map(({ name }) => name),
            ),
          ]
        : []),
    ]),
  );
}
