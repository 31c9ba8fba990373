import { carrierKey } from "../../domain/claims/openClaims";
import type { LabCase, OldestBalance, Slot, SlotAccount, SlotInsurance, SlotTreatment } from "../../domain/huddle/slot";
import type { Layout, ScheduleColumn, ScheduleFields } from "../layout/layout";
import type { RowProblem } from "../problems/rowProblem";
import type { Unproven } from "../problems/unproven";
import type { Block } from "../reading/block";
import type { RecordReader } from "../reading/recordReader";
import { RowIdentity } from "../reading/rowIdentity";
import { cents } from "../../domain/money";
import { confirmationFrom } from "./confirmations";
import { FamiliesOfDay } from "./familiesOfDay";
import { type FinishedReport, type Fold, type FoldResult, NO_PROBLEMS } from "./fold";
import type { KnownWords } from "./keptWords";
import { PeopleSeen } from "./peopleSeen";
import type { SaidStatus } from "./saidStatus";
import { SaidOfSchedule, rowSays, takenFarOff } from "./saidOfSchedule";
import { ScheduleCells } from "./scheduleCells";
import { KEPT_WORDS, ScheduleWords } from "./scheduleWords";
import { StatusColumn } from "./statusColumn";
import { UnmarkedTimes } from "./unmarkedTimes";

const LAB_CASES: readonly LabCase[] = ["Not sent", "At the lab", "Received", "Checked"];
const OLDEST: readonly OldestBalance[] = ["0 to 30", "31 to 60", "61 to 90", "Over 90"];
const ACCOUNT_COLUMNS: Readonly<Record<keyof SlotAccount, ScheduleColumn>> = {
  owes: "owes",
  patientOwes: "patientOwes",
  insurancePending: "insurancePending",
  oldest: "oldest",
  hasPaymentPlan: "paymentPlan",
  planDue: "planDue",
  hasClaimNotMade: "claimNotMade",
  insurancePaidLess: "insurancePaidLess",
  lastStatement: "lastStatement",
};
/** A visit as its row has it. Its words are looked at once all rows are in. */
interface Visit {
  readonly slot: Slot;
  /** What tells its family from others; `undefined` where nothing does. */
  readonly family: string | undefined;
}

/** A word for a confirmation that nobody knows. */
interface UnknownWord {
  /** The word, where it may be shown. */
  readonly shown: () => string | undefined;
  readonly first: number;
  readonly rows: number;
}

/** Takes in the visits of one day's schedule. Whose they are it does not look at. */
export class ScheduleFold implements Fold {
  readonly #layout: Layout;
  readonly #isBlankNone: boolean;
  readonly #balance: RowIdentity | undefined;
  readonly #people = new PeopleSeen();
  readonly #words = new ScheduleWords(this.#people);
  readonly #confirmations: StatusColumn<SaidConfirmation>;
  readonly #unknown = new Map<string, UnknownWord>();
  readonly #families = new FamiliesOfDay();
  readonly #visits: Visit[] = [];
  readonly #headings = new Map<ScheduleColumn, string>();
  readonly #said: SaidOfSchedule;
  readonly #times = new UnmarkedTimes();

  /** Takes in a layout's schedule, with what the practice said of its software's words. */
  constructor(layout: Layout, { isBlankNone, balance }: ScheduleFields<string>, known?: KnownWords) {
    this.#layout = layout;
    this.#said = new SaidOfSchedule(layout);
    this.#isBlankNone = isBlankNone === true;
    this.#balance = balance && new RowIdentity(layout, balance);
    this.#confirmations = new StatusColumn((known?.statuses ?? []).filter(isOfConfirmation), this.#people);
  }

  add({ reader }: Block): readonly RowProblem[] {
    const cells = new ScheduleCells(reader, this.#layout);
    const time = cells.time("time");
    const chair = cells.words("chair");
    const confirmed = this.#confirmed(cells);
    const account = this.#account(cells);
    const slot = { ...visitOf(cells), isConfirmed: confirmed.is, account, ...this.#facts(cells) };
    const says = rowSays(cells, reader, time);
    const problems = [
      ...cells.problems,
      ...takenFarOff(says, cells, reader),
      ...this.#sumProblems(reader),
      ...this.#familyProblems(cells, account, reader),
    ];
    if (problems.length > 0) return problems;
    if (time === undefined) return [reader.missing(cells.slot("time"))];
    if (chair === undefined) return [reader.missing(cells.slot("chair"))];
    if (confirmed.unknown !== undefined) this.#noteUnknown(confirmed.unknown, cells, reader);
    this.#said.add(says, cells, reader);
    this.#times.add(time, reader.row);
    this.#noteWords(cells, reader);
    this.#families.add(cells.words("family"), account, reader.row);
    this.#visits.push({ slot: { ...slot, minuteOfDay: time.minuteOfDay, chair }, family: cells.words("family") });
    return NO_PROBLEMS;
  }

  proven({ reader }: Block): readonly number[] {
    return this.#balance?.holds(reader.amounts) === true ? this.#balance.slots : [];
  }

  finish(report: FinishedReport): FoldResult {
    const refusals = this.#said.refusals(report, this.#visits.length);
    const day = this.#said.day(report);
    if (refusals.length > 0 || day === undefined) return { refusals };
    const slots = this.#slots();
    return {
      figures: { kind: "huddle-day", day, ...this.#said.ages, slots },
      proofs: this.#said.proofs,
      notes: [...this.#families.notes(), ...this.#words.notes(), ...this.#confirmations.notes()],
      unproven: [...this.#confirmationsUnknown(), ...this.#families.unproven(), ...this.#times.unproven()],
    };
  }

  #confirmationsUnknown(): readonly Unproven[] {
    return [...this.#unknown.values()].map(({ shown, rows, first }) => {
      return { code: "confirmation-unknown", word: shown(), rows, first };
    });
  }

  /** What the practice said of a word comes first, then what the report says itself, then what the word says to everybody. */
  #confirmed(cells: ScheduleCells): { readonly is: boolean | undefined; readonly unknown?: string } {
    const word = cells.words("confirmation");
    const flag = cells.flag("isConfirmed");
    if (word === undefined || (flag !== undefined && !this.#confirmations.isSaid(word))) return { is: flag };
    const means = this.#confirmations.read(word, confirmationFrom);
    if (means === undefined) return { is: undefined, unknown: word };
    return { is: means === "Neither" ? undefined : means === "Confirmed" };
  }

  /** Whether a word recurs, and so may be shown, is known once all rows are read. */
  #noteUnknown(word: string, cells: ScheduleCells, reader: RecordReader): void {
    const whose = cells.words("family") ?? String(reader.row);
    const shown = this.#confirmations.addUnknown(word, reader.row, reader.people(), whose);
    const known = this.#unknown.get(carrierKey(word)) ?? { shown, first: reader.row, rows: 0 };
    this.#unknown.set(carrierKey(word), { ...known, rows: known.rows + 1 });
  }

  #account(cells: ScheduleCells): SlotAccount {
    const isFirst = cells.words("family") === cells.words("key");
    return {
      owes: cells.amount("owes"),
      patientOwes: cells.amount("patientOwes"),
      insurancePending: cells.amount("insurancePending"),
      oldest: cells.oneOf("oldest", OLDEST),
      hasPaymentPlan: cells.flag("paymentPlan"),
      planDue: cells.amount("planDue"),
      hasClaimNotMade: cells.flag("claimNotMade"),
      insurancePaidLess: cells.amount("insurancePaidLess"),
      lastStatement: cells.dayOr("lastStatement", "never", this.#isBlankNone && isFirst),
    };
  }

  #facts(cells: ScheduleCells): { readonly insurance: SlotInsurance; readonly treatment: SlotTreatment } {
    const isOnFile = cells.flag("onFile");
    const isVerifiable = this.#isBlankNone && isOnFile === true;
    return {
      insurance: {
        isOnFile,
        hasEnded: cells.flag("ended"),
        isToBeVerified: cells.flag("toVerify"),
        enrollmentVerified: cells.dayOr("enrollment", "never", isVerifiable),
        benefitsVerified: cells.dayOr("benefits", "never", isVerifiable),
      },
      treatment: {
        unscheduled: cells.amount("unscheduled"),
        recallDue: cells.dayOr("recall", "none", this.#isBlankNone),
        familyOverdue: cells.whole("familyOverdue"),
        nextVisit: cells.dayOr("nextVisit", "none", this.#isBlankNone),
      },
    };
  }

  #sumProblems(reader: RecordReader): readonly RowProblem[] {
    const balance = this.#balance;
    if (balance === undefined || balance.holds(reader.amounts)) return [];
    const [reportTotal, sum] = [cents(balance.total.of(reader.amounts)), cents(balance.sum(reader.amounts))];
    return [{ code: "row-sum-differs", at: reader.spot(balance.totalSlot), reportTotal, sum }];
  }

  #familyProblems(cells: ScheduleCells, account: SlotAccount, reader: RecordReader): readonly RowProblem[] {
    const family = cells.words("family");
    const difference = family === undefined ? undefined : this.#families.difference(family, account);
    if (difference === undefined) return [];
    const at = reader.spot(cells.slot(ACCOUNT_COLUMNS[difference.field]));
    return [{ code: "family-differs", at, firstRow: difference.firstRow }];
  }

  #noteWords(cells: ScheduleCells, reader: RecordReader): void {
    const people = reader.people();
    const visit = cells.words("family") ?? String(reader.row);
    for (const column of KEPT_WORDS) {
      const words = cells.words(column);
      this.#headings.set(column, reader.spot(cells.slot(column)).column);
      if (words !== undefined) this.#words.add(column, words, reader.row, people, visit);
    }
  }

  /** The visits by time, then chair, with the words that may be kept and each account at the family's first one. */
  #slots(): readonly Slot[] {
    // Chairs without a name are numbered by time, so that the order of the rows changes nothing.
    const visits = this.#visits
      .toSorted(byTimeThenChair)
      .map((visit) => ({ ...visit, slot: this.#withKeptWords(visit.slot) }));
    const firsts = new Map<string, string>();
    return visits.toSorted(byTimeThenChair).map(({ slot, family }) => {
      if (family === undefined) return slot;
      const first = firsts.get(family);
      const key = first ?? slot.key ?? `family ${String(firsts.size + 1)}`;
      firsts.set(family, key);
      return { ...slot, familyKey: key, account: first === undefined ? this.#families.accountOf(family) : {} };
    });
  }

  #withKeptWords(slot: Slot): Slot {
    const heading = (column: ScheduleColumn): string => this.#headings.get(column) ?? "";
    return {
      ...slot,
      chair: this.#words.chair(slot.chair, heading("chair")),
      provider: this.#words.kept("provider", slot.provider, heading("provider")),
      visitType: this.#words.kept("type", slot.visitType, heading("type")),
    };
  }
}

function visitOf(cells: ScheduleCells): Omit<Slot, "minuteOfDay" | "chair" | "insurance" | "account" | "treatment"> {
  return {
    provider: cells.words("provider"),
    minutes: cells.whole("minutes"),
    visitType: cells.words("type"),
    isNewPatient: cells.flag("newPatient"),
    areFormsIn: cells.flag("forms"),
    areXraysIn: cells.flag("xrays"),
    labCase: cells.oneOf("lab", LAB_CASES),
    patientPart: cells.amount("patientPart"),
    key: cells.words("key"),
  };
}

function byTimeThenChair({ slot: one }: Visit, { slot: other }: Visit): number {
  const byWords = inOrder(one.chair, other.chair) || inOrder(one.key ?? "", other.key ?? "");
  return one.minuteOfDay - other.minuteOfDay || byWords;
}

function inOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

type SaidConfirmation = Extract<SaidStatus, { of: "confirmation" }>;

function isOfConfirmation(said: SaidStatus): said is SaidConfirmation {
  return said.of === "confirmation";
}
