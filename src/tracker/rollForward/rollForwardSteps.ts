import type { HeadingOf } from "../headings/headings";

/** A step of the roll-forward, in the order in which they are walked. Pure data. */
export interface RollForwardStep {
  readonly step: string;
  /** As an office calls it, short enough to stand below a bar. */
  readonly inShort: string;
  /** The heading in RollForward. */
  readonly heading: HeadingOf<"RollForward", "money">;
  /** Whether it is a balance, which stands on the ground, or a move from where the step before it ended. */
  readonly kind: "Balance" | "Move";
  /** −1 for what lowers the receivables by its amount. */
  readonly sign: 1 | -1;
  readonly definition: string;
  /**
   * The figure of Summary that its proof is that of, and how many months before the month shown. Absent where another
   * step says it already, or nothing but the others proves it.
   */
  readonly proof?: { readonly line: string; readonly back: 0 | 1 };
}

/** From what was owed to what is owed. */
export const ROLL_FORWARD_STEPS: readonly RollForwardStep[] = [
  {
    step: "Opening",
    inShort: "Opening",
    heading: "Opening",
    kind: "Balance",
    sign: 1,
    definition: "Total of the receivables at the month end before.",
    proof: { line: "Total receivables", back: 1 },
  },
  {
    step: "Billed",
    inShort: "Production",
    heading: "Billed",
    kind: "Move",
    sign: 1,
    definition: "Full fees of what was done in the month: adds to what is owed.",
    proof: { line: "Billed", back: 0 },
  },
  {
    step: "Adjustments",
    inShort: "Adjustments",
    heading: "Adjustments",
    kind: "Move",
    sign: 1,
    definition: "Discounts and others, signed: normally negative. Proven as Billed.",
  },
  {
    step: "Writeoffs",
    inShort: "Write-offs",
    heading: "Writeoffs",
    kind: "Move",
    sign: 1,
    definition: "Insurance write-offs, signed: normally negative. Proven as Billed.",
  },
  {
    step: "Less collected",
    inShort: "Collections",
    heading: "Collected",
    kind: "Move",
    sign: -1,
    definition: "Patient and insurance payments, refunds taken off: takes off what is owed. Proven as Billed.",
  },
  {
    step: "Expected closing",
    inShort: "Expected",
    heading: "Expected closing",
    kind: "Balance",
    sign: 1,
    definition: "Opening + Billed + Adjustments + Writeoffs − Collected.",
  },
  {
    step: "Difference",
    inShort: "Difference",
    heading: "Difference",
    kind: "Move",
    sign: 1,
    definition: "Posted closing − Expected closing. Zero in a month that ties.",
  },
  {
    step: "Posted closing",
    inShort: "Posted",
    heading: "Posted closing",
    kind: "Balance",
    sign: 1,
    definition: "Total of the receivables at the month end.",
    proof: { line: "Total receivables", back: 0 },
  },
];
