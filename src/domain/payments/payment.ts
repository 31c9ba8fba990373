import type { Day } from "../calendar";
import type { Cents } from "../money";
import type { AdjustmentCategory, AdjustmentGroup } from "./adjustments";
import type { ProviderAdjustment } from "./providerAdjustments";

/** How a payer sends money. */
export type PaymentMethod = "Transfer" | "Wire" | "Check" | "Transfer or check" | "No payment";

/**
 * What a payer says that it did with a claim, in the order in which it is told. That it denied one is mostly told by the amounts alone:
 * few payers say so of a claim.
 */
export const CLAIM_OUTCOMES = [
  ...(["Primary", "Secondary", "Tertiary"] as const),
  ...(["Primary, forwarded", "Secondary, forwarded", "Tertiary, forwarded"] as const),
  ...(["Denied", "Reversed", "Not theirs", "Other"] as const),
];

/** What a payer says that it did with a claim. */
export type ClaimOutcome = (typeof CLAIM_OUTCOMES)[number];

/** Some claims of a payment, without whose they are. */
export interface ClaimSums {
  readonly claims: number;
  readonly billed: Cents;
  readonly paid: Cents;
}

/** What a payer took off for one code in one group, over all claims of a payment. */
export interface Reduction {
  readonly group: AdjustmentGroup;
  /** The payer's code, such as `45`. */
  readonly code: string;
  readonly category: AdjustmentCategory;
  /** How often the payer gave the code. */
  readonly times: number;
  /** Positive where it lowers what is paid. */
  readonly amount: Cents;
}

/** One check, transfer or notice of a payer, as its remittance tells it and adds up: totals that name nobody. */
export interface Payment {
  /** `undefined` where the remittance says none, or one that could be a person's name. */
  readonly payer: string | undefined;
  /** The day of the check or transfer; `undefined` where the remittance has no day there. Never taken from elsewhere. */
  readonly dated: Day | undefined;
  readonly method: PaymentMethod;
  readonly amount: Cents;
  /** All claims that money is paid on or was taken back of; estimates are not among them. Billed - reductions = paid. */
  readonly claims: ClaimSums;
  readonly outcomes: ReadonlyMap<ClaimOutcome, ClaimSums>;
  /** By group and code, in the order of both. */
  readonly reductions: readonly Reduction[];
  /** Positive where it lowers the payment: claims paid - these = amount. */
  readonly providerAdjustments: ReadonlyMap<ProviderAdjustment, Cents>;
  /** Claims with nothing paid; a reversal is none of them. */
  readonly zeroPaid: ClaimSums;
  /** Those of them that the payer denied: it says so, or refused some of it for a known reason. */
  readonly denied: ClaimSums;
  /** Estimates of what would be paid, which are no claims. */
  readonly predeterminations: { readonly claims: number; readonly billed: Cents };
  /** Lines that were paid as another procedure than was billed. */
  readonly downgradedLines: number;
}
