import { cents, sumCents } from "../../domain/money";
import type { Place } from "../problems/place";
import type { PaymentQuestion } from "../problems/question";
import type { Remittance, RemittedClaim, RemittedLine } from "../transaction/remittance";
import { adjusted, allAdjustments } from "./sums";

/** A question of each kind, of its first place, with how often it comes up. */
type Questions = Map<string, PaymentQuestion>;

/**
 * What nothing proves of a payment that adds up, each kind once.
 *
 * @param remittance one that adds up
 * @param payment its place in the file
 * @see docs/claims.md#what-is-asked
 */
export function questionsIn(remittance: Remittance, payment: number): readonly PaymentQuestion[] {
  const { head, isTest, claims } = remittance;
  const at = { payment };
  const questions: Questions = new Map();
  for (const [index, claim] of claims.entries())
    for (const question of claimQuestions(claim, { payment, claim: index + 1 })) note(questions, question);
  return [
    ...(isTest ? [{ code: "test", at } as const] : []),
    ...(head.dated === undefined ? [{ code: "date-missing", at } as const] : []),
    ...(head.isDebit ? [{ code: "debit", at } as const] : []),
    ...(head.isNotice && head.amount !== 0
      ? [{ code: "no-payment-with-amount", at, amount: head.amount } as const]
      : []),
    ...questions.values(),
  ];
}

function note(questions: Questions, question: PaymentQuestion): void {
  const first = questions.get(question.code) ?? question;
  const times = "times" in first && first !== question ? first.times + 1 : 1;
  questions.set(question.code, "times" in first ? { ...first, times } : first);
}

function claimQuestions(claim: RemittedClaim, at: Place): readonly PaymentQuestion[] {
  const { outcome, paid } = claim;
  return [
    ...(outcome === "Other" ? [{ code: "outcome-unknown", at, times: 1 } as const] : []),
    ...(outcome === "Reversed" && paid > 0 ? [{ code: "reversal-pays", at, times: 1, paid } as const] : []),
    ...patientPartQuestions(claim, at),
    ...linesQuestions(claim, at),
  ];
}

/** A reversal states no patient's part, and what some payers put there is not compared. */
function patientPartQuestions(claim: RemittedClaim, at: Place): readonly PaymentQuestion[] {
  const { outcome, patientPart: stated } = claim;
  if (stated === undefined || outcome === "Reversed") return [];
  const adjustments = adjusted(allAdjustments(claim).filter(({ group }) => group === "PR"));
  return stated === adjustments ? [] : [{ code: "patient-part-differs", at, times: 1, stated, adjustments }];
}

/** A claim may come without lines; if it has some, they are what was billed. */
function linesQuestions({ billed, lines }: RemittedClaim, at: Place): readonly PaymentQuestion[] {
  if (lines.length === 0) return [];
  const sum = sumCents(lines.map((line) => line.billed));
  return [
    ...lines.flatMap((line, index) => lineQuestions(line, { ...at, line: index + 1 })),
    ...(sum === billed ? [] : [{ code: "lines-differ", at, times: 1, billed, lines: sum } as const]),
  ];
}

function lineQuestions({ billed, paid, adjustments: all }: RemittedLine, at: Place): readonly PaymentQuestion[] {
  const adjustments = adjusted(all);
  return cents(billed - adjustments) === paid
    ? []
    : [{ code: "line-differs", at, times: 1, billed, adjustments, paid }];
}
