import { cents } from "../../domain/money";
import type { TreatmentPlan } from "../../domain/treatment";
import type { Block } from "../block";
import { slotOf } from "../columns";
import type { FiguresFrom, Layout } from "../layout";
import type { RowProblem } from "../rowProblem";
import { type FinishedReport, type Fold, type FoldResult, NO_PROBLEMS } from "./fold";
import { StatedRange } from "./statedRange";

type PlanFields = Extract<FiguresFrom<string>, { kind: "treatment-plans" }>;

/** Takes in treatment plans: when they were presented, accepted and started, and for how much. */
export class PlansFold implements Fold {
  readonly #slots: Readonly<
    Record<"presented" | "amountPresented" | "accepted" | "amountAccepted" | "started", number>
  >;
  readonly #range: StatedRange;
  readonly #plans: TreatmentPlan[] = [];

  constructor(layout: Layout, from: PlanFields) {
    this.#range = new StatedRange(layout, from.from, from.to);
    this.#slots = {
      presented: slotOf(layout, from.presented),
      amountPresented: slotOf(layout, from.amountPresented),
      accepted: slotOf(layout, from.accepted),
      amountAccepted: slotOf(layout, from.amountAccepted),
      started: slotOf(layout, from.started),
    };
  }

  add(block: Block): readonly RowProblem[] {
    const { amounts, days } = block.reader;
    this.#range.add(block);
    const presented = days[this.#slots.presented];
    const accepted = days[this.#slots.accepted];
    const amountAccepted = cents(amounts.at(this.#slots.amountAccepted));
    if (accepted === undefined && amountAccepted !== 0) {
      return [
        { code: "acceptance-undated", at: block.reader.spot(this.#slots.amountAccepted), amount: amountAccepted },
      ];
    }
    if (presented === undefined) return [block.reader.missing(this.#slots.presented)];
    const amountPresented = cents(amounts.at(this.#slots.amountPresented));
    this.#plans.push({ presented, amountPresented, accepted, amountAccepted, started: days[this.#slots.started] });
    return NO_PROBLEMS;
  }

  finish(report: FinishedReport): FoldResult {
    const range = this.#range.finish(report);
    if ("code" in range) return { refusals: [range] };
    return { figures: { kind: "treatment-plans", range, plans: this.#plans } };
  }
}
