import { type Day, dayFromIso, formatDay } from "../../domain/calendar";
import { count } from "../../domain/counted";
import type { SharedDay, SharedDayReason } from "../../session/posting/sharedDay";
import { answerSharedDay } from "../actions/answering";
import { type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import { button, fold, valueOf } from "./parts";

const BECAUSE: Readonly<Record<SharedDayReason, string>> = {
  others: "as the other reports of this batch",
  run: "the last month end before they were run",
  "last-month": "the last month end",
};

/** The one question for all reports that do not say as of which day they stand. */
export function sharedDayView(pane: Pane, { ids, offered }: SharedDay): ElementSpec {
  const say = (day: Day): void => {
    answerSharedDay(pane, ids, day);
  };
  const change = (event: Event): void => {
    const day = dayFromIso(valueOf(event));
    if (day !== undefined) say(day);
  };
  return element(
    "fieldset",
    { class: "question", key: "shared-day", id: "shared-day", tabindex: -1 },
    element("legend", {}, `These ${count(ids.length, "report")} do not say their day.`),
    offered !== undefined && [
      element("p", {}, `Is it ${formatDay(offered.day)}, ${BECAUSE[offered.because]}?`),
      button(
        `Yes, ${formatDay(offered.day)}`,
        () => {
          say(offered.day);
        },
        "primary",
      ),
    ],
    fold(
      "Another day",
      element(
        "div",
        { class: "field" },
        element("label", { for: "shared-as-of" }, "The date they are as of"),
        element("input", { id: "shared-as-of", type: "date", on: { change } }),
      ),
    ),
  );
}
