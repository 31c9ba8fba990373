import type { KnownWords, SaidDates } from "../../import/figures/keptWords";
import type { DateOrder } from "../../import/text/dateOrder";
import {
  type SaidStatus,
  type StatusOf,
  answerOf,
  isSameStatus,
  saidStatus,
  statusAnswer,
} from "../../import/figures/saidStatus";
import type { ReadOptions, ReadReport } from "../../import/readReport";
import { type AgreedReading, joinedReadings } from "../../import/reading/agreedReadings";
import { type CellsOf, rowsIn, textIn } from "../../tracker/headings/rows";
import type { TableRows } from "../../workbook/spec/book";
import type { SaidWords } from "./saidWords";
import { taughtReportsIn } from "./taughtReports";

/** How the settings begin by which a practice says that a name is a carrier's, or a referral source and no patient. */
const CARRIER = "Carrier: ";
const SOURCE = "Source: ";
/** How the settings begin that hold what a status means, by whose it is. */
const STATUS: Readonly<Record<StatusOf, string>> = {
  claim: "Claim status: ",
  appointment: "Appointment status: ",
  confirmation: "Confirmation: ",
};
/** How the settings begin that say which stands first in a report's dates, by the report's id. */
const DATES = "Dates: ";
const ORDERS: ReadonlyMap<string, DateOrder> = new Map([
  ["day first", "day-first"],
  ["month first", "month-first"],
]);
/** How the settings begin that hold how a report is read, and its words among them. */
const READING = "Reading: ";
const STATUSES_OF: readonly StatusOf[] = ["claim", "appointment", "confirmation"];

const MEANINGS = {
  carrier: "A carrier, though it could be a person's name.",
  source: "A referral source, though it could be a person's name.",
  claim: "What a claim's status means: Open, Denied, Closed, Not sent or Preauthorization.",
  appointment: "What an appointment's status means: Scheduled, Kept, Broken or Cancelled.",
  dates: "Which stands first in the dates of a report, where they do not tell: Month first or Day first.",
  reading: "How the columns or words of a report are read, as somebody agreed. To be asked again, delete this row.",
  confirmation: "What a confirmation's word means: Confirmed, Not confirmed or Neither.",
} as const;

/** Says whether a setting says that a word is to be kept, or what it means. */
export function isKnownWord(setting: string): boolean {
  return [CARRIER, SOURCE, DATES, READING, ...Object.values(STATUS)].some((prefix) => setting.startsWith(prefix));
}

/** The rows of Setup that keep what was said of words. A word that has a row keeps it, however it is spelled there. */
export function knownWordRows(
  { carriers, sources, statuses }: SaidWords,
  tables: TableRows,
): readonly CellsOf<"Setup">[] {
  const settings = rowsIn(tables, "Setup").map((row) => textIn(row, "Setting"));
  const settingOf = (prefix: string, word: string): string =>
    settings.find((one) => one.startsWith(prefix) && isSameStatus(one.slice(prefix.length), word)) ??
    `${prefix}${word}`;
  return [
    ...carriers.map((word) => ({ Setting: settingOf(CARRIER, word), Meaning: MEANINGS.carrier })),
    ...sources.map((word) => ({ Setting: settingOf(SOURCE, word), Meaning: MEANINGS.source })),
    ...statuses.map((said) => ({
      Setting: settingOf(STATUS[said.of], said.word),
      Value: answerOf(said),
      Meaning: MEANINGS[said.of],
    })),
  ];
}

/** The rows of Setup that keep which stands first in the dates of reports of which somebody said so. */
export function saidDatesRows(
  reports: readonly Pick<ReadReport, "layout" | "datesSaid">[],
): readonly CellsOf<"Setup">[] {
  return reports.flatMap(({ layout, datesSaid }) => {
    if (layout === undefined || datesSaid === undefined) return [];
    const order = datesSaid === "day-first" ? "Day first" : "Month first";
    return [{ Setting: `${DATES}${layout.id}`, Value: order, Meaning: MEANINGS.dates }];
  });
}

function saidDatesIn(tables: TableRows): readonly SaidDates[] {
  return rowsIn(tables, "Setup").flatMap((row) => {
    const setting = textIn(row, "Setting");
    const order = ORDERS.get(textIn(row, "Value").trim().toLowerCase());
    const isOfDates = setting.startsWith(DATES) && order !== undefined;
    return isOfDates ? [{ report: setting.slice(DATES.length), order }] : [];
  });
}

/** The rows of Setup that keep how reports are read whose figures somebody agreed to. Of words, those agreed to before are kept too. */
export function agreedReadingRows(
  reports: readonly Pick<ReadReport, "layout" | "unproven">[],
  tables: TableRows,
): readonly CellsOf<"Setup">[] {
  const agreed = reports.flatMap(({ layout, unproven }) =>
    unproven.flatMap(({ reading }) => (reading === undefined ? [] : [{ ...reading, title: layout?.title ?? "" }])),
  );
  const before = readingsIn(tables).filter(({ mark }) => agreed.some((one) => one.mark === mark));
  const settings = rowsIn(tables, "Setup").map((row) => textIn(row, "Setting"));
  return joinedReadings([...before, ...agreed]).map(({ mark, words }) => ({
    Setting: settings.find((one) => isReading(one, mark)) ?? readingSetting(agreed, mark),
    Value: words.length === 0 ? "Agreed" : words.join("; "),
    Meaning: MEANINGS.reading,
  }));
}

function readingSetting(agreed: readonly { readonly mark: string; readonly title: string }[], mark: string): string {
  const title = agreed.find((one) => one.mark === mark)?.title ?? "";
  return `${READING}${title} ${mark}`;
}

/** How reports are read by what Setup holds: each under its title and its mark. */
function readingsIn(tables: TableRows): readonly AgreedReading[] {
  return rowsIn(tables, "Setup").flatMap((row) => {
    const setting = textIn(row, "Setting");
    const mark = setting.slice(setting.lastIndexOf(" ") + 1);
    const words = textIn(row, "Value").split(/;\s*/u);
    return isReading(setting, mark) ? [{ mark, words }] : [];
  });
}

function isReading(setting: string, mark: string): boolean {
  return setting.startsWith(READING) && mark.startsWith("#") && setting.endsWith(` ${mark}`);
}

/** What Setup says that statuses mean. A row whose value is no meaning, or one of the other kind, is passed over. */
function statusesIn(tables: TableRows): readonly SaidStatus[] {
  return rowsIn(tables, "Setup").flatMap((row) => {
    const setting = textIn(row, "Setting");
    const of = STATUSES_OF.find((one) => setting.startsWith(STATUS[one]));
    const answer = statusAnswer(textIn(row, "Value"));
    if (of === undefined || answer?.of !== of) return [];
    const word = setting.slice(STATUS[of].length).trim();
    return word === "" ? [] : [saidStatus(word, answer)];
  });
}

/** The carriers and referral sources that a practice's workbook holds already, or was told in Setup to keep, and what it was told of statuses. */
function knownWordsIn(tables: TableRows): KnownWords {
  const settings = rowsIn(tables, "Setup").map((row) => textIn(row, "Setting"));
  const said = (prefix: string): readonly string[] =>
    settings.flatMap((setting) => (setting.startsWith(prefix) ? setting.slice(prefix.length).trim() : []));
  return {
    carriers: [...said(CARRIER), ...rowsIn(tables, "Claims").map((row) => textIn(row, "Carrier"))],
    sources: [...said(SOURCE), ...rowsIn(tables, "NewPatientSources").map((row) => textIn(row, "Source"))],
    statuses: statusesIn(tables),
    readings: readingsIn(tables),
    dates: saidDatesIn(tables),
  };
}

/** What a practice's workbook tells the reader of reports. */
export type TaughtByWorkbook = Required<Pick<ReadOptions, "taughtReports" | "known">>;

/** What a workbook tells, and what somebody says now, which comes before it. */
export function withSaidWords(taught: TaughtByWorkbook, said: SaidWords | undefined): TaughtByWorkbook {
  if (said === undefined) return taught;
  const { carriers, sources, statuses = [] } = taught.known;
  return {
    ...taught,
    known: {
      ...taught.known,
      carriers: [...carriers, ...said.carriers],
      sources: [...sources, ...said.sources],
      statuses: [...statuses, ...said.statuses],
    },
  };
}

/** What the workbook says of reports of the practice's own, and of words to keep. */
export function taughtByWorkbook(tables: TableRows): TaughtByWorkbook {
  return { taughtReports: taughtReportsIn(tables), known: knownWordsIn(tables) };
}
