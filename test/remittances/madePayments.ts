import {
  type Chance,
  type MadeClaim,
  type MadePayment,
  type MadePerson,
  type MadeTakenOff,
  between,
  oneOf,
  sumOf,
} from "./made";
import { madeClaim, madeEstimate, reversalOf } from "./madeClaim";

const PAYERS = ["Delta Dental of Kansas", "Principal", "Sample Mutual Insurance", "United Concordia"] as const;
const METHODS = [
  ["ACH", "Transfer"],
  ["CHK", "Check"],
  ["FWT", "Wire"],
  ["BOP", "Transfer or check"],
] as const;
const NO_PAYMENT = ["NON", "No payment"] as const;
const TAKEN_OFF = [
  ["WO", "Taken back", 1],
  ["FB", "Forwarded", -1],
  ["L6", "Interest", -1],
  ["72", "Returned", 1],
  ["CS", "Other", 1],
  ["IR", "Withheld", 1],
] as const;
const LETTERS = "BCDFGHJKLMNPQRSTVWXZ";

/** Payments of a file that add up, each claim and each line of them too. */
export function madePayments(chance: Chance): readonly MadePayment[] {
  return Array.from({ length: between(chance, 1, 4) }, () => madePayment(chance));
}

/** A payment of so many claims, or one more. */
export function madePayment(chance: Chance, claims = between(chance, 0, 6)): MadePayment {
  const made: MadeClaim[] = [];
  while (made.length < claims) made.push(...claimsOfOne(chance));
  const takenOff = madeTakenOff(chance);
  const rest = sumOf(made.map(({ paid }) => paid)) - sumOf(takenOff.map(({ amount }) => amount));
  // Less than nothing is carried into the next payment.
  const forwarded = rest < 0 ? [{ code: "FB", kind: "Forwarded", amount: rest }] : [];
  const amount = Math.max(0, rest);
  return {
    payer: oneOf(chance, PAYERS),
    trace: `7${digits(chance, 11)}`,
    account: `9${digits(chance, 11)}`,
    day: `2026${String(between(chance, 1, 12)).padStart(2, "0")}${String(between(chance, 1, 28)).padStart(2, "0")}`,
    method: amount === 0 ? NO_PAYMENT : oneOf(chance, METHODS),
    amount,
    claims: made,
    takenOff: [...takenOff, ...forwarded],
  };
}

/** A claim; an estimate; or a reversal with the claim that takes its place. */
function claimsOfOne(chance: Chance): readonly MadeClaim[] {
  const who = madePerson(chance);
  const kind = chance();
  if (kind < 0.06) return [madeEstimate(chance, who)];
  const claim = madeClaim(chance, who);
  return kind < 0.16 ? [reversalOf(claim), madeClaim(chance, who)] : [claim];
}

function madeTakenOff(chance: Chance): readonly MadeTakenOff[] {
  return Array.from({ length: chance() < 0.5 ? 0 : between(chance, 1, 8) }, () => {
    const [code, kind, sign] = oneOf(chance, TAKEN_OFF);
    return { code, kind, amount: sign * between(chance, 1, 20_000) };
  });
}

function madePerson(chance: Chance): MadePerson {
  return {
    last: `Zq${letters(chance)}`,
    first: `Zx${letters(chance)}`,
    member: `M8${digits(chance, 9)}`,
    claim: `6${digits(chance, 7)}/8${digits(chance, 6)}`,
    control: `5${digits(chance, 12)}`,
    npi: `4${digits(chance, 9)}`,
  };
}

function digits(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => String(between(chance, 0, 9))).join("");
}

function letters(chance: Chance): string {
  return Array.from({ length: 7 }, () => LETTERS.charAt(between(chance, 0, LETTERS.length - 1)).toLowerCase()).join("");
}
