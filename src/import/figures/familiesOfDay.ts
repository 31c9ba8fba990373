import type { SlotAccount } from "../../domain/huddle/slot";
import { type Cents, cents } from "../../domain/money";
import type { ImportNote } from "../problems/note";
import type { Unproven } from "../problems/unproven";

/** What is known of a family's account, and the row that said it first. */
interface SeenFamily {
  readonly row: number;
  account: SlotAccount;
}

/** A column of the account in which two rows of a family differ, and the row that was first. */
export interface FamilyDifference {
  readonly field: keyof SlotAccount;
  readonly firstRow: number;
}

/**
 * The accounts of a day's visits, each counted once a family, in whichever of its rows it stands. Where nothing tells families
 * apart, visits that owe the very same may be one family: that is asked.
 */
export class FamiliesOfDay {
  readonly #families = new Map<string, SeenFamily>();
  readonly #rowsByBalance = new Map<Cents, number>();
  #again = 0;
  #amountAgain = 0;
  #alike = 0;
  #amountAlike = 0;
  #firstAlike = 0;

  /** Where a row's account is not what an earlier row of the family says; `undefined` where it can be taken in. */
  difference(family: string, account: SlotAccount): FamilyDifference | undefined {
    const seen = this.#families.get(family);
    if (seen === undefined) return undefined;
    const field = FIELDS.find((one) => isOther(seen.account[one], account[one]));
    return field === undefined ? undefined : { field, firstRow: seen.row };
  }

  /** Takes a row's account in. @param family what tells it from others; `undefined` where nothing does */
  add(family: string | undefined, account: SlotAccount, row: number): void {
    if (family === undefined) this.#addAlone(account, row);
    else if (FIELDS.some((field) => account[field] !== undefined)) this.#addTo(family, account, row);
  }

  /** A family's account; nothing where no row of it says anything. */
  accountOf(family: string): SlotAccount {
    return this.#families.get(family)?.account ?? {};
  }

  /** What was counted once though it stands in several rows. */
  notes(): readonly ImportNote[] {
    return this.#again === 0 ? [] : [{ code: "families-once", rows: this.#again, amount: cents(this.#amountAgain) }];
  }

  /** What may be counted more than once. */
  unproven(): readonly Unproven[] {
    if (this.#alike === 0) return [];
    return [{ code: "balances-alike", rows: this.#alike, first: this.#firstAlike, amount: cents(this.#amountAlike) }];
  }

  #addTo(family: string, account: SlotAccount, row: number): void {
    const seen = this.#families.get(family);
    if (seen === undefined) {
      this.#families.set(family, { row, account });
      return;
    }
    if (seen.account.patientOwes !== undefined && account.patientOwes !== undefined) {
      this.#again += 1;
      this.#amountAgain += account.patientOwes;
    }
    seen.account = { ...account, ...known(seen.account) };
  }

  #addAlone({ patientOwes }: SlotAccount, row: number): void {
    if (patientOwes === undefined || patientOwes === 0) return;
    if (!this.#rowsByBalance.has(patientOwes)) {
      this.#rowsByBalance.set(patientOwes, row);
      return;
    }
    this.#alike += 1;
    this.#amountAlike += patientOwes;
    if (this.#firstAlike === 0) this.#firstAlike = row;
  }
}

const FIELDS: readonly (keyof SlotAccount)[] = [
  "patientOwes",
  "owes",
  "insurancePending",
  "oldest",
  "hasPaymentPlan",
  "planDue",
  "hasClaimNotMade",
  "insurancePaidLess",
  "lastStatement",
];

function isOther(one: unknown, other: unknown): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function known(account: SlotAccount): SlotAccount {
  return Object.fromEntries(Object.entries(account).filter(([, value]) => value !== undefined));
}
