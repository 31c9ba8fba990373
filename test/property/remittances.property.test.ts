import { describe, expect, it } from "vitest";
import { describeFileRefusal } from "../../src/remittance/problems/refusal";
import { describePaymentProblem } from "../../src/remittance/problems/problem";
import { describePaymentQuestion } from "../../src/remittance/problems/question";
import { type ReadRemittances, readRemittances } from "../../src/remittance/readRemittances";
import { AMOUNTS, ELEMENTS } from "../remittances/elementMutations";
import { type Figures, figuresOf, truthOf } from "../remittances/figures";
import { type MadePayment, between, sumOf } from "../remittances/made";
import { madePayments } from "../remittances/madePayments";
import type { Mutated, Mutation } from "../remittances/mutation";
import { ENDS, ENVELOPES, SEGMENTS } from "../remittances/segmentMutations";
import { STYLES } from "../remittances/styleMutations";
import { segmentsOf, written } from "../remittances/written";
import { chanceOf } from "../seededChance";
import { runsOf } from "./runs";

const MUTATIONS: readonly Mutation[] = [...STYLES, ...AMOUNTS, ...ELEMENTS, ...SEGMENTS, ...ENVELOPES, ...ENDS];
const FAULTS_SHOWN = 5;
const MUTATED = runsOf(5_000, "HUDDLEBOOK_REMITTANCES", "remittances");
const SPOILT = runsOf(2_000, "HUDDLEBOOK_REMITTANCES", "remittances with changed characters");
/** Long runs are patient: so many milliseconds for each file, on a machine that has other things to do. */
const PATIENCE = 30;

function timeoutOf(runs: number): number {
  return Math.max(PATIENCE * runs, 600_000);
}

/** What is wrong with how a changed file was read; nothing where it is as it has to be. */
function faultsOf(
  { outcome, but }: Mutated,
  read: ReadRemittances,
  payments: readonly MadePayment[],
): readonly string[] {
  const isRefused = read.problems.length + read.refusals.length > 0;
  const isAsked = read.payments.some(({ questions }) => questions.length > 0);
  const wrong = read.payments.filter(({ place, payment }) => !isTrue(figuresOf(payment), payments[place - 1], but));
  return [
    ...(isRefused === (outcome === "refused") ? [] : [isRefused ? "refused" : "not refused"]),
    ...(outcome === "asked" && !isAsked ? ["not asked"] : []),
    ...(outcome === "as-it-was" && isAsked ? ["asked"] : []),
    ...(wrong.length === 0 ? [] : ["wrong figures"]),
    ...(isRefused || read.payments.length === payments.length ? [] : ["a payment is missing"]),
  ];
}

function isTrue(figures: Figures, made: MadePayment | undefined, but: string | undefined): boolean {
  const truth = made === undefined ? {} : truthOf(made);
  const rest = (all: Figures) => JSON.stringify(Object.entries(all).filter(([name]) => name !== but));
  return rest(figures) === rest(truth);
}

function wordsOf({ payments, problems, refusals }: ReadRemittances): readonly string[] {
  return [
    ...refusals.map((refusal) => describeFileRefusal(refusal)),
    ...problems.map((problem) => describePaymentProblem(problem)),
    ...payments.flatMap(({ questions }) => questions.map((question) => describePaymentQuestion(question))),
  ];
}

/** Everything that comes back, as text. */
function allOf(read: ReadRemittances): string {
  const flat = JSON.stringify(read, (_key, value: unknown) => (value instanceof Map ? [...value] : value));
  return [flat, ...wordsOf(read)].join("\n").toLowerCase();
}

/** What may not come back of any payment. */
function secretsOf(payments: readonly MadePayment[]): readonly string[] {
  const people = payments.flatMap(({ claims }) => claims.flatMap(({ who }) => Object.values<string>({ ...who })));
  const numbers = payments.flatMap(({ trace, account }) => [trace, account]);
  const all = [...people, ...numbers, "Zqprovider", "Zxann", "1999999984", "1512345678", "111000025", "8005550100"];
  return all.flatMap((secret) => secret.split("/")).map((secret) => secret.toLowerCase());
}

function codesOf({ payments, problems, refusals }: ReadRemittances): readonly string[] {
  return [...problems, ...refusals, ...payments.flatMap(({ questions }) => questions)].map(({ code }) => code);
}

describe("a remittance that is changed in one thing or in none", () => {
  it(
    "is used exactly where it adds up, with the figures it was made of, and tells nobody's name or number",
    () => {
      const { numRuns, seed } = MUTATED;
      const chance = chanceOf(seed);
      const faults: string[] = [];
      const tried = new Map<string, number>();
      const codes = new Set<string>();
      for (let run = 0; run < numRuns && faults.length < FAULTS_SHOWN; run += 1) {
        const payments = madePayments(chance);
        const mutation = MUTATIONS[run % MUTATIONS.length] ?? MUTATIONS[0];
        const segments = segmentsOf(payments, between(chance, 1, payments.length));
        const mutated = mutation?.change(segments, chance);
        if (mutation === undefined || mutated === undefined) continue;
        const read = readRemittances(mutated.text);
        tried.set(mutation.name, (tried.get(mutation.name) ?? 0) + 1);
        for (const code of codesOf(read)) codes.add(code);
        const said = allOf(read);
        const told = secretsOf(payments).filter((secret) => said.includes(secret));
        for (const fault of [...faultsOf(mutated, read, payments), ...told.map((secret) => `tells ${secret}`)])
          faults.push(`run ${String(run)}, ${mutation.name}: ${fault} (${codesOf(read).join(", ")})\n${mutated.text}`);
      }
      expect(faults).toEqual([]);
      expect(tried.size).toBe(MUTATIONS.length);
      expect([...codes].sort()).toContain("claim-differs");
    },
    timeoutOf(MUTATED.numRuns),
  );

  it(
    "is read or refused whatever becomes of its characters, and what is used adds up to what was paid",
    () => {
      const { numRuns, seed } = SPOILT;
      const chance = chanceOf(seed);
      for (let run = 0; run < numRuns; run += 1) {
        const made = madePayments(chance);
        const text = spoilt(written(segmentsOf(made)), chance);
        for (const { place, payment } of readRemittances(text).payments) {
          expectAddsUp(payment);
          expect([payment.amount, payment.claims.paid], text).toEqual(paidOf(made[place - 1]));
        }
      }
    },
    timeoutOf(SPOILT.numRuns),
  );
});

function paidOf(made: MadePayment | undefined): readonly number[] {
  return [made?.amount ?? NaN, sumOf(made?.claims.map(({ paid }) => paid) ?? [])];
}

const SIGNS = "0123456789.-*:~^ ABCLPSV\r\n";

function spoilt(text: string, chance: () => number): string {
  let changed = text;
  for (let left = between(chance, 1, 4); left > 0; left -= 1) {
    const at = Math.floor(chance() * changed.length);
    const sign = chance() < 0.3 ? "" : SIGNS.charAt(Math.floor(chance() * SIGNS.length));
    changed = changed.slice(0, at) + sign + changed.slice(at + (chance() < 0.5 ? 1 : 0));
  }
  return changed;
}

function expectAddsUp(payment: ReadRemittances["payments"][number]["payment"]): void {
  const { claims, reductions, providerAdjustments, amount, outcomes } = payment;
  const reduced = reductions.reduce((sum, reduction) => sum + reduction.amount, 0);
  const off = [...providerAdjustments.values()].reduce((sum, one) => sum + one, 0);
  expect(claims.billed - reduced).toBe(claims.paid);
  expect(claims.paid - off).toBe(amount);
  expect([...outcomes.values()].reduce((sum, one) => sum + one.paid, 0)).toBe(claims.paid);
}
