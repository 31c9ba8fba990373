import { type SampleDay, shortDate } from "../dates";
import { type Account, type Aged, nameOf } from "./accounts";
import { type ReportCell, reportText } from "./openDentalText";

/** The Insurance Aging report, which splits what is owed between patients and insurance. */
export function insuranceAging(accounts: readonly Account[], runOn: SampleDay): string {
  return reportText({
    groupTitle: `Date ${shortDate(runOn)}`,
    headings: [
      "Guarantor",
      ...["0-30", "31-60", "61-90", ">90", "Total"].map((column) => `Ins Pay Est ${column}`),
      ...["0-30", "31-60", "61-90", ">90", "Total"].map((column) => `Pat Est Bal ${column}`),
      "-W/O Change",
      "=Pat Est Amt Due",
    ],
    rows: accounts.map(insuranceAgingRow),
  });
}

/** The Aging of Accounts Receivable report, which ages the whole account and names the insurance part in one sum. */
export function agingOfReceivables(accounts: readonly Account[], runOn: SampleDay): string {
  return reportText({
    groupTitle: `Date ${shortDate(runOn)}`,
    headings: ["Guarantor", "0-30 Days", "31-60 Days", "61-90 Days", "> 90 Days", "Total"].concat(
      "-W/O Est",
      "-Ins Est",
      "=Patient",
    ),
    rows: accounts.map(agingRow),
  });
}

function insuranceAgingRow({ guarantor, insurance, patient, credit }: Account): readonly ReportCell[] {
  const patientTotal = sum(patient) + credit;
  return [nameOf(guarantor), ...insurance, sum(insurance), ...patient, patientTotal, 0, patientTotal];
}

function agingRow({ guarantor, insurance, patient, credit }: Account): readonly ReportCell[] {
  const both = patient.map((amount, category) => amount + (insurance[category] ?? 0));
  const patientTotal = sum(patient) + credit;
  return [nameOf(guarantor), ...both, patientTotal + sum(insurance), 0, sum(insurance), patientTotal];
}

function sum(amounts: Aged): number {
  return amounts[0] + amounts[1] + amounts[2] + amounts[3];
}
