import type { Claim, ClaimState, DenialReason, PlanType } from "../../domain/claims/claims";
import { cents } from "../../domain/money";
import type { Block } from "../reading/block";
import { type ClaimStatus, claimStatusFrom, claimStatusKey } from "./claimStatuses";
import { denialReasonFrom, isPreauthorization, planTypeFrom } from "./claimWords";
import { DisputedStatuses } from "./disputedStatuses";
import { slotOf } from "../layout/columns";
import type { FiguresFrom, Layout } from "../layout/layout";
import type { ImportNote } from "../problems/note";
import { harmlessText, looksLikePerson } from "../text/personal";
import { hasPersonalNumber } from "../text/personalNumber";
import { CARRIER_NAMES, COMPANY_WORDS } from "./companyWords";
import { type KnownWords, isAmong } from "./keptWords";
import { PeopleSeen } from "./peopleSeen";
import type { SaidStatus } from "./saidStatus";
import { StatusColumn } from "./statusColumn";
import { type WordsRule, WordsSeen } from "./wordsSeen";
import type { RecordReader } from "../reading/recordReader";
import { SumOfFields } from "../reading/sumOfFields";
import type { RowProblem } from "../problems/rowProblem";
import type { SkipReason } from "../problems/skip";
import type { Unproven } from "../problems/unproven";
import { type DateLimit, isWithin, limitAround } from "../reading/dateLimits";
import { DateStretches } from "../reading/dateStretches";
import { type FinishedReport, type Fold, type FoldResult, type KnownDays, NO_PROBLEMS } from "./fold";

type ClaimFields = Extract<FiguresFrom<string>, { kind: "outstanding-claims" }>;

/** Where a row's values are; -1 for a column that the layout does not have. */
type ClaimSlots = Readonly<
  Record<Exclude<keyof ClaimFields, "kind" | "mayLackRecent" | "amount" | "amountToo">, number>
>;

/** The dates of a claim. */
const DATES = ["service", "sent", "sentOriginally", "closed", "followUp"] as const;
const READ_DATES = [...DATES, "resent"] as const;
/** What a claim's carrier is called where its name could be a person's. */
const OTHER_CARRIER = "Other";
const CARRIERS: WordsRule = { known: COMPANY_WORDS, names: CARRIER_NAMES, patients: 3 };
const DECADES = { before: 20 * 366, after: 10 * 366 };

/** Takes in claims: who is to pay, for how much, since when, and how they stand. */
export class ClaimsFold implements Fold {
  readonly #slots: ClaimSlots;
  readonly #amount: SumOfFields;
  readonly #listsOpenOnly: boolean;
  readonly #mayLackRecent: boolean;
  readonly #claims: Claim[] = [];
  readonly #people = new PeopleSeen();
  readonly #carriers = new WordsSeen(CARRIERS, this.#people);
  readonly #statuses: StatusColumn<SaidClaimStatus>;
  readonly #disputed = new DisputedStatuses();
  readonly #stretches = new DateStretches();
  #statesFollowUp = false;
  #otherReasons = 0;
  #otherPlanTypes = 0;
  #paidUndated = 0;
  readonly #undated: number[] = [];
  /** Whether the table that is read has a column of statuses; and whether one was read that has none. */
  #table: { readonly reader: RecordReader; readonly hasStatus: boolean } | undefined;
  #lacksStatus = false;

  /** Takes in a layout's claims, with what the practice said of its software's words. */
  constructor(layout: Layout, from: ClaimFields, known?: KnownWords) {
    this.#statuses = new StatusColumn((known?.statuses ?? []).filter(isOfClaim), this.#people);
    this.#slots = slotsOf(layout, from);
    this.#amount = new SumOfFields(layout, [from.amount, ...(from.amountToo ?? [])]);
    this.#listsOpenOnly = from.status === undefined;
    this.#mayLackRecent = from.mayLackRecent === true;
  }

  /** A patient in another column means that the row's cells have shifted: nothing of it can be trusted. */
  add({ reader }: Block): readonly RowProblem[] | SkipReason {
    const { carrier, type } = this.#slots;
    const shifted = [carrier, type].filter(
      (slot) => isPersonal(reader.text(slot)) && (slot === type || reader.isRepeated(slot)),
    );
    if (shifted.length > 0) return shifted.map((slot) => ({ code: "personal-data-found", at: reader.spot(slot) }));
    const status = this.#status(reader);
    if (status === undefined) return [this.#unknownStatus(reader)];
    if (status === "Preauthorization" || isPreauthorization(reader.text(type)))
      return this.#passedOver(reader, "preauthorization");
    if (status === "Not sent") return this.#passedOver(reader, "claim-not-sent");
    this.#takeIn(reader, status);
    return NO_PROBLEMS;
  }

  /** A claim has its amount in the column of its age, and nothing in the others. */
  proven({ reader: { amounts } }: Block): readonly number[] {
    const { slots } = this.#amount;
    return slots.filter((slot) => amounts.at(slot) !== 0).length === 1 ? slots : [];
  }

  /** Claims wait for years, so only what lies decades from the most of them cannot be right. */
  limits({ near }: KnownDays): readonly DateLimit[] {
    const usual = this.#stretches.usual(near);
    if (usual === undefined) return [];
    const limits = READ_DATES.map((name) => limitAround(this.#slots[name], usual, DECADES));
    const [limit] = limits;
    const areWithin = this.#claims.every((claim) =>
      DATES.every((name) => limit === undefined || isWithin(claim[name], limit)),
    );
    return areWithin ? [] : limits;
  }

  finish({ known }: FinishedReport): FoldResult {
    const isKnown = isAmong(known?.carriers);
    const others: Claim[] = [];
    const named = (claim: Claim): Claim => {
      if (this.#carriers.isKept(claim.carrier, isKnown)) return { ...claim, carrier: harmlessText(claim.carrier) };
      others.push(claim);
      return { ...claim, carrier: OTHER_CARRIER };
    };
    const claims = this.#claims.map((claim) => {
      const state = this.#disputed.meansOf(claim);
      return named(state === undefined ? claim : { ...claim, state });
    });
    return {
      figures: {
        kind: "outstanding-claims",
        claims,
        statesStatus: !this.#listsOpenOnly && !this.#lacksStatus,
        statesFollowUp: this.#statesFollowUp,
        mayLackRecent: this.#mayLackRecent,
      },
      notes: [...this.#carriersNote(others), ...this.#notes()],
      unproven: this.#unproven(),
    };
  }

  #unproven(): readonly Unproven[] {
    const [first] = this.#undated;
    return [
      ...(first === undefined ? [] : [{ code: "claims-undated", rows: this.#undated.length, first } as const]),
      ...(this.#lacksStatus ? [{ code: "status-absent" } as const] : []),
    ];
  }

  #status(reader: RecordReader): ClaimStatus | undefined {
    if (this.#listsOpenOnly) return "Open";
    if (!this.#hasStatus(reader)) return reader.days[this.#slots.closed] === undefined ? "Open" : "Closed";
    const status = reader.text(this.#slots.status);
    this.#disputed.see(status);
    return this.#statuses.read(status, claimStatusFrom);
  }

  #hasStatus(reader: RecordReader): boolean {
    if (this.#table?.reader !== reader) {
      const hasStatus = reader.columns.texts.some(({ slot }) => slot === this.#slots.status);
      this.#table = { reader, hasStatus };
      this.#lacksStatus ||= !hasStatus;
    }
    return this.#table.hasStatus;
  }

  #passedOver(reader: RecordReader, reason: SkipReason): SkipReason {
    this.#people.add(reader.people());
    return reason;
  }

  #takeIn(reader: RecordReader, status: ClaimState): void {
    this.#statesFollowUp ||= reader.columns.dates.some(({ slot }) => slot === this.#slots.followUp);
    const claim = this.#claim(reader, status);
    if (claim.closed === undefined) this.#addUndated(claim, reader.text(this.#slots.status));
    this.#claims.push(claim);
    this.#carriers.add(claim.carrier, reader.row, reader.people());
    const since = claim.sent ?? claim.service;
    if (since !== undefined) this.#stretches.add(since);
    else if (claim.sentOriginally === undefined) this.#undated.push(reader.row);
  }

  /** What the practice said that a word means, no software's words change. */
  #addUndated(claim: Claim, status: string): void {
    if (this.#listsOpenOnly || this.#statuses.isSaid(status)) return;
    this.#disputed.add(claim, status);
    if (claimStatusKey(status) === "paid") this.#paidUndated += 1;
  }

  #claim(reader: RecordReader, state: ClaimState): Claim {
    const { carrier, service, sent, resent, sentOriginally, closed, followUp } = this.#slots;
    return {
      carrier: reader.text(carrier),
      planType: this.#planType(reader.text(this.#slots.planType)),
      state,
      service: reader.days[service],
      sent: reader.days[resent] ?? reader.days[sent],
      sentOriginally: reader.days[resent < 0 ? sentOriginally : sent],
      closed: reader.days[closed],
      followUp: reader.days[followUp],
      denial: state === "Denied" ? this.#denial(reader.text(this.#slots.denial)) : undefined,
      amount: cents(this.#amount.of(reader.amounts)),
    };
  }

  #unknownStatus(reader: RecordReader): RowProblem {
    const { status } = this.#slots;
    const found = this.#statuses.addUnknown(reader.text(status), reader.row, reader.people());
    return {
      code: "claim-status-unknown",
      at: reader.spot(status),
      // Whether a word recurs is known once all rows are read.
      get found() {
        return found();
      },
    };
  }

  #carriersNote(others: readonly Claim[]): readonly ImportNote[] {
    if (others.length === 0) return [];
    const first = [...new Set(others.map(({ carrier }) => carrier))].flatMap((one) => this.#carriers.firstRows(one));
    return [
      { code: "carriers-other", rows: others.length, first: first.toSorted((one, other) => one - other).slice(0, 3) },
    ];
  }

  #planType(words: string): PlanType {
    const known = planTypeFrom(words);
    if (known === undefined) this.#otherPlanTypes += 1;
    return known ?? "Other";
  }

  #denial(words: string): DenialReason {
    const known = denialReasonFrom(words);
    if (known === undefined) this.#otherReasons += 1;
    return known ?? "Other";
  }

  #notes(): readonly ImportNote[] {
    const notReceived = this.#disputed.found();
    return [
      ...this.#statuses.notes(),
      ...(notReceived === undefined ? [] : [{ code: "paid-not-received", ...notReceived } as const]),
      ...(this.#paidUndated > 0 && notReceived === undefined
        ? [{ code: "paid-undated", rows: this.#paidUndated } as const]
        : []),
      ...(this.#otherReasons > 0 ? [{ code: "denial-reasons-other", rows: this.#otherReasons } as const] : []),
      ...(this.#otherPlanTypes > 0 ? [{ code: "plan-types-other", rows: this.#otherPlanTypes } as const] : []),
    ];
  }
}

function slotsOf(layout: Layout, from: ClaimFields): ClaimSlots {
  const of = (name = ""): number => slotOf(layout, name);
  return {
    carrier: of(from.carrier),
    planType: of(from.planType),
    type: of(from.type),
    status: of(from.status),
    service: of(from.service),
    sent: of(from.sent),
    resent: of(from.resent),
    sentOriginally: of(from.sentOriginally),
    closed: of(from.closed),
    followUp: of(from.followUp),
    denial: of(from.denial),
  };
}

type SaidClaimStatus = Extract<SaidStatus, { of: "claim" }>;

function isOfClaim(said: SaidStatus): said is SaidClaimStatus {
  return said.of === "claim";
}

function isPersonal(text: string): boolean {
  return looksLikePerson(text) || hasPersonalNumber(text);
}
