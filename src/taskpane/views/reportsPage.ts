import { QUERIES_ARE_UNTRIED, REPORT_CARDS, type ReportCard } from "../../session/reading/whatToRun";
import { type Child, type ElementSpec, element } from "../dom/element";
import type { State } from "../state";
import { fold } from "./parts";

/** Which reports to run in the practice software, with which filters. */
export function reportsPage({ queries }: State): readonly Child[] {
  return [
    element("h2", { id: "what-to-run", tabindex: -1 }, "What to run"),
    element(
      "p",
      {},
      "On the first working morning of the month, after the month-end update (aging) was run. Export each as a file, or copy it with its headings.",
    ),
    [...new Set(REPORT_CARDS.map(({ software }) => software))].map((software) => [
      element("h3", {}, software),
      REPORT_CARDS.filter((card) => card.software === software).map((card) => cardView(card, queries)),
    ]),
  ];
}

function cardView({ title, where, filters, gives, query }: ReportCard, queries: State["queries"]): ElementSpec {
  const sql = query === undefined ? undefined : queries[query];
  return element(
    "section",
    { class: "card", key: title },
    element("h4", {}, title),
    element("p", {}, gives),
    element("p", { class: "quiet" }, where),
    element(
      "ul",
      {},
      filters.map((filter) => element("li", {}, filter)),
    ),
    sql !== undefined &&
      fold(
        "The query, to copy",
        element("p", {}, QUERIES_ARE_UNTRIED),
        element("textarea", { class: "code", readonly: true, rows: 8, "aria-label": `Query: ${title}`, value: sql }),
      ),
  );
}
