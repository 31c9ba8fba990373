import { type ColumnReading, type NamedColumn, byHeadings, columnReading, takenFor } from "./columnReading";
import { EXACT_APPOINTMENTS } from "./exactAppointments";
import { areExact } from "./exactColumns";
import { newPatientAppointments } from "../layout/layouts/newPatientAppointments";
import { has } from "../layout/phrase";
import type { Table, TableColumn } from "./table";

/** A column that a list of new patients' appointments may have. */
interface AppointmentColumn {
  readonly name: "booked" | "date" | "status" | "source" | "person";
  readonly form: "day" | "text" | "id";
  readonly purpose: string;
  /** Tells it by the words of its heading; of several that fit, the first. */
  readonly is: (phrase: readonly string[]) => boolean;
  readonly isNeeded?: true;
}

const VISIT = ["appointment", "appt", "apt", "visit"];
const MADE = ["booked", "created", "made", "entered"];

/** In the order in which they are looked for: each column is one of them at most. */
const COLUMNS: readonly AppointmentColumn[] = [
  {
    name: "booked",
    form: "day",
    purpose: "when the appointment was made",
    is: (phrase) => has(phrase, ...MADE),
    isNeeded: true,
  },
  {
    name: "date",
    form: "day",
    purpose: "the day of the appointment",
    is: (phrase) => has(phrase, ...VISIT) || phrase.join(" ") === "date",
    isNeeded: true,
  },
  { name: "status", form: "text", purpose: "how it stands", is: (phrase) => has(phrase, "status"), isNeeded: true },
  {
    name: "source",
    form: "text",
    purpose: "how the patient came to the practice",
    is: (phrase) => has(phrase, "referral", "marketing"),
  },
  {
    name: "person",
    form: "id",
    purpose: "a number that tells the patients apart; never kept",
    is: (phrase) => has(phrase, "patient", "chart", "account") && has(phrase, "number", "id"),
  },
];

/** Reads a table as new patients' appointments, where each of its rows, or its title, says that they are of new patients. */
export function appointmentsIn(table: Table): readonly ColumnReading[] {
  const columns = COLUMNS.reduce<readonly NamedColumn[]>((found, one) => {
    const column = table.columns.find((each) => fits(each, one) && !found.some((other) => other.column === each));
    if (column === undefined) return found;
    const { name, form, purpose, isNeeded } = one;
    return [...found, { name, form, column, purpose, mayBeBlank: isNeeded !== true }];
  }, []);
  const isWhole = COLUMNS.every(({ name, isNeeded }) => isNeeded !== true || columns.some((one) => one.name === name));
  return isWhole && areOfNewPatients(table) ? [readingOf(table, columns)] : [];
}

function fits({ phrase, holds }: TableColumn, { form, is }: AppointmentColumn): boolean {
  const isForm = form === "id" ? holds === "text" || holds === "amount" : holds === form;
  return isForm && is(phrase);
}

const NEW = /\bnew\b|\bnp\b/iu;

const TITLE = /\bnew[ -]patients?\b/iu;
const NEW_PATIENT = /\bnew[ -](?:patients?|pts?)\b|\bnp\b/iu;

/** Whether every row says that it is of a new patient: of a longer table not all are seen here. A filling may be new too. */
function areSurelyOfNewPatients(table: Table): boolean {
  if (TITLE.test(table.above)) return true;
  const type = typeIn(table);
  return (
    table.isSeenWhole && type !== undefined && table.rows.every((cells) => NEW_PATIENT.test(cells[type.index] ?? ""))
  );
}

function typeIn({ columns }: Table): TableColumn | undefined {
  return columns.find(({ phrase, holds }) => holds === "text" && has(phrase, "type", "reason", "procedure"));
}

/** A list of all appointments holds those of other patients too. */
function areOfNewPatients(table: Table): boolean {
  if (TITLE.test(table.above)) return true;
  const type = typeIn(table);
  return type !== undefined && table.rows.every((cells) => NEW.test(cells[type.index] ?? ""));
}

function readingOf(table: Table, columns: readonly NamedColumn[]): ColumnReading {
  return columnReading(
    table,
    columns,
    {
      id: "columns: new-patient-appointments",
      title: "New-patient appointments",
      headline: [],
      totalRow: "none",
      // The columns have the names that the known report has for them; what it has besides, such as its days covered, is asked.
      figures: newPatientAppointments.figures,
    },
    byHeadings(
      columns.filter(({ name }) => name !== "person").map(takenFor),
      areExact(table, columns, EXACT_APPOINTMENTS) && areSurelyOfNewPatients(table),
    ),
  );
}
