import {
  type Chance,
  type MadeAdjustment,
  type MadeClaim,
  type MadeLine,
  type MadePerson,
  adjustmentsOf,
  between,
  oneOf,
  sumOf,
} from "./made";

const PROCEDURES = ["D0120", "D0274", "D1110", "D2150", "D2391", "D2740", "D4341", "D7140"] as const;
const DENIALS = [
  ["CO", "16", "Missing information"],
  ["CO", "97", "Coding"],
  ["PR", "27", "Eligibility"],
  ["OA", "22", "Coordination of benefits"],
  ["CO", "29", "Timely filing"],
  ["PR", "119", "Plan limit"],
  ["PR", "96", "Not covered"],
  ["CO", "50", "Necessity"],
  ["PI", "18", "Duplicate"],
  ["CO", "197", "Authorization"],
] as const;
const PROCESSED = [
  ["1", "Primary"],
  ["2", "Secondary"],
  ["3", "Tertiary"],
  ["19", "Primary, forwarded"],
  ["20", "Secondary, forwarded"],
  ["21", "Tertiary, forwarded"],
] as const;

/** Adjustments of a line, which leave what is paid: never more than there is. */
class Takes {
  readonly adjustments: MadeAdjustment[] = [];
  rest: number;

  constructor(billed: number) {
    this.rest = billed;
  }

  take(group: MadeAdjustment["group"], code: string, category: string, amount: number): void {
    const taken = Math.min(amount, this.rest);
    if (taken === 0) return;
    this.rest -= taken;
    this.adjustments.push({ group, code, category, amount: taken });
  }
}

/** A line of one of the kinds that dental remittances have. */
function madeLine(chance: Chance): MadeLine {
  const billed = between(chance, 3_000, 180_000);
  const takes = new Takes(billed);
  const kind = oneOf(chance, [
    "usual",
    "usual",
    "deductible",
    "downgrade",
    "denied",
    "coordination",
    "unknown",
  ] as const);
  if (kind === "denied") {
    const [group, code, category] = oneOf(chance, DENIALS);
    takes.take(group, code, category, billed);
  } else takeUsual(takes, kind, chance);
  const procedure = oneOf(chance, PROCEDURES);
  return {
    procedure,
    billedAs: kind === "downgrade" ? "D2750" : chance() < 0.1 ? procedure : undefined,
    billed,
    paid: takes.rest,
    adjustments: takes.adjustments,
    isDenied: kind === "denied",
  };
}

function takeUsual(takes: Takes, kind: string, chance: Chance): void {
  const part = () => between(chance, 1, Math.max(1, Math.floor(takes.rest / 2)));
  takes.take("CO", "45", "Contract write-off", part());
  if (kind === "deductible") takes.take("PR", "1", "Deductible", chance() < 0.3 ? takes.rest : 5_000);
  if (kind === "downgrade") takes.take("PR", "169", "Downgrade", part());
  if (kind === "coordination") takes.take("OA", "23", "Paid by another plan", chance() < 0.3 ? takes.rest : part());
  if (kind === "unknown") takes.take("CO", "253", "Other", part());
  if (chance() < 0.5) takes.take("PR", "2", "Coinsurance", part());
  if (chance() < 0.2) takes.take("PR", "3", "Copayment", part());
}

/** A claim of some lines, now and then with an adjustment of the whole, or without lines. */
export function madeClaim(chance: Chance, who: MadePerson): MadeClaim {
  const lines = Array.from({ length: between(chance, 1, 4) }, () => madeLine(chance));
  const [status, outcome] = oneOf(chance, PROCESSED);
  const billed = sumOf(lines.map((line) => line.billed));
  const paid = sumOf(lines.map((line) => line.paid));
  const claim = { status, outcome, billed, paid, statesPatientPart: chance() < 0.7, adjustments: [], lines, who };
  if (paid === 0 && chance() < 0.3) return { ...claim, status: "4", outcome: "Denied" };
  if (chance() < 0.15) return { ...claim, adjustments: lines.flatMap((line) => line.adjustments), lines: [] };
  return paid > 0 && chance() < 0.2 ? withClaimAdjustment(claim, chance) : claim;
}

function withClaimAdjustment(claim: MadeClaim, chance: Chance): MadeClaim {
  const amount = between(chance, 1, claim.paid);
  const adjustment = { group: "OA", code: "23", category: "Paid by another plan", amount } as const;
  return { ...claim, paid: claim.paid - amount, adjustments: [...claim.adjustments, adjustment] };
}

/** An estimate, which pays nothing. */
export function madeEstimate(chance: Chance, who: MadePerson): MadeClaim {
  const billed = between(chance, 10_000, 200_000);
  const adjustments = [{ group: "OA", code: "101", category: "Predetermination", amount: billed }] as const;
  const line = { procedure: "D2740", billedAs: undefined, billed, paid: 0, adjustments, isDenied: false };
  const status = { status: "25", outcome: "Predetermination", statesPatientPart: false };
  return { ...status, billed, paid: 0, adjustments: [], lines: [line], who };
}

/** What takes an earlier payment of a claim back. */
export function reversalOf(claim: MadeClaim): MadeClaim {
  return {
    ...claim,
    status: "22",
    outcome: "Reversed",
    statesPatientPart: false,
    billed: -claim.billed,
    paid: -claim.paid,
    adjustments: claim.adjustments.map(turned),
    lines: claim.lines.map((line) => ({
      ...line,
      billed: -line.billed,
      paid: -line.paid,
      adjustments: line.adjustments.map(turned),
    })),
  };
}

function turned(adjustment: MadeAdjustment): MadeAdjustment {
  return { ...adjustment, amount: -adjustment.amount };
}

/** What a claim puts on the patient. */
export function patientPartOf(claim: MadeClaim): number {
  return sumOf(adjustmentsOf(claim).flatMap(({ group, amount }) => (group === "PR" ? [amount] : [])));
}
