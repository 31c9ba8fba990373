import type { Claim } from "../../domain/claims";
import { cents } from "../../domain/money";
import type { Block } from "../block";
import { slotOf } from "../columns";
import type { FiguresFrom, Layout } from "../layout";
import { harmlessText, hasPersonalNumber, looksLikePerson } from "../personal";
import type { RowProblem } from "../rowProblem";
import { type Fold, type FoldResult, NO_PROBLEMS } from "./fold";

type ClaimFields = Extract<FiguresFrom<string>, { kind: "outstanding-claims" }>;

/** Takes in claims that are not settled: who is to pay, for how much, and since when. */
export class ClaimsFold implements Fold {
  readonly #slots: Readonly<Record<"carrier" | "type" | "service" | "sent" | "sentOriginally" | "amount", number>>;
  readonly #claims: Claim[] = [];

  constructor(layout: Layout, from: ClaimFields) {
    this.#slots = {
      carrier: slotOf(layout, from.carrier),
      type: slotOf(layout, from.type),
      service: slotOf(layout, from.service),
      sent: slotOf(layout, from.sent),
      sentOriginally: slotOf(layout, from.sentOriginally),
      amount: slotOf(layout, from.amount),
    };
  }

  /** A carrier that looks like a patient means that the row's cells have shifted: nothing of it can be trusted. */
  add({ reader }: Block): readonly RowProblem[] {
    const { carrier, type, service, sent, sentOriginally, amount } = this.#slots;
    const personal = [carrier, type].filter((slot) => isPersonal(reader.text(slot)));
    if (personal.length > 0) return personal.map((slot) => ({ code: "personal-data-found", at: reader.spot(slot) }));
    this.#claims.push({
      carrier: harmlessText(reader.text(carrier)),
      type: harmlessText(reader.text(type)),
      service: reader.days[service],
      sent: reader.days[sent],
      sentOriginally: reader.days[sentOriginally],
      amount: cents(reader.amounts.at(amount)),
    });
    return NO_PROBLEMS;
  }

  finish(): FoldResult {
    return { figures: { kind: "outstanding-claims", claims: this.#claims } };
  }
}

function isPersonal(text: string): boolean {
  return looksLikePerson(text) || hasPersonalNumber(text);
}
