import { formatDay } from "../../../src/domain/calendar";
import { type Span, isWithin } from "../../../src/scripts/samplePractice/dates";
import { reportText } from "../../../src/scripts/samplePractice/exports/openDentalText";
import type { Entry, EntryKind, Ledger } from "../../../src/scripts/samplePractice/ledger";
import type { Case, Fault, Planted } from "./faults";
import { type Export, JULY, JUNE, MAY, agingOf, cleanMonth, entriesOf, productionOf } from "./months";
import { serialOf } from "./posting";
import { busyDays, pickFrom, wholeWeek } from "./rowFaults";

/** Faults in the entries that one of the reports is made from and the other is not. */
export const ENTRY_FAULTS: readonly Fault[] = [
  { title: "A day counted twice in the production report", plant: dayTwice },
  { title: "A week counted twice in the production report", plant: weekTwice },
  { title: "A day's insurance payments missing from the receivables", plant: paymentsMissing },
  { title: "A payment plan that takes as much off each month", plant: paymentPlan },
  { title: "Last month changed since, and a report of its totals", plant: restatedInTotals },
  { title: "Last month changed since, its production posted again", plant: restatedAndPosted },
  { title: "Last month changed since, its production brought again", plant: restatedAndBrought },
];

function dayTwice(one: Case): Planted {
  const day = pickFrom(one.random, busyDays(one));
  return twice(one, { from: day, to: day });
}

function weekTwice(one: Case): Planted {
  const monday = wholeWeek(one.random);
  return twice(one, { from: monday, to: monday + 6 });
}

function twice({ ledger }: Case, span: Span): Planted {
  const again = ledger.entries.filter(({ day }) => isWithin(day, span));
  const doubled = withEntries(ledger, [...ledger.entries, ...again]);
  return {
    july: { month: JULY, files: [agingOf(ledger, JULY), entriesOf(doubled, JULY)] },
    named: ["counted twice", formatDay(serialOf(span.from)), ...(span.from === span.to ? [] : ["the week of"])],
  };
}

function paymentsMissing({ ledger, random }: Case): Planted {
  const days = ledger.entries.flatMap(({ day, kind }) =>
    kind === "insurance payment" && isWithin(day, JULY) ? [day] : [],
  );
  const day = pickFrom(random, days);
  const known = ledger.entries.filter((entry) => entry.day !== day || entry.kind !== "insurance payment");
  return {
    july: { month: JULY, files: [agingOf(withEntries(ledger, known), JULY), productionOf(ledger, JULY)] },
    named: ["missing from the receivables", formatDay(serialOf(day))],
  };
}

function paymentPlan({ ledger, random }: Case): Planted {
  const part = -random.between(80, 400) * 100;
  const planned = withEntries(ledger, [
    ...ledger.entries,
    likeAProcedure(ledger, JUNE, "adjustment", part),
    likeAProcedure(ledger, JULY, "adjustment", part),
  ]);
  return {
    june: { month: JUNE, files: [agingOf(planned, JUNE), productionOf(ledger, JUNE)] },
    july: { month: JULY, files: [agingOf(planned, JULY), productionOf(ledger, JULY)] },
    named: ["an amount that comes every month"],
  };
}

function restatedInTotals(one: Case): Planted {
  const changed = backdated(one);
  return {
    july: { month: JULY, files: [...cleanMonth(changed, JULY).files, annualOf(changed, [MAY, JUNE, JULY])] },
    named: ["Jun 2026", "changed after"],
  };
}

function restatedAndPosted(one: Case): Planted {
  const changed = backdated(one);
  return {
    july: { month: JULY, files: [...cleanMonth(changed, JULY).files, { ...productionOf(changed, JUNE), month: JUNE }] },
    restate: true,
    named: ["Jun 2026", "changed after its receivables were reported"],
  };
}

function restatedAndBrought(one: Case): Planted {
  return { july: restatedAndPosted(one).july, named: ["Jun 1, 2026 to Jun 30, 2026 is already posted"] };
}

/** The books once something was entered in July with a date of June. */
function backdated({ ledger, random }: Case): Ledger {
  const kind = random.pick(["procedure", "adjustment", "patient payment"] as const);
  const amount = random.between(2_000, 90_000) * (kind === "adjustment" ? -1 : 1);
  return withEntries(ledger, [...ledger.entries, likeAProcedure(ledger, JUNE, kind, amount)]);
}

/** An entry of another kind and amount on a visit of the month. */
function likeAProcedure({ entries }: Ledger, month: Span, kind: EntryKind, amount: number): Entry {
  const model = entries.findLast((entry) => entry.kind === "procedure" && isWithin(entry.day, month));
  if (model === undefined) throw new RangeError("a month without work");
  return { ...model, kind, amount };
}

function withEntries(ledger: Ledger, entries: readonly Entry[]): Ledger {
  return { ...ledger, entries };
}

/** The annual production report, a row a month. */
function annualOf({ entries }: Ledger, months: readonly Span[]): Export {
  const rows = months.map((month) => {
    const sum = (kind: EntryKind): number =>
      entries.reduce((total, entry) => total + (entry.kind === kind && isWithin(entry.day, month) ? entry.amount : 0), 0);
    const [production, adjustments, writeoffs] = [sum("procedure"), sum("adjustment"), sum("writeoff")];
    const [patient, insurance] = [sum("patient payment"), sum("insurance payment")];
    const produced = [production, adjustments, writeoffs, production + adjustments + writeoffs];
    return [formatDay(serialOf(month.from)).replace(" 1,", ""), ...produced, patient, insurance, patient + insurance];
  });
  const headings = ["Month", "Production", "Adjustments", "Write-off", "Tot Prod", "Pt Income", "Ins Income"];
  return { file: "AnnualP&I.xls", text: reportText({ groupTitle: "", headings: [...headings, "Total Income"], rows }) };
}
