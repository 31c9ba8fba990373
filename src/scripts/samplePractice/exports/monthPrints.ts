import { type SampleDay, firstOfMonth, lastOfMonth } from "../dates";
import type { Ledger } from "../ledger";
import { agingReport } from "./dentrix/agingReport";
import { appointmentList } from "./dentrix/appointmentList";
import { daySheet as dentrixDaySheet } from "./dentrix/daySheet";
import { insuranceAging } from "./dentrix/insuranceAging";
import { accountAging } from "./eaglesoft/accountAging";
import { daySheet as eaglesoftDaySheet } from "./eaglesoft/daySheet";
import { outstandingClaims } from "./eaglesoft/outstandingClaims";
import { ledgerCardsOn } from "./ledgerCards";

/** What an office with Dentrix prints for a month, on the morning after its last day. */
export interface DentrixPrints {
  readonly agingReport: string;
  readonly daySheet: string;
  /** New patients' appointments of this month and the two before. */
  readonly appointmentList: string;
  /** The Aging Report once more, of those who owe alone: what it leaves out is credits. */
  readonly agingOfDebts: string;
  readonly insuranceAging: string;
}

/** What an office with Eaglesoft prints for a month, on the morning after its last day. */
export interface EaglesoftPrints {
  readonly accountAging: string;
  readonly daySheet: string;
  readonly outstandingClaims: string;
}

/** Prints a month as Dentrix does. @param month its first day */
export function dentrixPrints(ledger: Ledger, month: SampleDay): DentrixPrints {
  const asOf = lastOfMonth(month);
  const runOn = asOf + 1;
  const cards = ledgerCardsOn(ledger, asOf);
  return {
    agingReport: agingReport(cards, runOn, "<ALL>"),
    daySheet: dentrixDaySheet(ledger, { from: month, to: asOf }, runOn),
    appointmentList: appointmentList(ledger, { from: firstOfMonth(month, -2), to: asOf }, runOn),
    agingOfDebts: agingReport(cards, runOn, ".01"),
    insuranceAging: insuranceAging(ledger, asOf, runOn),
  };
}

/** Prints a month as Eaglesoft does. @param month its first day */
export function eaglesoftPrints(ledger: Ledger, month: SampleDay): EaglesoftPrints {
  const asOf = lastOfMonth(month);
  const runOn = asOf + 1;
  return {
    accountAging: accountAging(ledgerCardsOn(ledger, asOf), asOf, runOn),
    daySheet: eaglesoftDaySheet(ledger, { from: month, to: asOf }, runOn),
    outstandingClaims: outstandingClaims(ledger, asOf, runOn),
  };
}
