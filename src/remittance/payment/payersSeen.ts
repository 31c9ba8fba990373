import { CARRIER_NAMES, COMPANY_WORDS } from "../../import/figures/companyWords";
import { isAmong } from "../../import/figures/keptWords";
import { type WordsRule, WordsSeen } from "../../import/figures/wordsSeen";
import { harmlessText } from "../../import/text/personal";
import type { RemittanceMemory } from "../transaction/remittance";

/** As with the carriers of claims: nobody is the payer of three different patients. */
const PAYERS: WordsRule = { known: COMPANY_WORDS, names: CARRIER_NAMES, patients: 3 };

/** The payers of a file, and the people whom it names: a payer that could be a person is not kept. */
export class PayersSeen {
  readonly #words = new WordsSeen(PAYERS);
  readonly #isKnown: (payer: string) => boolean;

  /** @param known names that the practice has or keeps as carriers */
  constructor(known: readonly string[] | undefined) {
    this.#isKnown = isAmong(known);
  }

  /** Notes the payer of a payment. @param payment its place in the file */
  add({ payer, people }: RemittanceMemory, payment: number): void {
    this.#words.add(payer, payment, []);
    for (const [patient = "", ...others] of people) this.#words.add(payer, payment, [patient, ...others], patient);
  }

  /** The payer as it may be kept; `undefined` where it could be a person. Asked once all payments are in. */
  kept({ payer }: RemittanceMemory): string | undefined {
    return payer !== "" && this.#words.isKept(payer, this.#isKnown) ? harmlessText(payer) : undefined;
  }
}
