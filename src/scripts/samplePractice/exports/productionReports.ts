import { type SampleDay, type Span, daysOf, isWithin, shortDate, weekdayOf } from "../dates";
import type { Entry, EntryKind, Ledger } from "../ledger";
import { nameOf } from "./accounts";
import { type ReportCell, reportText } from "./openDentalText";

/** The monthly Production and Income report: a row for each day, also for those on which nothing happened. */
export function monthlyProduction(ledger: Ledger, month: Span): string {
  return reportText({
    groupTitle: "",
    headings: ["Date", "Day", "Production", "Sched", "Adj", "Write-off", "Tot Prod", "Pt Income", "Ins Income"].concat(
      "Tot Income",
    ),
    rows: daysOf(month).map((day) =>
      dayRow(
        day,
        ledger.entries.filter((entry) => entry.day === day),
      ),
    ),
  });
}

/** The daily Production and Income report: a row for each entry. */
export function dailyProduction(ledger: Ledger, month: Span, runOn: SampleDay): string {
  const entries = ledger.entries.filter(({ day }) => isWithin(day, month));
  return reportText({
    groupTitle: `Date: ${shortDate(runOn)}`,
    headings: ["Date", "Patient Name", "Description", "Prov", "Production", "Adjust", "Write-off"].concat(
      "Pt Income",
      "Ins Income",
    ),
    rows: entries.map(entryRow),
  });
}

function dayRow(day: SampleDay, entries: readonly Entry[]): readonly ReportCell[] {
  const amountOf = (kind: EntryKind) =>
    entries.reduce((sum, entry) => sum + (entry.kind === kind ? entry.amount : 0), 0);
  const [production, adjustments, writeoffs] = [amountOf("procedure"), amountOf("adjustment"), amountOf("writeoff")];
  const [patient, insurance] = [amountOf("patient payment"), amountOf("insurance payment")];
  const net = production + adjustments + writeoffs;
  const produced = [production, 0, adjustments, writeoffs, net];
  return [shortDate(day), weekdayOf(day), ...produced, patient, insurance, patient + insurance];
}

function entryRow(entry: Entry): readonly ReportCell[] {
  const { kind, amount } = entry;
  const columns = ["procedure", "adjustment", "writeoff", "patient payment", "insurance payment"];
  const amounts = columns.map((column) => (column === kind ? amount : 0));
  return [shortDate(entry.day), nameOf(entry.patient), entry.description, entry.provider, ...amounts];
}
