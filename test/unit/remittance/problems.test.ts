import { describe, expect, it } from "vitest";
import {
  type PaymentProblem,
  type PaymentProblemCode,
  describePaymentProblem,
} from "../../../src/remittance/problems/problem";
import {
  type PaymentQuestion,
  type PaymentQuestionCode,
  describePaymentQuestion,
} from "../../../src/remittance/problems/question";
import { type FileRefusal, type FileRefusalCode, describeFileRefusal } from "../../../src/remittance/problems/refusal";
import { readRemittances } from "../../../src/remittance/readRemittances";
import { expectListed } from "../../said/expectListed";
import { SMALL, small, textOf } from "./smallRemittance";

/** A text that is refused for each reason, and what is said. The type makes a new code without one a compile error. */
const REFUSALS: Readonly<Record<FileRefusalCode, readonly [text: string, words: string]>> = {
  "remittance-absent": [
    "Patient,Balance",
    "The file holds no remittance: it was to begin with ISA. Download the remittance again, as an 835 file.",
  ],
  "payments-absent": [
    textOf([SMALL[0], "IEA*0*1"]),
    "The file holds no payment. Download the remittance again, as an 835 file.",
  ],
  "separators-unclear": [
    "ISA*00*~",
    "The file does not say how its parts are separated: its first segment is damaged. Download the remittance again.",
  ],
  "cut-short": [
    small().slice(0, 500),
    "The file was cut short: it has 0 whole payments, and its end is missing. Download it again, whole.",
  ],
  "envelope-broken": [
    `${small()}and more`,
    "The file's parts do not fit together: something stands between them or behind the last one. Download it again.",
  ],
  "count-differs": [
    small({ GE: "GE*2*1" }),
    "The file was to have 2 payments, and there is 1. Download it again, whole.",
  ],
  "envelope-control-differs": [
    small({ IEA: "IEA*1*000000002" }),
    "The file's beginning and end are not of one file, as where two were joined or something was cut out. Download it again.",
  ],
  "other-transactions": [
    small({ "ST*": "ST*277*0001" }),
    "The file holds something else than remittances, such as an acknowledgment of claims or an eligibility response. Bring the remittance, an 835 file.",
  ],
  "other-version": [
    small({ "GS*": "GS*HP*PAYER*PRACTICE*20260803*0930*1*X*004010X091A1" }),
    "The file is of another version than remittances have today (005010X221A1). Ask the payer or clearinghouse for that version.",
  ],
};

const ASK = "Nothing of this payment is used. Download it again; if that changes nothing, ask the payer for it.";

/** The same of single payments. */
const PROBLEMS: Readonly<Record<PaymentProblemCode, readonly [text: string, words: string]>> = {
  "segments-differ": [
    small().replace("SE*14", "SE*40"),
    "Payment 1: it was to have 40 segments, and there are 14. Something of it is missing or was added: download the remittance again, whole.",
  ],
  "control-differs": [
    small().replace("SE*14*0001", "SE*14*0002"),
    "Payment 1: its beginning and its end are not of one payment. Something between them is missing: download the remittance again, whole.",
  ],
  "amount-unreadable": [
    small({ "CLP*1002": "CLP*1002/1*1*1,000*30*70" }),
    `Payment 1, claim 2: what stands in CLP03 is not an amount, such as 1234.50. ${ASK}`,
  ],
  "amounts-too-large": [
    small({ "CAS*CO": Array.from({ length: 16_000 }, () => `CAS*CO${"*45*999999999*".repeat(6)}`) }),
    `Payment 1: its amounts are too large to be added up exactly. ${ASK}`,
  ],
  "code-unknown": [
    small({ "CAS*CO": "CAS*ZZ*45*60" }),
    `Payment 1, claim 1, line 1: what stands in CAS01 is no code that such a remittance can have. ${ASK}`,
  ],
  "adjustment-incomplete": [
    small({ "CAS*CO": "CAS*CO*45*60**59" }),
    `Payment 1, claim 1, line 1: of the adjustment in CAS05 there is the code or the amount alone. ${ASK}`,
  ],
  "segment-out-of-place": [
    small({ LX: ["LX*1", "CAS*CO*45*1"] }),
    `Payment 1: a segment CAS stands where none belongs, so that it cannot be said what it is about. ${ASK}`,
  ],
  "payment-missing": [
    small({ BPR: [] }),
    `Payment 1: it does not say how much was paid (there is no BPR segment). ${ASK}`,
  ],
  "predetermination-paid": [
    small({ "CLP*1002": "CLP*1002/1*25*100*30*70" }),
    `Payment 1, claim 2: a predetermination, which pays nothing, says that $30.00 was paid. ${ASK}`,
  ],
  "claim-differs": [
    small({ "CLP*1002": "CLP*1002/1*1*100*40*70", BPR: "BPR*I*160*C*CHK************20260803" }),
    `Payment 1, claim 2: billed $100.00 less adjustments of $70.00 is $30.00, but $40.00 is what it says was paid. ${ASK}`,
  ],
  "payment-differs": [
    small({ "SE*": ["PLB*1999999984*20261231*WO:R1*-42", "SE*14*0001"], BPR: "BPR*I*108*C*CHK************20260803" }),
    `Payment 1: it says $108.00; its claims come to $150.00 and its adjustments without a claim take -$42.00 off, which makes $192.00. With those added it would come out: their sign may be wrong. ${ASK}`,
  ],
  "payment-twice": [
    twice(),
    "Payment 2: it is payment 1 of the same file again. It is counted once only: bring a file that has it once.",
  ],
};

/** The same of what is asked. */
const QUESTIONS: Readonly<Record<PaymentQuestionCode, readonly [text: string, words: string]>> = {
  "line-differs": [
    small({ "SVC*AD:D0120": "SVC*AD:D0120*100*20" }),
    "Payment 1, claim 2, line 1: billed $100.00 less adjustments of $70.00 is not the $20.00 that it says was paid. The claim as a whole adds up, as where a payer adjusts some of a line elsewhere. Compare it with the payer's explanation of benefits.",
  ],
  "lines-differ": [
    small({ "SVC*AD:D0120": ["SVC*AD:D0120*0*0", "SVC*AD:D0274*90*20"] }),
    "Payment 1, claim 2: $100.00 was billed, and its lines come to $90.00. Make sure that no line is missing.",
  ],
  "patient-part-differs": [
    small({ "CLP*1002": "CLP*1002/1*1*100*30*65" }),
    "Payment 1, claim 2: the patient's part is stated as $65.00, and its adjustments put $70.00 on the patient. The adjustments were taken. Look at it before you bill the patient.",
  ],
  "outcome-unknown": [
    small({ "CLP*1001": "CLP*1001/1*77*200*120*20", "CLP*1002": "CLP*1002/1*77*100*30*70" }),
    "Payment 1, claim 1: what the payer says it did with the claim is not known, and 1 more claim like it. Its amounts add up, and were taken.",
  ],
  "reversal-pays": [
    small({ "CLP*1002": "CLP*1002/1*22*100*30" }),
    "Payment 1, claim 2: a reversal, which takes an earlier payment back, pays $30.00. Make sure that this is right.",
  ],
  "date-missing": [
    small({ BPR: "BPR*I*150*C*CHK" }),
    "Payment 1: it does not say on which day it was paid, and no other day is taken for it. Look it up at the bank.",
  ],
  test: [
    small().replace("*0*P*:", "*0*T*:"),
    "Payment 1: the file says that it is a test. Make sure that the payment was made.",
  ],
  debit: [
    small({ BPR: "BPR*I*150*D*CHK************20260803" }),
    "Payment 1: it says that the practice draws the money from the payer's account. Make sure that it came in.",
  ],
  "no-payment-with-amount": [
    small({ BPR: "BPR*H*150*C*NON************20260803" }),
    "Payment 1: it says that no money moves, and is of $150.00, as where a card is charged for it. Make sure that it came in.",
  ],
};

function twice(): string {
  const [isa, gs, ...rest] = SMALL;
  const payment = rest.slice(0, -2);
  return textOf([isa, gs, ...payment, ...payment, "GE*2*1", "IEA*1*000000001"]);
}

describe("a file that cannot be used", () => {
  it.each(Object.entries(REFUSALS))("is refused for %s, in words", (code, [text, words]) => {
    const { payments, problems, refusals } = readRemittances(text);
    const refusal = refusals.find((one): one is FileRefusal => one.code === code);
    expect(refusal && describeFileRefusal(refusal)).toBe(words);
    expect([payments, problems]).toEqual([[], []]);
    expectListed(words);
  });
});

describe("a payment that cannot be used", () => {
  it.each(Object.entries(PROBLEMS))("is refused for %s, in words", (code, [text, words]) => {
    const { payments, problems } = readRemittances(text);
    const problem = problems.find((one): one is PaymentProblem => one.code === code);
    expect(problem && describePaymentProblem(problem)).toBe(words);
    expect(payments.map(({ place }) => place)).not.toContain(problem?.at.payment);
    expectListed(words);
  });
});

describe("a payment that adds up, and that nothing proves", () => {
  it.each(Object.entries(QUESTIONS))("is asked about for %s, in words", (code, [text, words]) => {
    const { payments, problems } = readRemittances(text);
    const question = payments[0]?.questions.find((one): one is PaymentQuestion => one.code === code);
    expect(question && describePaymentQuestion(question)).toBe(words);
    expect(problems).toEqual([]);
    expectListed(words);
  });
});
