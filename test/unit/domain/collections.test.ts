import { describe, expect, it } from "vitest";
import {
  type Production,
  addProduction,
  collected,
  collectionRatio,
  daysInReceivables,
  netBilled,
  receivablesRatio,
} from "../../../src/domain/collections";
import { cents } from "../../../src/domain/money";

/** The worked example of docs/metrics.md. */
const MONTH: Production = {
  billed: cents(10_000_000),
  writeoffs: cents(-1_000_000),
  adjustments: cents(-200_000),
  patientPayments: cents(3_000_000),
  insurancePayments: cents(5_536_000),
  unsplitPayments: cents(0),
};

describe("production", () => {
  it("nets full fees by signed writeoffs and adjustments", () => {
    expect(netBilled(MONTH)).toBe(8_800_000);
  });

  it("collects from patients and insurance", () => {
    expect(collected(MONTH)).toBe(8_536_000);
  });

  it("collects what nobody says who paid, too", () => {
    expect(collected({ ...MONTH, unsplitPayments: cents(4_000) })).toBe(8_540_000);
  });

  it("adds up figure by figure", () => {
    expect(netBilled(addProduction(MONTH, MONTH))).toBe(17_600_000);
    expect(collected(addProduction(MONTH, MONTH))).toBe(17_072_000);
  });
});

describe("collectionRatio", () => {
  it("is collected over net billed", () => {
    expect(collectionRatio(collected(MONTH), netBilled(MONTH))).toBe(0.97);
  });

  it("passes 1 when old balances are paid", () => {
    expect(collectionRatio(cents(300), cents(200))).toBe(1.5);
  });

  it.each([0, -100])("is none where the divisor is %i", (divisor) => {
    expect(collectionRatio(cents(100), cents(divisor))).toBeUndefined();
  });
});

describe("receivablesRatio", () => {
  it("is the months of net billed that are owed", () => {
    expect(receivablesRatio(cents(12_000_000), cents(24_000_000))).toBe(1.5);
  });

  it("is none where nothing was billed", () => {
    expect(receivablesRatio(cents(100), cents(0))).toBeUndefined();
  });
});

describe("daysInReceivables", () => {
  it("is the days of net billed that are owed", () => {
    expect(daysInReceivables(cents(12_000_000), cents(24_000_000))).toBe(45);
  });

  it("is none where nothing was billed", () => {
    expect(daysInReceivables(cents(100), cents(-1))).toBeUndefined();
  });
});
