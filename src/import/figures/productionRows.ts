import type { Production } from "../../domain/collections";
import { type Cents, cents } from "../../domain/money";
import type { Block } from "../reading/block";
import type { Layout, ProductionAmounts } from "../layout/layout";
import type { RowProblem } from "../problems/rowProblem";
import type { RecordReader } from "../reading/recordReader";
import { RowIdentity } from "../reading/rowIdentity";
import type { Slots } from "../reading/slots";
import { SumOfFields } from "../reading/sumOfFields";
import { IncomeCheck, type IncomeResult } from "./incomeCheck";

/** Reads rows of what was billed and collected: what each says of itself, and what amounts come to. */
export class ProductionRows {
  readonly #layout: Layout;
  readonly #from: ProductionAmounts<string>;
  /** What a row says of itself beside its income. */
  readonly #identities: readonly RowIdentity[];
  readonly #income: IncomeCheck;

  constructor(layout: Layout, from: ProductionAmounts<string>) {
    this.#layout = layout;
    this.#from = from;
    this.#identities = [from.production, from.change].flatMap((one) =>
      one === undefined ? [] : [new RowIdentity(layout, one)],
    );
    this.#income = new IncomeCheck(layout, from);
  }

  /** What is wrong with the sums of the current row. */
  problems(block: Block): readonly RowProblem[] {
    const { reader } = block;
    const differing = this.#identities.filter((identity) => !identity.holds(reader.amounts));
    return [...differing.map((identity) => rowDiffers(identity, reader)), ...this.#income.problems(block)];
  }

  /** Takes the current row in. */
  add(block: Block): void {
    this.#income.add(block);
  }

  /** The slots whose amounts the current row's own sums prove. */
  proven({ amounts }: RecordReader): readonly number[] {
    const proven = this.#identities.filter((identity) => identity.holds(amounts));
    return [...proven.flatMap(({ slots }) => slots), ...this.#income.proven(amounts)];
  }

  /** What all rows say of prepayments. */
  finish(): IncomeResult {
    return this.#income.finish();
  }

  /** What was billed and collected, given sums of rows. @param isUnearnedCounted prepayments are patients' payments */
  production(amounts: Slots, isUnearnedCounted: boolean): Production {
    const {
      billed,
      billedToo = [],
      writeoffs,
      adjustments,
      patientPayments,
      unearned,
      insurancePayments,
      unsplitPayments = [],
    } = this.#from;
    const sum = (...names: readonly string[]): Cents => cents(new SumOfFields(this.#layout, names).of(amounts));
    return {
      billed: sum(billed, ...billedToo),
      writeoffs: sum(...writeoffs),
      adjustments: sum(...adjustments),
      patientPayments: sum(...patientPayments, ...(isUnearnedCounted && unearned !== undefined ? [unearned] : [])),
      insurancePayments: sum(...insurancePayments),
      unsplitPayments: sum(...unsplitPayments),
    };
  }
}

function rowDiffers(identity: RowIdentity, reader: RecordReader): RowProblem {
  return {
    code: "row-sum-differs",
    at: reader.spot(identity.totalSlot),
    reportTotal: cents(identity.total.of(reader.amounts)),
    sum: cents(identity.sum(reader.amounts)),
  };
}
