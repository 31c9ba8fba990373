import type { SampleDay } from "./dates";

/** What an entry of the ledger does. */
export type EntryKind = "procedure" | "adjustment" | "writeoff" | "patient payment" | "insurance payment";

/**
 * One dated entry. Amounts are whole cents, signed as Open Dental signs them: procedures and payments positive,
 * writeoffs negative, adjustments and refunds either way.
 */
export interface Entry {
  readonly kind: EntryKind;
  readonly day: SampleDay;
  readonly patient: Patient;
  readonly provider: string;
  readonly description: string;
  readonly amount: number;
  /** The visit that the entry belongs to; `undefined` for money paid ahead. */
  readonly visit: number | undefined;
}

/** People who share an account. Their first patient is the guarantor. */
export interface Family {
  readonly number: number;
  readonly payer: "prompt" | "slow" | "never";
  readonly carrier: Carrier | undefined;
}

/** Somebody treated, under an invented name. */
export interface Patient {
  readonly number: number;
  readonly lastName: string;
  readonly firstName: string;
  readonly initial: string;
  readonly family: Family;
  readonly isGuarantor: boolean;
}

/** An invented insurance company and what its plan takes off the fee. */
export interface Carrier {
  readonly name: string;
  readonly phone: string;
  readonly planType: "PPO" | "HMO" | "Traditional";
  /** Share of the full fee, in percent, that the contract writes off. */
  readonly writeoffPercent: number;
}

/** A claim, from the day of service until the carrier answers. `answered` may lie after the last export. */
export interface Claim {
  readonly visit: number;
  readonly patient: Patient;
  readonly carrier: Carrier;
  readonly type: "Pri" | "Preauth";
  readonly service: SampleDay;
  readonly sent: SampleDay;
  /** The day that it was sent once more, where it was. */
  readonly resent: SampleDay | undefined;
  readonly answered: SampleDay;
  /** The full fees billed to the carrier. */
  readonly amount: number;
  /** What the practice expects the carrier to pay. */
  readonly estimate: number;
}

/** A new patient's appointment and how it ends. `ended` may lie after the last export. */
export interface SampleAppointment {
  readonly patient: Patient;
  readonly firstContact: SampleDay;
  readonly booked: SampleDay;
  readonly day: SampleDay;
  readonly ending: "Completed" | "Broken" | "Cancelled";
  readonly ended: SampleDay;
  readonly source: string;
  readonly formsIn: SampleDay | undefined;
  readonly xraysIn: SampleDay | undefined;
  readonly insuranceVerified: SampleDay | undefined;
}

/** A treatment plan. The days of its answers may lie after the last export. */
export interface Plan {
  readonly number: number;
  readonly patient: Patient;
  readonly presenter: string;
  readonly presented: SampleDay;
  readonly amountPresented: number;
  readonly accepted: SampleDay | undefined;
  readonly amountAccepted: number;
  readonly started: SampleDay | undefined;
}

/** All that ever happened in the practice. Exports and figures are both derived from it, separately. */
export interface Ledger {
  readonly patients: readonly Patient[];
  readonly entries: readonly Entry[];
  readonly claims: readonly Claim[];
  readonly appointments: readonly SampleAppointment[];
  readonly plans: readonly Plan[];
}
