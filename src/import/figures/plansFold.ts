import type { Day } from "../../domain/calendar";
import { cents } from "../../domain/money";
import type { TreatmentPlan } from "../../domain/patients/treatment";
import type { Block } from "../reading/block";
import { slotOf } from "../layout/columns";
import type { FiguresFrom, Layout } from "../layout/layout";
import type { RowProblem } from "../problems/rowProblem";
import { type DateLimit, isWithin, limitAround } from "../reading/dateLimits";
import { type FinishedReport, type Fold, type FoldResult, type KnownDays, NO_PROBLEMS } from "./fold";
import { rangeFarOff } from "./rangeFarOff";
import { StatedRange } from "./statedRange";

type PlanFields = Extract<FiguresFrom<string>, { kind: "treatment-plans" }>;

/** A plan of years ago may be accepted today. */
const LATE_ANSWER = { after: 10 * 366 };

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

  limits(known: KnownDays): readonly DateLimit[] {
    const usual = this.#range.known(known, this.#dates());
    if (usual === undefined || rangeFarOff(usual, this.#dates(), true) !== undefined) return [];
    const presented = limitAround(this.#slots.presented, usual);
    const accepted = limitAround(this.#slots.accepted, usual, LATE_ANSWER);
    const started = limitAround(this.#slots.started, usual, LATE_ANSWER);
    const areWithin = this.#plans.every(
      (plan) =>
        isWithin(plan.presented, presented) && isWithin(plan.accepted, accepted) && isWithin(plan.started, started),
    );
    return areWithin ? [] : [presented, accepted, started];
  }

  finish(report: FinishedReport): FoldResult {
    const range = this.#range.finish(report, [...this.#dates()]);
    if ("code" in range) return { refusals: [range] };
    const figures = { kind: "treatment-plans", range, plans: this.#plans } as const;
    return { figures, notes: this.#range.notes(report) };
  }

  *#dates(): Generator<Day> {
    for (const { presented } of this.#plans) yield presented;
  }
}
