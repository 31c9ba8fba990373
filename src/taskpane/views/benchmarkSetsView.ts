import { BENCHMARK_SETS, type BenchmarkSet } from "../../tracker/settings/benchmarkSets";
import { chooseBenchmarkSet } from "../actions/settingUp";
import { type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import { button, scrolledTable } from "./parts";

/** What most offices compare first. A set without one of them has a dash there. */
const SHOWN = [
  { measure: "Share over 90", words: "A/R over 90 days" },
  { measure: "Collection ratio", words: "Collections" },
] as const;

/** The published goals side by side: whose button is pressed is compared with. Left out are sets that say nothing of either. */
export function benchmarkSetsView(pane: Pane): ElementSpec {
  const headings = ["Compare with", ...SHOWN.map(({ words }) => words), "Source"];
  const sets = BENCHMARK_SETS.filter(saysOfShown);
  return scrolledTable(
    "Published goals",
    headings,
    sets.map((set) => setRow(pane, set)),
  );
}

function saysOfShown(set: BenchmarkSet): boolean {
  return SHOWN.some(({ measure }) => goalOf(set, measure) !== NONE);
}

function setRow(pane: Pane, set: BenchmarkSet): ElementSpec {
  return element(
    "tr",
    { key: set.name },
    element(
      "th",
      { scope: "row" },
      button(set.name, () => void chooseBenchmarkSet(pane, set.name), "link"),
    ),
    SHOWN.map(({ measure }) => element("td", { class: "figure" }, goalOf(set, measure))),
    element("td", {}, set.source),
  );
}

const NONE = "–";

/** `at most 10%`, `at least 98%`; a dash where the set has no such goal for all receivables. */
function goalOf({ benchmarks }: BenchmarkSet, measure: string): string {
  const goal = benchmarks.find((one) => one.measure === measure && one.balance === "Total");
  if (goal === undefined) return NONE;
  return `${goal.betterWhen === "Lower" ? "at most" : "at least"} ${String(Math.round(goal.good * 100))}%`;
}
