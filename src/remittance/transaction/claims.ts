import { ADJUSTMENT_GROUPS, type AdjustmentGroup } from "../../domain/payments/adjustments";
import { providerAdjustmentOf } from "../../domain/payments/providerAdjustments";
import type { Place } from "../problems/place";
import { type Segment, elementAt } from "../segments/segment";
import type { ElementReading } from "./elementReading";
import type { Adjustment, RemittedClaim, RemittedLine, TakenOff } from "./remittance";

/** A claim whose adjustments and lines come in behind it. */
export interface BegunClaim extends RemittedClaim {
  readonly adjustments: Adjustment[];
  readonly lines: BegunLine[];
}

/** A line whose adjustments come in behind it. */
export interface BegunLine extends RemittedLine {
  readonly adjustments: Adjustment[];
}

const OUTCOMES: ReadonlyMap<string, RemittedClaim["outcome"]> = new Map<string, RemittedClaim["outcome"]>([
  ["1", "Primary"],
  ["2", "Secondary"],
  ["3", "Tertiary"],
  ["4", "Denied"],
  ["19", "Primary, forwarded"],
  ["20", "Secondary, forwarded"],
  ["21", "Tertiary, forwarded"],
  ["22", "Reversed"],
  ["23", "Not theirs"],
  ["25", "Predetermination"],
]);

const GROUPS: ReadonlyMap<string, AdjustmentGroup> = new Map(ADJUSTMENT_GROUPS.map((group) => [group, group]));
/** Digits, or a letter and digits. Anything else could be a number of somebody's that has slipped there. */
const ADJUSTMENT_CODE = /^(?:\d{1,3}|[A-Z]\d{1,2})$/u;
/** Two signs, then whatever separates them from a reference, which is not looked at. */
const PROVIDER_CODE = /^([A-Z0-9]{2})(?![\p{L}\p{N}])/u;

/** Begins a claim (CLP): what the payer says it did, what was billed and paid. Its numbers are not looked at. */
export function claimFrom(clp: Segment, at: Place, elements: ElementReading): BegunClaim {
  return {
    outcome: OUTCOMES.get(elementAt(clp, 2)) ?? "Other",
    billed: elements.amount(clp, 3, at),
    paid: elements.amount(clp, 4, at),
    patientPart: elements.amountIfSent(clp, 5, at),
    adjustments: [],
    lines: [],
  };
}

/** Begins a service line (SVC). Its procedure is compared with the one that was billed, and not kept. */
export function lineFrom(svc: Segment, at: Place, elements: ElementReading, component: string): BegunLine {
  const [paidAs, billedAs] = [1, 6].map((index) => elementAt(svc, index).split(component)[1]);
  return {
    billed: elements.amount(svc, 2, at),
    paid: elements.amount(svc, 3, at),
    adjustments: [],
    isDowngraded: billedAs !== undefined && billedAs !== paidAs,
  };
}

/** The adjustments of a segment CAS: up to six, each a code, an amount and a quantity. */
export function adjustmentsFrom(cas: Segment, at: Place, elements: ElementReading): readonly Adjustment[] {
  const group = elements.code(cas, 1, at, GROUPS, "OA");
  return elements.pairs(cas, { first: 2, step: 3 }, at).flatMap(({ code, amount, element }) => {
    if (ADJUSTMENT_CODE.test(code)) return [{ group, code, amount }];
    elements.report({ code: "code-unknown", at, element });
    return [];
  });
}

/** The adjustments without a claim of a segment PLB: up to six, each a code with a reference, and an amount. */
export function takenOffFrom(plb: Segment, at: Place, elements: ElementReading): readonly TakenOff[] {
  return elements.pairs(plb, { first: 3, step: 2 }, at).flatMap(({ code, amount, element }) => {
    const [, known] = PROVIDER_CODE.exec(code) ?? [];
    if (known !== undefined) return [{ kind: providerAdjustmentOf(known), amount }];
    elements.report({ code: "code-unknown", at, element });
    return [];
  });
}
