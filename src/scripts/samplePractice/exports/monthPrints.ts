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

/** What an office prints for a month on the morning after its last day: each file's name and its text. */
type Prints = Readonly<Record<string, string>>;

/** What an office with Dentrix prints for one month. The Aging Report of those who owe is there for what it leaves out: credits. */
export function dentrixPrints(ledger: Ledger, month: SampleDay): Prints {
  const asOf = lastOfMonth(month);
  const [days, runOn] = [{ from: month, to: asOf }, asOf + 1];
  const cards = ledgerCardsOn(ledger, asOf);
  return {
    "Aging Report.txt": agingReport(cards, runOn, "<ALL>"),
    "Aging Report .01.txt": agingReport(cards, runOn, ".01"),
    "Day Sheet.txt": dentrixDaySheet(ledger, days, runOn),
    "Insurance Aging.txt": insuranceAging(ledger, asOf, runOn),
    "New Patient Appointments.txt": appointmentList(ledger, { from: firstOfMonth(month, -2), to: asOf }, runOn),
  };
}

/** What an office with Eaglesoft prints for one month. */
export function eaglesoftPrints(ledger: Ledger, month: SampleDay): Prints {
  const asOf = lastOfMonth(month);
  const [days, runOn] = [{ from: month, to: asOf }, asOf + 1];
  return {
    "Account Aging.txt": accountAging(ledgerCardsOn(ledger, asOf), asOf, runOn),
    "Day Sheet.txt": eaglesoftDaySheet(ledger, days, runOn),
    "Outstanding Claims.txt": outstandingClaims(ledger, asOf, runOn),
  };
}
