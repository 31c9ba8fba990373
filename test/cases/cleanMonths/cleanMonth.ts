import { type SampleDay, lastOfMonth } from "../../../src/scripts/samplePractice/dates";
import type { accountsOn } from "../../../src/scripts/samplePractice/exports/accounts";
import { agingOfReceivables, insuranceAging } from "../../../src/scripts/samplePractice/exports/agingReports";
import { monthFiles } from "../../../src/scripts/samplePractice/exports/monthFiles";
import type { Ledger } from "../../../src/scripts/samplePractice/ledger";
import type { Export, MonthFolder } from "../plantedErrors/months";

/** A month's exports without a mistake. @param accountsOf how what is owed is figured */
export function cleanMonth(ledger: Ledger, month: SampleDay, accountsOf: typeof accountsOn): MonthFolder {
  const to = lastOfMonth(month);
  const accounts = accountsOf(ledger, to);
  const aging: readonly Export[] = [
    { file: "Insurance Aging Report.xls", text: insuranceAging(accounts, to + 1) },
    { file: "AGING OF ACCOUNTS RECEIVABLE REPORT.xls", text: agingOfReceivables(accounts, to + 1) },
  ];
  const others = [...monthFiles(ledger, month)].map(([path, text]) => ({ file: path.split("/").at(-1) ?? path, text }));
  return { month: { from: month, to }, files: [...aging, ...others.filter(({ file }) => !/aging/iu.test(file))] };
}
