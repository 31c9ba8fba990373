import { isoFromDay } from "../../domain/calendar";
import { describePaymentProblem } from "../../remittance/problems/problem";
import { describePaymentQuestion } from "../../remittance/problems/question";
import { describeFileRefusal } from "../../remittance/problems/refusal";
import { paymentInWords } from "../../remittance/payment/paymentInWords";
import type { ReadPayment, ReadRemittances } from "../../remittance/readRemittances";

/** Why a remittance, which can be looked at, is not posted or taught. */
export const NOT_POSTED =
  "The file is a remittance (835): what a payer says that it paid. A tracker has no place for it. huddlebook inspect shows what it comes to.";

/** How many problems of one file are listed before the rest is only counted. */
const PROBLEMS_LISTED = 20;

/** Says whether every payment adds up, and nothing is asked. */
export function areProven({ payments, problems, refusals }: ReadRemittances): boolean {
  return problems.length + refusals.length === 0 && payments.every(({ questions }) => questions.length === 0);
}

/** What the remittances of a file come to, a sentence a line. */
export function wordsOfRemittances({ payments, problems, refusals }: ReadRemittances): readonly string[] {
  const more = problems.length - PROBLEMS_LISTED;
  return [
    "A remittance (835). Of the names and numbers in it none is kept.",
    ...payments.flatMap(({ payment, place, questions }) => [
      ...paymentInWords(payment, place),
      ...questions.map((question) => describePaymentQuestion(question)),
    ]),
    ...refusals.map((refusal) => describeFileRefusal(refusal)),
    ...problems.slice(0, PROBLEMS_LISTED).map((problem) => describePaymentProblem(problem)),
    ...(more > 0 ? [`${String(more)} more problems like these.`] : []),
  ];
}

/** The same as an object for other programs; amounts in cents. */
export function jsonOfRemittances({ payments, problems, refusals }: ReadRemittances) {
  return {
    payments: payments.map(jsonOfPayment),
    problems: problems.map((problem) => ({ ...problem, message: describePaymentProblem(problem) })),
    refusals: refusals.map((refusal) => describeFileRefusal(refusal)),
  };
}

function jsonOfPayment({ payment, place, questions }: ReadPayment) {
  const { payer, dated, outcomes, providerAdjustments } = payment;
  return {
    place,
    ...payment,
    payer: payer ?? null,
    dated: dated === undefined ? null : isoFromDay(dated),
    outcomes: Object.fromEntries(outcomes),
    providerAdjustments: Object.fromEntries(providerAdjustments),
    asked: questions.map((question) => ({ ...question, message: describePaymentQuestion(question) })),
  };
}
