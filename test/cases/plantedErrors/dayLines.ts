/** A row of the monthly Production and Income report. Amounts are cents. */
export interface DayLine {
  readonly date: string;
  readonly weekday: string;
  readonly amounts: DayAmounts;
}

/** The amounts of a row from which its totals follow. */
export interface DayAmounts {
  readonly production: number;
  readonly scheduled: number;
  readonly adjustments: number;
  readonly writeoffs: number;
  readonly patient: number;
  readonly insurance: number;
}

/** The report with its rows changed, and every total made to follow: a report that does not betray itself. */
export function withDayLines(report: string, change: (lines: readonly DayLine[]) => readonly DayLine[]): string {
  const [title = "", headings = "", ...rest] = report.split("\r\n");
  const lines = change(rest.slice(0, -2).map(lineOf));
  const rows = lines.map(({ date, weekday, amounts }) => [date, weekday, ...printed(amounts)].join("\t"));
  const totals = [" ", " ", ...printed(sumOf(lines))].map((cell) => `${cell}\t`).join("");
  return [title, headings, ...rows, totals, ""].join("\r\n");
}

function lineOf(text: string): DayLine {
  const [date = "", weekday = "", ...cells] = text.split("\t");
  const [production, scheduled, adjustments, writeoffs, , patient, insurance] = cells.map(centsOf);
  const amounts = { production, scheduled, adjustments, writeoffs, patient, insurance };
  return { date, weekday, amounts: mapAmounts(amounts, (amount) => amount ?? NaN) };
}

function printed({ production, scheduled, adjustments, writeoffs, patient, insurance }: DayAmounts): readonly string[] {
  const produced = production + scheduled + adjustments + writeoffs;
  const all = [production, scheduled, adjustments, writeoffs, produced, patient, insurance, patient + insurance];
  return all.map((amount) => (amount / 100).toFixed(2));
}

function sumOf(lines: readonly DayLine[]): DayAmounts {
  const sum = (of: (amounts: DayAmounts) => number): number =>
    lines.reduce((total, { amounts }) => total + of(amounts), 0);
  return {
    production: sum(({ production }) => production),
    scheduled: sum(({ scheduled }) => scheduled),
    adjustments: sum(({ adjustments }) => adjustments),
    writeoffs: sum(({ writeoffs }) => writeoffs),
    patient: sum(({ patient }) => patient),
    insurance: sum(({ insurance }) => insurance),
  };
}

function mapAmounts<Amount>(
  amounts: Readonly<Record<keyof DayAmounts, Amount>>,
  map: (amount: Amount) => number,
): DayAmounts {
  return {
    production: map(amounts.production),
    scheduled: map(amounts.scheduled),
    adjustments: map(amounts.adjustments),
    writeoffs: map(amounts.writeoffs),
    patient: map(amounts.patient),
    insurance: map(amounts.insurance),
  };
}

function centsOf(cell: string): number {
  return Math.round(Number(cell.replaceAll(",", "")) * 100);
}
