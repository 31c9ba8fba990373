import type { Day } from "../../domain/calendar";
import type { Appointment } from "../../domain/patients/newPatients";
import type { Block } from "../reading/block";
import { slotOf } from "../layout/columns";
import type { FiguresFrom, Layout } from "../layout/layout";
import type { ImportNote } from "../problems/note";
import { harmlessText } from "../text/personal";
import type { RowProblem } from "../problems/rowProblem";
import { appointmentStatusFrom } from "./appointmentStatuses";
import { SOURCE_WORDS } from "./companyWords";
import { type KnownWords, isAmong } from "./keptWords";
import { PeopleSeen } from "./peopleSeen";
import type { SaidStatus } from "./saidStatus";
import { StatusColumn } from "./statusColumn";
import { type WordsRule, WordsSeen } from "./wordsSeen";
import { type DateLimit, isWithin, limitAround } from "../reading/dateLimits";
import { type FinishedReport, type Fold, type FoldResult, type KnownDays, NO_PROBLEMS } from "./fold";
import { rangeFarOff } from "./rangeFarOff";
import { StatedRange } from "./statedRange";

type AppointmentFields = Extract<FiguresFrom<string>, { kind: "new-patient-appointments" }>;

/** A patient may have been in touch long before the first appointment, as the child of a family. */
const MAX_DAYS_SINCE_CONTACT = 20 * 366;

/** What stands for a referral source that could be a person, so that nobody's name is kept. */
const NAMED_PERSON = "Named person";

/** A patient may refer a few others, so that a name recurs; what refers ten is no patient. */
const SOURCES: WordsRule = { known: SOURCE_WORDS, names: [], patients: 10 };

/** Takes in new patients' appointments. Whose they are is only counted: a patient's number is not kept. */
export class AppointmentsFold implements Fold {
  readonly #slots: Readonly<Record<"person" | "firstContact" | "booked" | "date" | "status" | "source", number>>;
  readonly #range: StatedRange;
  readonly #appointments: Appointment[] = [];
  readonly #people = new Map<string, number>();
  #peopleSeen = 0;
  readonly #seen = new PeopleSeen();
  readonly #sources = new WordsSeen(SOURCES, this.#seen);
  readonly #statuses: StatusColumn<SaidAppointmentStatus>;

  /** Takes in a layout's appointments, with what the practice said of its software's words. */
  constructor(layout: Layout, from: AppointmentFields, known?: KnownWords) {
    this.#statuses = new StatusColumn((known?.statuses ?? []).filter(isOfAppointment), this.#seen);
    this.#range = new StatedRange(layout, from.from, from.to);
    this.#slots = {
      person: slotOf(layout, from.person),
      firstContact: slotOf(layout, from.firstContact),
      booked: slotOf(layout, from.booked),
      date: slotOf(layout, from.date),
      status: slotOf(layout, from.status),
      source: slotOf(layout, from.source),
    };
  }

  add(block: Block): readonly RowProblem[] {
    const { reader } = block;
    const { firstContact, booked, date } = this.#slots;
    this.#range.add(block);
    const status = this.#statuses.read(reader.text(this.#slots.status), appointmentStatusFrom);
    if (status === undefined) return [this.#unknownStatus(block)];
    const bookedOn = reader.days[booked];
    const dated = reader.days[date];
    if (bookedOn === undefined) return [reader.missing(booked)];
    if (dated === undefined) return [reader.missing(date)];
    const person = this.#person(reader.text(this.#slots.person));
    const source = reader.text(this.#slots.source);
    this.#sources.add(source, reader.row, reader.people(), String(person));
    this.#appointments.push({
      person,
      firstContact: reader.days[firstContact],
      booked: bookedOn,
      date: dated,
      status,
      source,
    });
    return NO_PROBLEMS;
  }

  limits(known: KnownDays): readonly DateLimit[] {
    const usual = this.#range.known(known, this.#dates());
    if (usual === undefined || rangeFarOff(usual, this.#dates(), true) !== undefined) return [];
    const firstContact = limitAround(this.#slots.firstContact, usual, { before: MAX_DAYS_SINCE_CONTACT });
    const booked = limitAround(this.#slots.booked, usual);
    const date = limitAround(this.#slots.date, usual);
    const areWithin = this.#appointments.every(
      (one) => isWithin(one.firstContact, firstContact) && isWithin(one.booked, booked) && isWithin(one.date, date),
    );
    return areWithin ? [] : [firstContact, booked, date];
  }

  finish(report: FinishedReport): FoldResult {
    const range = this.#range.finish(report, [...this.#dates()]);
    if ("code" in range) return { refusals: [range] };
    const isKept = this.#isKept(report.known);
    const appointments = this.#appointments.map((one) => ({
      ...one,
      source: isKept(one) ? harmlessText(one.source) : NAMED_PERSON,
    }));
    return { figures: { kind: "new-patient-appointments", range, appointments }, notes: this.#notes(report) };
  }

  #isKept(known: KnownWords | undefined): (appointment: Appointment) => boolean {
    const isKnown = isAmong(known?.sources);
    return ({ source }) => this.#sources.isKept(source, isKnown);
  }

  *#dates(): Generator<Day> {
    for (const { booked, date } of this.#appointments) {
      yield booked;
      yield date;
    }
  }

  #unknownStatus({ reader }: Block): RowProblem {
    const { status, person } = this.#slots;
    const found = this.#statuses.addUnknown(reader.text(status), reader.row, reader.people(), reader.text(person));
    return {
      code: "status-unknown",
      at: reader.spot(status),
      // Whether a word recurs is known once all rows are read.
      get found() {
        return found();
      },
    };
  }

  /** A row that does not say whose it is counts as one person. */
  #person(id: string): number {
    const known = id === "" ? undefined : this.#people.get(id);
    if (known !== undefined) return known;
    this.#peopleSeen += 1;
    this.#people.set(id, this.#peopleSeen);
    return this.#peopleSeen;
  }

  #notes(report: FinishedReport): readonly ImportNote[] {
    const isKept = this.#isKept(report.known);
    const people = this.#appointments.filter((one) => !isKept(one)).length;
    const afterwards = this.#appointments.filter(({ booked, date }) => booked > date).length;
    return [
      ...this.#range.notes(report),
      ...(afterwards > 0 ? [{ code: "booked-afterwards", rows: afterwards } as const] : []),
      ...(people > 0 ? [{ code: "names-as-source", rows: people } as const] : []),
      ...this.#statuses.notes(),
    ];
  }
}

type SaidAppointmentStatus = Extract<SaidStatus, { of: "appointment" }>;

function isOfAppointment(said: SaidStatus): said is SaidAppointmentStatus {
  return said.of === "appointment";
}
