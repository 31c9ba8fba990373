import { addDays } from "../../../src/domain/calendar";
import { type Cents, centsFromDollars } from "../../../src/domain/money";
import type { Receivables } from "../../../src/domain/receivables/receivables";
import type { Report } from "../../../src/tracker/posting/posting";
import { claimOf, claimsOf, daysOf, iso, receivablesOf, reportOf, sourceOf } from "../../unit/tracker/trackerTest";

/** What a line of a case's input says, by its first word; amounts in dollars. */
const HAPPENINGS: Readonly<Record<string, (words: readonly string[], source: Report["source"]) => Report>> = {
  // owed DAY, then for patient and for insurance: 0 to 30, 31 to 60, 61 to 90, over 90, credits
  owed: ([day = "", ...amounts], source) => {
    const patient = receivablesIn(amounts.slice(0, 5));
    const insurance = receivablesIn(amounts.slice(5));
    const figures = { kind: "receivables", groupedBy: "guarantor", patient, insurance } as const;
    return reportOf(figures, { asOf: iso(day), title: "Insurance Aging", source, ...total(amounts) });
  },
  // total DAY, then the same once
  total: ([day = "", ...amounts], source) => {
    const figures = { kind: "receivables-total", groupedBy: "guarantor", total: receivablesIn(amounts) } as const;
    return reportOf(figures, { asOf: iso(day), title: "Aging of A/R", source, ...total(amounts) });
  },
  // days FROM TO, then a day's billed, writeoffs, adjustments, patient, insurance and unsplit payments
  days: ([from = "", to = "", ...amounts], source) => {
    const [billed, writeoffs, adjustments, patientPayments, insurancePayments, unsplitPayments] = amounts;
    const figures = daysOf(from, to, {
      billed: centsIn(billed),
      writeoffs: centsIn(writeoffs),
      adjustments: centsIn(adjustments),
      patientPayments: centsIn(patientPayments),
      insurancePayments: centsIn(insurancePayments),
      unsplitPayments: centsIn(unsplitPayments),
    });
    return reportOf(figures, { title: "Production and Income", source });
  },
  // plans FROM TO COUNT ACCEPTED DOLLARS: so many plans of so many dollars each, presented on the first day, and how many of them were accepted
  plans: ([from = "", to = "", count = "", accepted = "", dollars = ""], source) => {
    const plans = Array.from({ length: Number(count) }, (_, one) => {
      const isAccepted = one < Number(accepted);
      return {
        presented: iso(from),
        amountPresented: centsIn(dollars),
        accepted: isAccepted ? iso(from) : undefined,
        amountAccepted: isAccepted ? centsIn(dollars) : centsIn(),
        started: undefined,
      };
    });
    const range = { from: iso(from), to: iso(to) };
    return reportOf({ kind: "treatment-plans", range, plans }, { title: "Treatment plans", source });
  },
  // late DAY COUNT DOLLARS DAYS: so many claims of so many dollars each, so many days past their follow-up date
  late: ([day = "", count = "", dollars = "", days = ""], source) => {
    const asOf = iso(day);
    const claim = claimOf("2026-01-05", { amount: centsIn(dollars), followUp: addDays(asOf, -Number(days)) });
    const claims = Array.from({ length: Number(count) }, () => claim);
    return reportOf({ ...claimsOf(...claims), statesFollowUp: true, mayLackRecent: false }, { asOf, title: "Claims", source });
  },
};

/** The reports that a case's lines describe. */
export function reportsIn(lines: readonly string[]): readonly Report[] {
  return lines.map((line) => {
    const [kind = "", ...words] = line.split(/\s+/u);
    const happening = HAPPENINGS[kind];
    if (!happening) throw new RangeError(`a case knows no ${kind}`);
    return happening(words, sourceOf(line));
  });
}

function receivablesIn(amounts: readonly string[]): Receivables {
  const [days0to30, days31to60, days61to90, over90] = amounts.map(centsIn);
  return receivablesOf([days0to30 ?? 0, days31to60 ?? 0, days61to90 ?? 0, over90 ?? 0], centsIn(amounts[4]));
}

function total(amounts: readonly string[]): Pick<Report, "reportTotal" | "postedTotal"> {
  const sum = centsFromDollars(amounts.reduce((all, amount) => all + Number(amount), 0));
  return { reportTotal: sum, postedTotal: sum };
}

function centsIn(dollars = "0"): Cents {
  return centsFromDollars(Number(dollars));
}
