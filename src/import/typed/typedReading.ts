import type { ReportFigures } from "../../domain/figures";
import type { Cents } from "../../domain/money";
import type { ImportNote } from "../problems/note";
import type { Proof } from "../problems/proof";
import type { Refusal } from "../problems/refusal";
import type { Unproven } from "../problems/unproven";

/** What the rows of a part of a form come to. */
export interface TypedReading {
  readonly figures: ReportFigures | undefined;
  /** Rows of the form whose figures are posted. */
  readonly records: ReadonlySet<number>;
  /** Rows that only check others. */
  readonly totals: ReadonlySet<number>;
  readonly refusals: readonly Refusal[];
  readonly notes: readonly ImportNote[];
  readonly unproven: readonly Unproven[];
  readonly proofs: readonly Proof[];
  readonly reportTotal: Cents | undefined;
  readonly sum: Cents | undefined;
}

/** What rows come to that cannot be used. */
export function refusedReading(records: Iterable<number>, refusals: readonly Refusal[]): TypedReading {
  return {
    figures: undefined,
    records: new Set(records),
    totals: new Set(),
    refusals,
    notes: [],
    unproven: [],
    proofs: [],
    reportTotal: undefined,
    sum: undefined,
  };
}
