import type { Grouping, ReportFigures } from "../../domain/figures";
import type { Block } from "../reading/block";
import { headingKey } from "../layout/heading";
import type { FiguresFrom, Layout } from "../layout/layout";
import type { RowProblem } from "../problems/rowProblem";
import { type Slots, sumOfSlots } from "../reading/slots";
import { AgedBalance } from "./agedBalance";
import { type FinishedReport, type Fold, type FoldResult, NO_PROBLEMS } from "./fold";

type AgingFigures = Extract<FiguresFrom<string>, { kind: "receivables" | "receivables-total" }>;

/** What its lines are, where somebody knows. */
interface Grouped {
  readonly groupedBy?: Grouping;
}

/** Adds up what is owed, line by line, by balance and category. */
export class ReceivablesFold implements Fold {
  readonly #title: string;
  readonly #patientKeys: readonly string[];
  readonly #balances: readonly AgedBalance[];
  readonly #isOfTotals: boolean;
  readonly #figures: (grouped: Grouped, sums: Slots) => ReportFigures;

  constructor(layout: Layout, from: AgingFigures) {
    this.#title = layout.title;
    this.#isOfTotals = from.isOfTotals === true;
    this.#patientKeys = from.patientHeadings.map(headingKey);
    if (from.kind === "receivables") {
      const patient = new AgedBalance(layout, "Patient", from.patient);
      const insurance = new AgedBalance(layout, "Insurance", from.insurance);
      this.#balances = [patient, insurance];
      this.#figures = (grouped, sums) => {
        return {
          kind: from.kind,
          ...grouped,
          patient: patient.receivables(sums),
          insurance: insurance.receivables(sums),
        };
      };
    } else {
      const total = new AgedBalance(layout, "Total", from.total);
      this.#balances = [total];
      this.#figures = (grouped, sums) => ({ kind: from.kind, ...grouped, total: total.receivables(sums) });
    }
  }

  add(block: Block): readonly RowProblem[] {
    const { amounts } = block.reader;
    for (const balance of this.#balances) if (!balance.addsUp(amounts)) return this.#problems(block);
    for (const balance of this.#balances) balance.add(amounts);
    return NO_PROBLEMS;
  }

  proven({ reader }: Block): readonly number[] {
    return this.#balances.flatMap((balance) => balance.proven(reader.amounts));
  }

  finish({ blocks }: FinishedReport): FoldResult {
    const [first] = blocks;
    if (first === undefined) return { refusals: [{ code: "records-absent", title: this.#title }] };
    const notes = this.#balances.flatMap((balance) => balance.notes());
    const sums = sumOfSlots(
      blocks.map((block) => block.sums),
      first.columns.slots,
    );
    const unproven = this.#balances.flatMap((balance) => balance.unproven());
    const grouped = this.#isOfTotals ? {} : { groupedBy: this.#groupingOf(first) };
    return { figures: this.#figures(grouped, sums), notes, unproven };
  }

  #problems(block: Block): readonly RowProblem[] {
    return this.#balances.flatMap((balance) => balance.problems(block));
  }

  #groupingOf({ columns }: Block): Grouping {
    return columns.names.some(({ heading }) => this.#patientKeys.includes(headingKey(heading)))
      ? "patient"
      : "guarantor";
  }
}
