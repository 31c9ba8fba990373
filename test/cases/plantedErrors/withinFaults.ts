import type { Account } from "../../../src/scripts/samplePractice/exports/accounts";
import { accountsOn } from "../../../src/scripts/samplePractice/exports/accounts";
import { agingOfReceivables } from "../../../src/scripts/samplePractice/exports/agingReports";
import { outstandingClaims } from "../../../src/scripts/samplePractice/exports/claimsReport";
import { newPatientQuery, treatmentPlanQuery } from "../../../src/scripts/samplePractice/exports/queryExports";
import { firstOfMonth } from "../../../src/scripts/samplePractice/dates";
import type { Ledger } from "../../../src/scripts/samplePractice/ledger";
import type { Random } from "../../../src/scripts/samplePractice/random";
import type { Case } from "./faults";
import { type Export, JULY, agingOf, entriesOf, productionOf } from "./months";
import { type ReportLines, linesOf, withRows } from "./reportLines";

/** A fault within July's reports whose own totals stay as they were printed, unless the title says that they follow. */
export interface WithinFault {
  readonly title: string;
  /** What the report itself prints that the fault goes against; nothing where it prints nothing of the kind. */
  readonly tells: string;
  /** The report itself goes against it, and has to be refused. */
  readonly isAgainstItself?: true;
  readonly plant: (one: Case) => readonly Export[];
}

type Change = (rows: readonly string[], random: Random) => readonly string[];
type MadeFrom = (ledger: Ledger) => { readonly file: string; readonly lines: ReportLines };

/** How much of a report a page is. */
const PAGE = 0.25;
const NOTHING = "nothing";

/** Every fault of the second table in docs/planted-errors.md. */
export const WITHIN_FAULTS: readonly WithinFault[] = [
  { title: "A page missing from the aging report", tells: "its total", isAgainstItself: true, plant: within(aging, pageMissing) },
  { title: "A page missing from the monthly production report", tells: "its total", isAgainstItself: true, plant: within(monthly, pageMissing) },
  { title: "A page missing from the daily production report", tells: "its total", isAgainstItself: true, plant: within(daily, pageMissing) },
  { title: "A section doubled in the aging report", tells: "its total", isAgainstItself: true, plant: within(aging, sectionDoubled) },
  { title: "A section doubled in the monthly production report", tells: "its days", isAgainstItself: true, plant: within(monthly, sectionDoubled) },
  { title: "A section doubled in the daily production report", tells: "its total", isAgainstItself: true, plant: within(daily, sectionDoubled) },
  { title: "One provider left out of the daily report", tells: "its total", isAgainstItself: true, plant: within(daily, providerLeftOut) },
  { title: "A page missing and a section doubled in the aging report", tells: "its total", isAgainstItself: true, plant: within(aging, both) },
  { title: "A page missing and a section doubled in the daily report", tells: "its total", isAgainstItself: true, plant: within(daily, both) },
  { title: "One provider left out, the total follows", tells: "the month's tie", plant: providerFollowed },
  { title: "One provider left out, the total follows, the monthly report beside it", tells: "the other report", plant: providerBeside },
  { title: "A page missing from the aging report, the total follows", tells: "the month's tie", plant: agingFollowed },
  { title: "A page missing from the aging report, the total follows, the other aging report beside it", tells: "the other report", plant: agingBeside },
  { title: "A section doubled in the claims", tells: "rows alike", isAgainstItself: true, plant: within(claims, sectionDoubled) },
  { title: "A section doubled in the treatment plans", tells: "plans' numbers", isAgainstItself: true, plant: within(plans, sectionDoubled) },
  { title: "A section doubled in the appointments", tells: "rows alike", isAgainstItself: true, plant: within(appointments, sectionDoubled) },
  { title: "A page missing from the claims", tells: NOTHING, plant: within(claims, pageMissing) },
  { title: "A page missing from the treatment plans", tells: NOTHING, plant: within(plans, pageMissing) },
  { title: "A page missing from the appointments", tells: NOTHING, plant: within(appointments, pageMissing) },
  { title: "Two days of the monthly report exchanged", tells: NOTHING, plant: daysExchanged },
];

/** Whether something that is posted could tell of a fault. */
export function canBeTold({ tells }: WithinFault): boolean {
  return tells !== NOTHING;
}

/** A report with its rows changed, and the month's other reports as they are. */
function within(made: MadeFrom, change: Change): WithinFault["plant"] {
  return ({ ledger, random }) => {
    const { file, lines } = made(ledger);
    const changed = { file, text: withRows(lines, change(lines.rows, random)) };
    const others = [agingOf(ledger, JULY), productionOf(ledger, JULY)];
    const isDaily = file === entriesOf(ledger, JULY).file;
    return [changed, ...others.filter((other) => other.file !== file && !(isDaily && other.file.includes("Monthly")))];
  };
}

function aging(ledger: Ledger): ReturnType<MadeFrom> {
  return totaled(agingOf(ledger, JULY));
}

function monthly(ledger: Ledger): ReturnType<MadeFrom> {
  return totaled(productionOf(ledger, JULY));
}

function daily(ledger: Ledger): ReturnType<MadeFrom> {
  return totaled(entriesOf(ledger, JULY));
}

function claims(ledger: Ledger): ReturnType<MadeFrom> {
  return listed("Outstanding Insurance Claims.xls", outstandingClaims(ledger, JULY.to));
}

function plans(ledger: Ledger): ReturnType<MadeFrom> {
  return listed("treatment plans.csv", treatmentPlanQuery(ledger, { from: firstOfMonth(JULY.from, -2), to: JULY.to }));
}

function appointments(ledger: Ledger): ReturnType<MadeFrom> {
  return listed("new patient appointments.csv", newPatientQuery(ledger, { from: firstOfMonth(JULY.from, -2), to: JULY.to }));
}

function totaled({ file, text }: Export): ReturnType<MadeFrom> {
  return { file, lines: linesOf(text, 2, true) };
}

function listed(file: string, text: string): ReturnType<MadeFrom> {
  return { file, lines: linesOf(text, 1, false) };
}

/** A page's rows from somewhere in the middle: the first and the last of a report stay. */
function pageIn(rows: readonly unknown[], random: Random): readonly [from: number, to: number] {
  const size = Math.max(2, Math.floor(rows.length * PAGE));
  const from = random.between(1, rows.length - size - 1);
  return [from, from + size];
}

function pageMissing(rows: readonly string[], random: Random): readonly string[] {
  const [from, to] = pageIn(rows, random);
  return [...rows.slice(0, from), ...rows.slice(to)];
}

function sectionDoubled(rows: readonly string[], random: Random): readonly string[] {
  const [from, to] = pageIn(rows, random);
  return [...rows.slice(0, to), ...rows.slice(from)];
}

function both(rows: readonly string[], random: Random): readonly string[] {
  return sectionDoubled(pageMissing(rows, random), random);
}

function providerLeftOut(rows: readonly string[], random: Random): readonly string[] {
  const providers = new Set(rows.map((row) => row.split("\t")[3] ?? ""));
  const [first = "", ...others] = providers;
  const left = random.pick([first, ...others]);
  return rows.filter((row) => row.split("\t")[3] !== left);
}

function providerFollowed({ ledger, random }: Case): readonly Export[] {
  const [first, ...others] = new Set(ledger.entries.map(({ provider }) => provider));
  if (first === undefined) throw new RangeError("a practice without providers");
  const left = random.pick([first, ...others]);
  const seen = { ...ledger, entries: ledger.entries.filter(({ provider }) => provider !== left) };
  return [agingOf(ledger, JULY), entriesOf(seen, JULY)];
}

function providerBeside(one: Case): readonly Export[] {
  return [...providerFollowed(one), productionOf(one.ledger, JULY)];
}

function agingFollowed({ ledger, random }: Case): readonly Export[] {
  const cut = (accounts: readonly Account[]): readonly Account[] => {
    const [from, to] = pageIn(accounts, random);
    return [...accounts.slice(0, from), ...accounts.slice(to)];
  };
  return [agingOf(ledger, JULY, cut), productionOf(ledger, JULY)];
}

function agingBeside(one: Case): readonly Export[] {
  const text = agingOfReceivables(accountsOn(one.ledger, JULY.to), JULY.to + 1);
  return [...agingFollowed(one), { file: "AGING OF ACCOUNTS RECEIVABLE REPORT.xls", text }];
}

function daysExchanged({ ledger, random }: Case): readonly Export[] {
  const changed = productionOf(ledger, JULY, (lines) => {
    const at = random.between(1, lines.length - 3);
    return lines.map((line, index) => {
      if (index !== at && index !== at + 1) return line;
      const other = lines[index === at ? at + 1 : at];
      return other === undefined ? line : { ...line, amounts: other.amounts };
    });
  });
  return [agingOf(ledger, JULY), changed];
}
