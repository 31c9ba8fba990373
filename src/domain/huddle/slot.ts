import type { Day } from "../calendar";
import type { Cents } from "../money";

/** How far a lab case is; of several of one visit, the one that is furthest behind. */
export type LabCase = "Not sent" | "At the lab" | "Received" | "Checked";

/** The category of the oldest part of an account's balance. Practice software keeps no days of age, only these. */
export type OldestBalance = "0 to 30" | "31 to 60" | "61 to 90" | "Over 90";

/** What is known of the insurance of a slot's patient: of the first dental plan. */
export interface SlotInsurance {
  readonly isOnFile?: boolean | undefined;
  /** Coverage has ended by the day of the huddle. */
  readonly hasEnded?: boolean | undefined;
  /** False where the office marked the plan as one that is not to be verified. */
  readonly isToBeVerified?: boolean | undefined;
  readonly enrollmentVerified?: Day | "never" | undefined;
  readonly benefitsVerified?: Day | "never" | undefined;
}

/**
 * What is known of the account that a slot's patient belongs to. Balances are a family's, and stand on its first slot of
 * the day alone, so that a column adds up; on its other slots all of this is absent.
 */
export interface SlotAccount {
  /** Before insurance; negative where the practice owes them. */
  readonly owes?: Cents | undefined;
  /** What the patients owe once insurance has paid what is estimated; negative for a credit. */
  readonly patientOwes?: Cents | undefined;
  /** Estimated payment and writeoff together: not money that is sure to come. */
  readonly insurancePending?: Cents | undefined;
  readonly oldest?: OldestBalance | undefined;
  readonly hasPaymentPlan?: boolean | undefined;
  /** What of payment plans is due by now. */
  readonly planDue?: Cents | undefined;
  /** Work that is done and stands on no claim. */
  readonly hasClaimNotMade?: boolean | undefined;
  /** How much less insurance paid than was estimated, of late. */
  readonly insurancePaidLess?: Cents | undefined;
  readonly lastStatement?: Day | "never" | undefined;
}

/** What is known of further treatment and visits of a slot's patient and family. */
export interface SlotTreatment {
  /** Fees of planned treatment that is on no appointment. */
  readonly unscheduled?: Cents | undefined;
  readonly recallDue?: Day | "none" | undefined;
  /** How many others of the family are overdue for recall; on the family's first slot alone. */
  readonly familyOverdue?: number | undefined;
  /** The visit after this one. */
  readonly nextVisit?: Day | "none" | undefined;
}

/**
 * One appointment of a day: what a schedule export says of it. No name, and nothing that leads to one.
 *
 * What is absent was not asked or not said, and nothing is concluded from it: `"never"`, `"none"`, `false` and zero cents are answers.
 */
export interface Slot {
  /** When it begins: whole minutes after midnight, 0 to 1439. */
  readonly minuteOfDay: number;
  readonly chair: string;
  readonly provider?: string | undefined;
  /** How long it takes, in whole minutes. */
  readonly minutes?: number | undefined;
  /** The office's own word for the kind of visit, never what is to be done. */
  readonly visitType?: string | undefined;
  readonly isNewPatient?: boolean | undefined;
  readonly isConfirmed?: boolean | undefined;
  readonly areFormsIn?: boolean | undefined;
  readonly areXraysIn?: boolean | undefined;
  readonly labCase?: LabCase | undefined;
  /** The patient's estimated part of what is scheduled. */
  readonly patientPart?: Cents | undefined;
  readonly insurance: SlotInsurance;
  readonly account: SlotAccount;
  readonly treatment: SlotTreatment;
  /**
   * Tells the slots of two exports apart, also when an appointment was moved. As the export has it; a posting writes a
   * salted hash of it, never the key itself. Absent where the export has none.
   */
  readonly key?: string | undefined;
  /** The key of the family's first slot of the day; its own on that slot. Absent where families are not told apart. */
  readonly familyKey?: string | undefined;
}

/** What people typed beside a slot, which a second export of the day carries along. */
export interface SlotTyped {
  readonly collected?: Cents | undefined;
  readonly isDone?: boolean | undefined;
  readonly note?: string | undefined;
}
