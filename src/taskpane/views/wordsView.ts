import { count } from "../../domain/counted";
import { type StatusAnswer, isSameStatus, saidStatus } from "../../import/figures/saidStatus";
import type { Entry } from "../../session/reading/entry";
import { NO_WORDS, type SaidWords } from "../../session/reading/saidWords";
import type { WordNeed } from "../../session/reading/wordNeeds";
import { answerReading } from "../actions/bringing";
import { type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import { button, field, fold, valueOf } from "./parts";

/** What a report's words are or mean: said once, and kept in the workbook with the posting. */
export function wordsView(pane: Pane, entry: Entry, need: WordNeed): ElementSpec {
  return need.kind === "statuses" ? statusesView(pane, entry, need) : namesView(pane, entry, need);
}

type StatusesNeed = Extract<WordNeed, { kind: "statuses" }>;
type StatusToSay = StatusesNeed["statuses"][number];

function statusesView(pane: Pane, entry: Entry, { statuses }: StatusesNeed): ElementSpec {
  return element(
    "fieldset",
    { class: "question", key: "statuses" },
    element("legend", {}, "What do these statuses mean?"),
    element("p", { class: "hint" }, "Say it once; from then on it is known to everyone who shares the workbook."),
    statuses.map((status) => statusField(pane, entry, status)),
  );
}

function statusField(pane: Pane, entry: Entry, { of, word, rows, answers, given }: StatusToSay): ElementSpec {
  const say = (answer: StatusAnswer): void => {
    const { statuses } = wordsOf(entry);
    const others = statuses.filter((one) => !(one.of === of && isSameStatus(one.word, word)));
    sayWords(pane, entry, { statuses: [...others, saidStatus(word, answer)] });
  };
  return element(
    "div",
    { key: `${of} ${word}`, role: "group", "aria-label": word },
    element("p", {}, `“${word}”, ${count(rows, of)}`),
    element(
      "div",
      { class: "chips" },
      answers.map((answer) => answerChip(answer, given, say)),
    ),
  );
}

function answerChip(
  answer: StatusAnswer,
  given: StatusAnswer | undefined,
  say: (answer: StatusAnswer) => void,
): ElementSpec {
  const click = (): void => {
    say(answer);
  };
  const pressed = String(answer.said === given?.said);
  return element("button", { type: "button", class: "chip", "aria-pressed": pressed, on: { click } }, answer.said);
}

const NAMES = {
  carriers: { noun: "claim", under: "the carrier Other", label: "Name of a carrier", kept: "Carriers to keep" },
  sources: {
    noun: "appointment",
    under: "Named person",
    label: "Name of a referral source",
    kept: "Referral sources to keep",
  },
} as const;

/** What the cells hold is not shown, as it could be a patient: who knows that it is a carrier types its name. */
function namesView(pane: Pane, entry: Entry, { of, rows, given }: Extract<WordNeed, { kind: "names" }>): ElementSpec {
  const { noun, under, label, kept } = NAMES[of];
  const add = (event: Event): void => {
    const name = valueOf(event).trim();
    if (name !== "" && !given.includes(name)) sayWords(pane, entry, { [of]: [...given, name] });
  };
  const withdraw = (name: string): void => {
    sayWords(pane, entry, { [of]: given.filter((one) => one !== name) });
  };
  const id = `${of}-${String(entry.id)}`;
  return fold(
    rows === 0 ? kept : `${count(rows, noun)} under ${under}`,
    field(
      id,
      label,
      (describedBy) =>
        element("input", { id, value: "", autocomplete: "off", "aria-describedby": describedBy, on: { change: add } }),
      "As the report spells it. It is kept in the workbook with the posting, and known from then on. Never a person’s name.",
    ),
    given.map((name) =>
      button(
        `Remove “${name}”`,
        () => {
          withdraw(name);
        },
        "quiet",
      ),
    ),
  );
}

function wordsOf({ reading }: Entry): SaidWords {
  return reading.words ?? NO_WORDS;
}

function sayWords(pane: Pane, entry: Entry, words: Partial<SaidWords>): void {
  answerReading(pane, entry.id, { words: { ...wordsOf(entry), ...words } });
}
