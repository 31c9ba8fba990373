import { REPORT_CARDS, type ReportCard } from "../../session/reading/whatToRun";
import { type Child, type Element_, h } from "../dom/element";
import type { State } from "../state";
import { fold } from "./parts";

/** Which reports to run in the practice software, with which filters. */
export function reportsPage({ queries }: State): readonly Child[] {
  return [
    h("h2", { id: "what-to-run", tabindex: -1 }, "What to run"),
    h(
      "p",
      {},
      "On the first working morning of the month, after the month-end update (aging) was run. Export each as a file, or copy it with its headings.",
    ),
    [...new Set(REPORT_CARDS.map(({ software }) => software))].map((software) => [
      h("h3", {}, software),
      REPORT_CARDS.filter((card) => card.software === software).map((card) => cardView(card, queries)),
    ]),
  ];
}

function cardView({ title, where, filters, gives, query }: ReportCard, queries: State["queries"]): Element_ {
  const sql = query === undefined ? undefined : queries[query];
  return h(
    "section",
    { class: "card", key: title },
    h("h4", {}, title),
    h("p", {}, gives),
    h("p", { class: "quiet" }, where),
    h(
      "ul",
      {},
      filters.map((filter) => h("li", {}, filter)),
    ),
    sql !== undefined &&
      fold(
        "The query, to copy",
        h("textarea", { class: "code", readonly: true, rows: 8, "aria-label": `Query: ${title}`, value: sql }),
      ),
  );
}
