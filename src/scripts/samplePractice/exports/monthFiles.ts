import { type SampleDay, firstOfMonth, isoMonth, lastOfMonth } from "../dates";
import type { Ledger } from "../ledger";
import { accountsOn } from "./accounts";
import { agingOfReceivables, insuranceAging } from "./agingReports";
import { outstandingClaims } from "./claimsReport";
import { dailyProduction, monthlyProduction } from "./productionReports";
import { newPatientQuery, treatmentPlanQuery } from "./queryExports";

/** What the practice exports for one month, all as known on its last day: each file's path and its text. */
export function monthFiles(ledger: Ledger, month: SampleDay): ReadonlyMap<string, string> {
  const asOf = lastOfMonth(month);
  const range = { from: firstOfMonth(month, -2), to: asOf };
  const days = { from: firstOfMonth(month), to: asOf };
  // The office prints its month on the morning after.
  const runOn = asOf + 1;
  const accounts = accountsOn(ledger, asOf);
  const files: [string, string][] = [
    ["Insurance Aging Report.xls", insuranceAging(accounts, runOn)],
    ["AGING OF ACCOUNTS RECEIVABLE REPORT.xls", agingOfReceivables(accounts, runOn)],
    ["MonthlyP&I.xls", monthlyProduction(ledger, days)],
    ["DailyP&I.txt", dailyProduction(ledger, days, runOn)],
    ["new patient appointments.csv", newPatientQuery(ledger, range)],
    ["treatment plans.csv", treatmentPlanQuery(ledger, range)],
    ["Outstanding Insurance Claims.xls", outstandingClaims(ledger, asOf)],
  ];
  return new Map(files.map(([name, text]) => [`${isoMonth(month)}/${name}`, text]));
}
