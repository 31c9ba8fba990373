import { type Chance, one, withColumns, withoutColumn } from "./changes";
import type { Mutation } from "./mutation";
import { type Page, textOf } from "./page";

/** What other software, other versions and people call a column. */
const SYNONYMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^Guarantor$/u, ["Responsible Party", "Account Name", "Account Holder", "Family", "Name"]],
  [/> ?90( Days)?$/u, ["Over 90", "90+", "91+", "Over 90 Days", "91 and over"]],
  [/0-30( Days)?$/u, ["Current", "0 to 30", "0 - 30 days", "30 Days"]],
  [/31-60( Days)?$/u, ["30-60", "31 to 60", "31 - 60 days", "60 Days"]],
  [/61-90( Days)?$/u, ["60-90", "61 to 90", "61 - 90 days", "90 Days"]],
  [/^Total$/u, ["Balance", "Account Balance", "Total Due", "Amount Due", "Total Balance"]],
  [/Ins Est$/u, ["Insurance Portion", "Ins Est", "Est Insurance"]],
  [/W\/O (Est|Change)$/u, ["Writeoff", "Contractual", "Adjustment"]],
  [/=Patient$/u, ["Patient Portion", "Guarantor Portion", "Patient Due", "Due"]],
  [/^Ins Pay Est (?=\D*Total)/u, ["Insurance ", "Ins "]],
  [/^Pat Est Bal (?=\D*Total)/u, ["Patient ", "Pt "]],
  [/^Ins Pay Est /u, ["Insurance ", "Ins ", "Primary "]],
  [/^Pat Est Bal /u, ["Patient ", "Pt ", "Guarantor "]],
  [/^Production$/u, ["Charges", "Gross Production", "Billed", "Fees"]],
  [/^Sched$/u, ["Scheduled Production", "Scheduled"]],
  [/^Adj(ust(ments)?)?$/u, ["Adjustments", "Adjs", "Credit Adj"]],
  [/^Write-?off$/u, ["Writeoffs", "Ins Write-Off", "Contractual Adj"]],
  [/^Tot Prod$/u, ["Net Production", "Total Production", "Production Total"]],
  [/^Pt Income$/u, ["Patient Payments", "Pt Receipts", "Patient Collections"]],
  [/^Ins Income$/u, ["Insurance Payments", "Ins Receipts", "Insurance Collections"]],
  [/^Tot(al)? Income$/u, ["Total Collections", "Receipts", "Collections"]],
  [/^Date$/u, ["Day", "Service Date", "Posting Date"]],
  [/^Carrier$/u, ["Insurance Company", "Payer", "Ins Co", "Carrier Name"]],
  [/^(DateService|Date of service)$/u, ["Service Date", "DOS", "Date"]],
  [/^(DateSent|Date sent)$/u, ["Sent", "Date Submitted", "Submitted"]],
  [/^Amount( billed)?$/u, ["Fee", "Claim Amount", "Balance", "Total Charges"]],
  [/^Expected$/u, ["Ins Est", "Estimate", "Amount Expected"]],
  [/^Status$/u, ["Claim Status", "State"]],
  [/^AmountPresented$/u, ["Presented", "Amount", "Fee Presented"]],
  [/^AmountAccepted$/u, ["Accepted", "Fee Accepted"]],
  [/^DatePresented$/u, ["Presented On", "Date"]],
  [/^ReferralSource$/u, ["Referred By", "Source", "Referral"]],
  [/^AptStatus$/u, ["Status", "Appointment Status"]],
];

/** Columns under other names, without those that are not needed, with more of them. */
export const HEADING_MUTATIONS: readonly Mutation[] = [
  { name: "a heading by a synonym", change: oneRenamed },
  {
    name: "every heading by a synonym",
    change: (page, chance) => renamed(page, (heading) => synonymOf(heading, chance)),
  },
  {
    name: "headings in capitals",
    change: (page) => renamed(page, (heading) => heading.toUpperCase()),
  },
  { name: "headings over two lines", text: (page) => textOf(overTwoLines(page)) },
  { name: "a column that is not needed missing", change: optionalMissing },
  {
    name: "a column of other amounts",
    change: (page, chance) =>
      withColumns(
        page,
        [one(["Last Payment", "Unapplied", "Finance Charge", "Deposit"], chance)],
        `${String(Math.floor(chance() * 900))}.00`,
      ),
  },
];

function renamed(page: Page, name: (heading: string) => string): Page {
  return { ...page, headings: page.headings.map(name) };
}

function oneRenamed(page: Page, chance: Chance): Page | undefined {
  const known = page.headings.flatMap((heading, index) => (synonymsOf(heading) === undefined ? [] : [index]));
  if (known.length === 0) return undefined;
  const column = one(known, chance);
  return {
    ...page,
    headings: page.headings.map((heading, index) => (index === column ? synonymOf(heading, chance) : heading)),
  };
}

function synonymsOf(heading: string): readonly [RegExp, readonly string[]] | undefined {
  const found = SYNONYMS.find(([pattern]) => pattern.test(heading));
  return found && [found[0], found[1]];
}

function synonymOf(heading: string, chance: Chance): string {
  const found = synonymsOf(heading);
  return found === undefined ? heading : heading.replace(found[0], one(found[1], chance));
}

/** `Ins Pay Est` stands above `0-30`, as where a heading is too wide for its column. */
function overTwoLines(page: Page): Page {
  const cuts = page.headings.map((heading) => {
    const at = heading.lastIndexOf(" ");
    return at < 1 ? ["", heading] : [heading.slice(0, at), heading.slice(at + 1)];
  });
  return {
    ...page,
    above: [...page.above, cuts.map(([first = ""]) => first)],
    headings: cuts.map(([, second = ""]) => second),
  };
}

/** Without a column that no figure comes from. */
function optionalMissing(page: Page, chance: Chance): Page | undefined {
  const unneeded = page.fields.flatMap((field, index) => {
    const known = field === undefined ? undefined : page.layout.fields[field];
    return known === undefined || (known.isOptional === true && known.form === "not-kept") ? [index] : [];
  });
  return unneeded.length === 0 ? undefined : withoutColumn(page, one(unneeded, chance));
}
