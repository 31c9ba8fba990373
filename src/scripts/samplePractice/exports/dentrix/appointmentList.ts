import { type SampleDay, type Span, paddedDate } from "../../dates";
import type { Ledger, SampleAppointment } from "../../ledger";
import { nameOf } from "../accounts";
import { isAlive } from "../queryExports";
import { type PrintedColumn, centered, printedHeadings, printedLine, printedPages } from "../printedPages";

const COLUMNS: readonly PrintedColumn[] = [
  { heading: "APPT DATE", width: 10 },
  { heading: "ENTERED", width: 10 },
  { heading: "PATIENT", width: 24 },
  { heading: "REASON", width: 20 },
  { heading: "STATUS", width: 10 },
  { heading: "REFERRED BY", width: 28 },
];
const WIDTH = 107;

/** A list of new patients' appointments, as an office prints it: those that were entered or lie in some days. */
export function appointmentList({ appointments }: Ledger, days: Span, runOn: SampleDay): string {
  const { from, to } = days;
  const listed = appointments.filter((appointment) => isAlive(appointment, days));
  const head = (page: number): readonly string[] => [
    centered("LARKSPUR FAMILY DENTAL", WIDTH),
    centered("NEW PATIENT APPOINTMENT LIST", WIDTH),
    centered(`${paddedDate(from)} - ${paddedDate(to)}`, WIDTH),
    `Date: ${paddedDate(runOn)}${`Page: ${String(page)}`.padStart(WIDTH - 16)}`,
    "",
    printedHeadings(COLUMNS),
    "-".repeat(WIDTH),
  ];
  const sorted = listed.toSorted((one, other) => one.day - other.day || one.patient.number - other.patient.number);
  return printedPages(
    head,
    sorted.map((one) => [lineOf(one, to)]),
  );
}

function lineOf(one: SampleAppointment, to: SampleDay): string {
  const status = one.ended > to ? "Scheduled" : one.ending;
  return printedLine(COLUMNS, [
    ...[
      paddedDate(one.day),
      paddedDate(one.booked),
      nameOf(one.patient).trimEnd(),
      "New patient exam",
      status,
      one.source,
    ],
  ]);
}
