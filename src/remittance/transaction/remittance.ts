import type { Day } from "../../domain/calendar";
import type { Cents } from "../../domain/money";
import type { AdjustmentGroup } from "../../domain/payments/adjustments";
import type { ClaimOutcome, PaymentMethod } from "../../domain/payments/payment";
import type { ProviderAdjustment } from "../../domain/payments/providerAdjustments";

/** What a payer took off, and why. */
export interface Adjustment {
  readonly group: AdjustmentGroup;
  readonly code: string;
  readonly amount: Cents;
}

/** A service line of a claim. */
export interface RemittedLine {
  readonly billed: Cents;
  readonly paid: Cents;
  readonly adjustments: readonly Adjustment[];
  /** It was paid as another procedure than was billed. */
  readonly isDowngraded: boolean;
}

/** A claim of a remittance, without its number and whose it is. */
export interface RemittedClaim {
  readonly outcome: ClaimOutcome | "Predetermination";
  readonly billed: Cents;
  readonly paid: Cents;
  /** As the claim states it; `undefined` where it states none. */
  readonly patientPart: Cents | undefined;
  /** Of the claim as a whole. */
  readonly adjustments: readonly Adjustment[];
  readonly lines: readonly RemittedLine[];
}

/** The part of a remittance that says what was paid. */
export interface PaymentHead {
  readonly amount: Cents;
  readonly method: PaymentMethod;
  /** The practice draws the money. */
  readonly isDebit: boolean;
  /** It says that no money moves. */
  readonly isNotice: boolean;
  readonly dated: Day | undefined;
}

/** An adjustment without a claim. */
export interface TakenOff {
  readonly kind: ProviderAdjustment;
  readonly amount: Cents;
}

/** A remittance as it was read: what is kept of it, and in `memory` what is looked at and forgotten. */
export interface Remittance {
  readonly head: PaymentHead;
  readonly isTest: boolean;
  readonly claims: readonly RemittedClaim[];
  readonly takenOff: readonly TakenOff[];
  readonly memory: RemittanceMemory;
}

/** What tells a payment from another and a payer from a person, and never leaves the reader. */
export interface RemittanceMemory {
  readonly payer: string;
  readonly trace: string;
  /** The people whom it names, claim by claim: the patient first. */
  readonly people: readonly (readonly string[])[];
}
