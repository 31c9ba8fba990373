import { type SampleDay, daysOf, firstOfMonth, isoDate, isoMonth, lastOfMonth, mondayOf } from "./dates";
import { type ClaimFigures, claimFigures } from "./figures/claims";
import {
  type NewPatientWeekFigures,
  type SourceFigures,
  newPatientFigures,
  sourceFigures,
} from "./figures/newPatients";
import { type ProductionFigures, productionBy } from "./figures/production";
import { type BalancesFigures, receivablesOn, totalOwedOn } from "./figures/receivables";
import { type TreatmentFigures, presentedIn, treatmentFigures } from "./figures/treatment";
import type { Ledger } from "./ledger";

type By<Figures> = Readonly<Record<string, Figures>>;

/** What a tracker made from the samples must show, worked out from the ledger alone. Amounts are cents. */
export interface TrueFigures {
  /** By month end. */
  readonly receivables: By<BalancesFigures>;
  /** By month: all that was owed on the evening before it began. */
  readonly openingReceivables: By<number>;
  readonly days: By<ProductionFigures>;
  /** By Monday, over the days of the exported months only. */
  readonly weeks: By<ProductionFigures>;
  /** By month, then by Monday: a week that two months share is split between them. */
  readonly weeksByMonth: By<By<ProductionFigures>>;
  readonly months: By<ProductionFigures>;
  /** By the month of the export, then by Monday: whole weeks of its three months, as known on its last day. */
  readonly newPatientWeeks: By<By<NewPatientWeekFigures>>;
  /** By the month of the export, then by month, then by source. */
  readonly newPatientSources: By<By<By<SourceFigures>>>;
  /** By the month of the export, then by Monday. */
  readonly treatmentWeeks: By<By<TreatmentFigures>>;
  /** By the month of the export, then by month. */
  readonly treatmentMonths: By<By<TreatmentFigures>>;
  /** By month end. */
  readonly claims: By<readonly ClaimFigures[]>;
}

/**
 * Works the figures out.
 *
 * @param months the first days of the exported months, one after another without a gap
 */
export function trueFigures(ledger: Ledger, months: readonly SampleDay[]): TrueFigures {
  const days = months.flatMap((month) => daysOf({ from: month, to: lastOfMonth(month) }));
  return {
    receivables: byName(months, monthEnd, (month) => receivablesOn(ledger, lastOfMonth(month))),
    openingReceivables: byName(months, isoMonth, (month) => totalOwedOn(ledger, month - 1)),
    ...productionFigures(ledger, months, days),
    newPatientWeeks: byName(months, isoMonth, (month) => newPatientFigures(ledger, rangeOf(month))),
    newPatientSources: byName(months, isoMonth, (month) => sourcesOf(ledger, month)),
    treatmentWeeks: byName(months, isoMonth, (month) => treatmentFigures(ledger, rangeOf(month))),
    treatmentMonths: byName(months, isoMonth, (month) => treatmentMonthsOf(ledger, month)),
    claims: byName(months, monthEnd, (month) => claimFigures(ledger, lastOfMonth(month))),
  };
}

function productionFigures(
  ledger: Ledger,
  months: readonly SampleDay[],
  days: readonly SampleDay[],
): Pick<TrueFigures, "days" | "weeks" | "weeksByMonth" | "months"> {
  const wanted = new Set(days);
  const entries = ledger.entries.filter(({ day }) => wanted.has(day));
  const mondays = (some: readonly SampleDay[]) => [...new Set(some.map((day) => isoDate(mondayOf(day))))];
  const weekOf = (day: SampleDay) => isoDate(mondayOf(day));
  const weeksOf = (month: SampleDay) =>
    productionBy(
      entries.filter(({ day }) => firstOfMonth(day) === month),
      mondays(daysOf({ from: month, to: lastOfMonth(month) })),
      weekOf,
    );
  return {
    days: productionBy(entries, days.map(isoDate), isoDate),
    weeks: productionBy(entries, mondays(days), weekOf),
    weeksByMonth: byName(months, isoMonth, weeksOf),
    months: productionBy(entries, months.map(isoMonth), isoMonth),
  };
}

function sourcesOf(ledger: Ledger, exported: SampleDay): By<By<SourceFigures>> {
  return byName(monthsUpTo(exported), isoMonth, (month) =>
    sourceFigures(ledger, { from: month, to: lastOfMonth(month) }, lastOfMonth(exported)),
  );
}

function treatmentMonthsOf(ledger: Ledger, exported: SampleDay): By<TreatmentFigures> {
  return byName(monthsUpTo(exported), isoMonth, (month) =>
    presentedIn(ledger, { from: month, to: lastOfMonth(month) }, lastOfMonth(exported)),
  );
}

function monthsUpTo(exported: SampleDay): readonly SampleDay[] {
  return [firstOfMonth(exported, -2), firstOfMonth(exported, -1), exported];
}

function rangeOf(month: SampleDay) {
  return { from: firstOfMonth(month, -2), to: lastOfMonth(month) };
}

function monthEnd(month: SampleDay): string {
  return isoDate(lastOfMonth(month));
}

function byName<Figures>(
  months: readonly SampleDay[],
  nameOf: (month: SampleDay) => string,
  figuresOf: (month: SampleDay) => Figures,
): By<Figures> {
  return Object.fromEntries(months.map((month) => [nameOf(month), figuresOf(month)]));
}
