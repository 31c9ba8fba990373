import { formatDay } from "../../domain/calendar";
import { addProduction, NO_PRODUCTION, type Production } from "../../domain/collections";
import { count } from "../../domain/counted";
import type { ReportFigures } from "../../domain/figures";
import type { HuddleDay } from "../../domain/huddle/huddleDay";
import { type Cents, formatCents, sumCents } from "../../domain/money";
import { AGING_CATEGORIES } from "../../domain/receivables/aging";
import type { Balance, Receivables } from "../../domain/receivables/receivables";

/** What a report comes to, figure by figure, for whoever compares it with the practice software; a line each. */
export function figuresInWords(figures: ReportFigures): readonly string[] {
  switch (figures.kind) {
    case "receivables":
      return [aged("Patient", figures.patient), aged("Insurance", figures.insurance)];
    case "receivables-total":
      return [aged("Total", figures.total)];
    case "production-by-day":
      return [produced(figures.days.values())];
    case "production-by-month":
      return [produced(figures.months.values())];
    case "new-patient-appointments":
      return [`${count(figures.appointments.length, "appointment")}.`];
    case "treatment-plans":
      return [
        listed([
          ["Presented", sumCents(figures.plans.map(({ amountPresented }) => amountPresented))],
          ["accepted", sumCents(figures.plans.map(({ amountAccepted }) => amountAccepted))],
        ]),
      ];
    case "huddle-day":
      return [scheduled(figures)];
    case "outstanding-claims":
      return [listed([[count(figures.claims.length, "claim"), sumCents(figures.claims.map(({ amount }) => amount))]])];
  }
}

function scheduled({ day, slots }: HuddleDay): string {
  const owed = sumCents(slots.flatMap(({ account: { patientOwes } }) => patientOwes ?? []));
  return listed([[`${count(slots.length, "visit")} on ${formatDay(day)}; their families owe`, owed]]);
}

function aged(balance: Balance, { categories, credits }: Receivables): string {
  const amounts = AGING_CATEGORIES.map(({ id, heading }) => [heading, categories[id]] as const);
  return `${balance}: ${listed([...amounts, ["credits", credits]])}`;
}

function produced(days: Iterable<Production>): string {
  const sum = [...days].reduce(addProduction, NO_PRODUCTION);
  return listed([
    ["Billed", sum.billed],
    ["writeoffs", sum.writeoffs],
    ["adjustments", sum.adjustments],
    ["paid by patients", sum.patientPayments],
    ["paid by insurance", sum.insurancePayments],
  ]);
}

function listed(amounts: readonly (readonly [string, Cents])[]): string {
  return `${amounts.map(([words, amount]) => `${words} ${formatCents(amount)}`).join(", ")}.`;
}
