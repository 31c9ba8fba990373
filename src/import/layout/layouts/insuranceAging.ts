import { defineLayout } from "../layout";

// Date 9/1/2026
// Guarantor     | Ins Pay Est 0-30 | … | Ins Pay Est Total | Pat Est Bal 0-30 | … | '-W/O Change | '=Pat Est Amt Due
// Sample, Ann   | 57.50            | … | 57.50             | 135.22           | … | 0.00         | 135.22
//               | 57.50            | … | 57.50             | 135.22           | … | 0.00         | 135.22

/** The one aging report that ages the patients' part and the insurance's part apart. */
export const insuranceAging = defineLayout({
  id: "insurance-aging",
  title: "Insurance Aging",
  practiceSoftware: "Open Dental",
  source: "Reports, Standard, Monthly: Insurance Aging Report, without the detailed breakdown",
  runDate: ["Date"],
  fields: {
    name: { form: "name", headings: ["Guarantor", "Patient"], purpose: "whose line it is" },
    insurance0to30: { form: "amount", headings: ["Ins Pay Est 0-30"], purpose: "insurance, 0 to 30 days" },
    insurance31to60: { form: "amount", headings: ["Ins Pay Est 31-60"], purpose: "insurance, 31 to 60 days" },
    insurance61to90: { form: "amount", headings: ["Ins Pay Est 61-90"], purpose: "insurance, 61 to 90 days" },
    insuranceOver90: { form: "amount", headings: ["Ins Pay Est >90"], purpose: "insurance, over 90 days" },
    insuranceTotal: { form: "amount", headings: ["Ins Pay Est Total"], purpose: "all that insurance is to pay" },
    patient0to30: { form: "amount", headings: ["Pat Est Bal 0-30"], purpose: "patients, 0 to 30 days" },
    patient31to60: { form: "amount", headings: ["Pat Est Bal 31-60"], purpose: "patients, 31 to 60 days" },
    patient61to90: { form: "amount", headings: ["Pat Est Bal 61-90"], purpose: "patients, 61 to 90 days" },
    patientOver90: { form: "amount", headings: ["Pat Est Bal >90"], purpose: "patients, over 90 days" },
    patientTotal: { form: "amount", headings: ["Pat Est Bal Total"], purpose: "all that the patients owe" },
    writeoffs: {
      form: "amount",
      headings: ["-W/O Change", "-W/O Est"],
      isOptional: true,
      purpose: "checked against its total only",
    },
    amountDue: {
      form: "amount",
      headings: ["=Pat Est Amt Due"],
      isOptional: true,
      purpose: "checked against its total only",
    },
  },
  headline: ["insuranceTotal", "patientTotal"],
  totalRow: "printed",
  figures: {
    kind: "receivables",
    name: "name",
    patientHeadings: ["Patient"],
    insurance: {
      days0to30: ["insurance0to30"],
      days31to60: ["insurance31to60"],
      days61to90: ["insurance61to90"],
      over90: ["insuranceOver90"],
      total: "insuranceTotal",
    },
    patient: {
      days0to30: ["patient0to30"],
      days31to60: ["patient31to60"],
      days61to90: ["patient61to90"],
      over90: ["patientOver90"],
      total: "patientTotal",
    },
  },
});
