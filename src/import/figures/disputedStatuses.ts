import type { Claim, ClaimState } from "../../domain/claims/claims";
import { SYSTEMS, type SystemStatuses, claimStatusKey } from "./claimStatuses";

/** The claims of a report with a word on which practice software disagrees: which software's it is shows once all rows are read. */
export class DisputedStatuses {
  readonly #claims = new Map<Claim, string>();
  #system: SystemStatuses | undefined;

  /** Takes a row's status in: it may be a word that only one software prints. */
  see(status: string): void {
    if (this.#system !== undefined) return;
    const key = claimStatusKey(status);
    this.#system = SYSTEMS.find(({ own }) => own.has(key));
  }

  /** Notes a claim whose status is one of the words. */
  add(claim: Claim, status: string): void {
    const key = claimStatusKey(status);
    if (SYSTEMS.some(({ means }) => means.has(key))) this.#claims.set(claim, key);
  }

  /** What the report's own software means by a claim's status; `undefined` where that is what all others do. */
  meansOf(claim: Claim): ClaimState | undefined {
    const key = this.#claims.get(claim);
    return key === undefined ? undefined : this.#system?.means.get(key);
  }

  /** The software that the report's words show, and how many claims mean otherwise for it; `undefined` for none. */
  found(): { readonly practiceSoftware: string; readonly rows: number } | undefined {
    const { practiceSoftware } = this.#system ?? {};
    const rows = [...this.#claims.keys()].filter((claim) => this.meansOf(claim) !== undefined).length;
    return practiceSoftware === undefined || rows === 0 ? undefined : { practiceSoftware, rows };
  }
}
