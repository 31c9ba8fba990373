import { newPatientAppointments } from "../layout/layouts/newPatientAppointments";
import { wordSet } from "../layout/phrase";
import { type ExactColumns, columnsOf, exactHeadings } from "./exactColumns";

const KNOWN = Object.fromEntries(
  Object.entries(newPatientAppointments.fields).map(([name, { headings }]) => [name, headings]),
);

/** What other practice software calls them. Open Dental's report of appointments: DateCreated, AptDate. Cloud 9: Created Date, Appointment Date. */
const LEARNED: Readonly<Record<string, readonly string[]>> = {
  booked: [
    ...["Booked", "Booked On", "Booked Date", "Date Booked", "Created", "Created On", "Created Date", "Date Created"],
    ...["Appointment Created", "Appointment Made", "Date Made"],
  ],
  date: ["Appointment Date", "Appt Date", "Date of Appointment", "Visit Date", "Appointment"],
  status: ["Status", "Appointment Status", "Appt Status"],
  source: ["Referral Source", "Source", "Referred By", "Referral"],
  person: ["Patient ID", "Patient Number", "Chart Number", "Patient #", "Chart #"],
};

const PLACES = ["provider", "operatory", "op", "office", "location", "clinic", "hygienist"];

/** The columns of a list of new patients' appointments that leave nothing to ask. */
export const EXACT_APPOINTMENTS: ExactColumns = {
  headings: exactHeadings(KNOWN, LEARNED),
  beside: [
    columnsOf(wordSet("patient name first last number id"), "patient"),
    columnsOf(
      wordSet("chart number id age dob birthdate phone email"),
      "chart",
      "age",
      "dob",
      "birthdate",
      "phone",
      "email",
    ),
    columnsOf(wordSet("appointment appt visit type reason procedure"), "type", "reason", "procedure"),
    columnsOf(wordSet("appointment appt visit time length minute"), "time", "length"),
    columnsOf(wordSet("provider operatory op office location clinic hygienist name"), ...PLACES),
    columnsOf(wordSet("note notes comment comments remark remarks memo")),
  ],
  parts: wordSet(
    "provider hygiene recall broken cancelled canceled missed confirmed unconfirmed unscheduled arrived kept",
  ),
};
