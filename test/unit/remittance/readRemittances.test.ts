import { describe, expect, it } from "vitest";
import { type ReadPayment, readRemittances } from "../../../src/remittance/readRemittances";
import { small } from "./smallRemittance";

function onlyPayment(
  text: string,
  ...options: Parameters<typeof readRemittances> extends [string, ...infer Rest] ? Rest : []
): ReadPayment["payment"] {
  const { payments, problems, refusals } = readRemittances(text, ...options);
  expect([problems, refusals]).toEqual([[], []]);
  const [first] = payments;
  if (first === undefined) throw new Error("no payment was read");
  return first.payment;
}

describe("a remittance that adds up", () => {
  it("gives what was billed, paid, and taken off by group, code and category", () => {
    const payment = onlyPayment(small());
    expect(payment).toMatchObject({
      payer: "Delta Dental of Kansas",
      method: "Transfer",
      amount: 15_000,
      claims: { claims: 2, billed: 30_000, paid: 15_000 },
    });
    expect(payment.reductions).toEqual([
      { group: "CO", code: "45", category: "Contract write-off", times: 1, amount: 6_000 },
      { group: "PR", code: "1", category: "Deductible", times: 1, amount: 5_000 },
      { group: "PR", code: "2", category: "Coinsurance", times: 1, amount: 2_000 },
      { group: "PR", code: "3", category: "Copayment", times: 1, amount: 2_000 },
    ]);
  });

  it("takes off what is adjusted without a claim: a positive amount lowers the payment, interest below zero raises it", () => {
    const text = small({
      "SE*": ["PLB*1999999984*20261231*WO:R1*42***L6*-1.5", "SE*14*0001"],
      BPR: "BPR*I*109.5*C*CHK************20260803",
    });
    expect([...onlyPayment(text).providerAdjustments]).toEqual([
      ["Taken back", 4_200],
      ["Interest", -150],
    ]);
  });

  it("counts an estimate apart from claims, and nothing of it as billed", () => {
    const estimate = ["CLP*1002/1*25*100*0", "SVC*AD:D2740*100*0", "CAS*OA*101*100"];
    const text = small({
      "CLP*1002": estimate,
      "SVC*AD:D0120": [],
      "CAS*PR*1": [],
      BPR: "BPR*I*120*C*CHK************20260803",
    });
    const { claims, predeterminations, zeroPaid } = onlyPayment(text);
    expect([claims.claims, claims.billed]).toEqual([1, 20_000]);
    expect(predeterminations).toEqual({ claims: 1, billed: 10_000 });
    expect(zeroPaid.claims).toBe(0);
  });

  it.each([
    ["a deductible", "CAS*PR*1*100", 0],
    ["a frequency limit", "CAS*PR*119*100", 1],
    ["a code that nobody knows", "CAS*CO*999*100", 0],
  ])("tells a denied claim from one that pays nothing for %s", (_what, cas, denied) => {
    const text = small({
      "CLP*1002": "CLP*1002/1*1*100*0",
      "SVC*AD:D0120": "SVC*AD:D0120*100*0",
      "CAS*PR*1": cas,
      BPR: "BPR*I*120*C*CHK************20260803",
    });
    const payment = onlyPayment(text);
    expect([payment.zeroPaid.claims, payment.denied.claims]).toEqual([1, denied]);
  });

  it("takes a code for what the practice says it is for", () => {
    const payment = onlyPayment(small(), { codes: new Map([["45", "Plan limit"]]) });
    expect(payment.reductions[0]).toMatchObject({ code: "45", category: "Plan limit" });
  });

  it.each([
    ["a person", "Ann Sample", undefined],
    ["nobody that is known", "Marigold Quillfeather", undefined],
    ["a company", "Sample Mutual Insurance", "Sample Mutual Insurance"],
  ])("keeps a payer only as carriers are kept: %s", (_what, name, kept) => {
    expect(onlyPayment(small({ "N1*PR": `N1*PR*${name}` })).payer).toBe(kept);
  });

  it("keeps a payer that the practice knows as a carrier", () => {
    const text = small({ "N1*PR": "N1*PR*Linden Park" });
    expect(onlyPayment(text, { carriers: ["Linden Park"] }).payer).toBe("Linden Park");
  });

  it("uses the payments that add up of a file in which another does not", () => {
    const other = small().replaceAll("830400002", "830400003").replace("*30*70", "*31*70");
    const { payments, problems } = readRemittances(small() + other);
    expect(payments.map(({ place }) => place)).toEqual([1]);
    expect(new Set(problems.map(({ at }) => at.payment))).toEqual(new Set([2]));
  });
});
