import { type TakenText, tablesIn } from "../../session/trackerPort";
import { guessLayout } from "../../import/taught/guessLayout";
import { type TaughtReport, missingIn, taughtId } from "../../import/taught/taughtReport";
import type { UnknownColumn } from "../../import/taught/unknownColumn";
import { type Entry, NO_ANSWERS, type ReadingAnswers } from "../../session/reading/entry";
import { count } from "../../domain/counted";
import type { EntryPreview } from "../../session/posting/preview";
import type { ReadPart } from "../../session/reading/readPart";
import { type SourceName, partName, pastedName, sheetName, typedName } from "../../session/reading/sourceName";
import { type TaughtByWorkbook, taughtByWorkbook, withSaidWords } from "../../session/reading/knownWords";
import { withNotNeeded } from "../../session/reading/teaching";
import { freeTitle, taughtReportsIn } from "../../session/reading/taughtReports";
import type { BroughtFile } from "../reading/droppedFiles";
import type { Pane } from "../pane";
import type { Content, ReadJob, ReadParts } from "../reading/readJob";
import { startReading } from "../reading/reader";
import { answer } from "./answering";
import { changeEntry, removeRepeated } from "./entryList";
import { tell } from "./telling";

let lastId = 0;

/** Reads what somebody pasted. */
export function bringText(pane: Pane, text: string): void {
  if (text.trim() === "") return;
  bring(pane, [{ name: pastedName(timeNow()), content: { kind: "text", text } }]);
}

/** The same from the clipboard, where nothing is worth a word. */
export function bringPasted(pane: Pane, text: string): void {
  if (text.trim() === "") {
    tell(pane, { tone: "ask", title: "The clipboard holds no text. Copy the report first.", lines: [] });
    return;
  }
  bringText(pane, text);
}

/** Reads the form of totals that somebody typed. */
export function bringTyped(pane: Pane, text: string): void {
  bring(pane, [{ name: typedName(timeNow()), content: { kind: "text", text } }]);
}

function timeNow(): string {
  return new Date().toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit" });
}

/** Reads files that somebody chose or dropped. */
export function bringFiles(pane: Pane, files: readonly BroughtFile[]): void {
  bring(
    pane,
    files.map(({ name, file }) => ({ name, content: { kind: "file", file } })),
  );
}

/** Waits for all that was brought to be read; for ever, where some of it is taken off the list meanwhile. */
export async function allRead({ readings }: Pane): Promise<void> {
  while (readings.size > 0) await Promise.all([...readings.values()].map(({ done }) => done));
}

/** Reads what the sheet in view, or the selection in it, holds. */
export async function bringFromSheet(pane: Pane, what: "sheet" | "selection"): Promise<void> {
  const take = what === "sheet" ? pane.port.takeSheet : pane.port.takeSelection;
  const taken = await take?.();
  if (taken === undefined) return;
  if (taken.ok) {
    bring(pane, [{ name: sheetName(taken.sheet), content: contentOf(taken) }]);
    return;
  }
  pane.store.update({ notice: { tone: "bad", title: taken.message, lines: [] } });
  pane.say(taken.message);
}

function contentOf({ text, hiddenRows, rounded }: Extract<TakenText, { ok: true }>): Content {
  return { kind: "text", text, sheet: { hiddenRows, rounded } };
}

/** Notes how a report is to be read, and reads it again once all is said. */
export function answerReading(pane: Pane, id: number, reading: Partial<ReadingAnswers>): void {
  changeEntry(pane, id, (entry) => ({ ...entry, reading: { ...entry.reading, ...reading } }));
  const entry = pane.store.state.entries.find((one) => one.id === id);
  const hasHalfARange = (entry?.reading.from === undefined) !== (entry?.reading.to === undefined);
  if (entry !== undefined && !hasHalfARange) read(pane, entry);
}

function bring(pane: Pane, brought: readonly { readonly name: SourceName; readonly content: Content }[]): void {
  const fresh = brought.map(({ name, content }): Entry => {
    lastId += 1;
    pane.contents.set(lastId, content);
    return { id: lastId, name, columns: [], reading: {}, answers: NO_ANSWERS, read: { kind: "reading", rows: 0 } };
  });
  if (fresh.length === 0) return;
  const { entries } = pane.store.state;
  pane.store.update({ entries: [...entries, ...fresh], typed: "", notice: undefined, receipt: undefined });
  for (const entry of fresh) read(pane, entry);
}

/** Reads again what was not known, as soon as a workbook may know it. */
export function readUnknownAgain(pane: Pane): void {
  const { entries, look } = pane.store.state;
  const { taughtReports, known } = taughtByWorkbook(tablesIn(look));
  if (taughtReports.length > 0) {
    for (const entry of entries.filter(({ columns, answers }) => columns.length > 0 && !answers.taughtIsRight)) {
      read(pane, { ...entry, reading: withoutTaught(entry.reading) });
    }
  }
  const { carriers, sources, statuses = [], readings = [], dates = [] } = known;
  const areKnown = carriers.length + sources.length + statuses.length + readings.length + dates.length > 0;
  if (areKnown) for (const entry of entries.filter(hasUnknownWords)) read(pane, entry);
}

/** Whether some words of a report were not kept, or not understood, that the workbook may know. */
function hasUnknownWords({ read: one }: Entry): boolean {
  if (one.kind !== "read" || !one.source.ok) return false;
  const { notes, problems, refusals, unproven } = one.source.report;
  return (
    refusals.some(({ code }) => code === "dates-unclear") ||
    unproven.some(({ reading }) => reading !== undefined) ||
    notes.some(({ code }) => code === "carriers-other" || code === "names-as-source") ||
    problems.some(({ code }) => code === "status-unknown" || code === "claim-status-unknown")
  );
}

/** Notes what somebody said of the columns of a report that is not known, and reads it again once all are named. */
export function answerColumns(pane: Pane, id: number, taught: TaughtReport): void {
  answer(pane, id, { taughtIsRight: false });
  changeEntry(pane, id, (entry) => {
    const whole = withNotNeeded(titled(pane, id, taught), entry.columns);
    return { ...entry, reading: { ...entry.reading, taught: whole } };
  });
  const entry = pane.store.state.entries.find((one) => one.id === id);
  if (entry !== undefined) read(pane, entry);
}

function read(pane: Pane, { id, name, reading }: Entry): void {
  const content = pane.contents.get(id);
  if (content === undefined) return;
  pane.readings.get(id)?.stop();
  changeEntry(pane, id, (entry) => ({ ...entry, read: { kind: "reading", rows: 0 } }));
  const taught = withSaidWords(taughtByWorkbook(tablesIn(pane.store.state.look)), reading.words);
  const started = startReading(jobOf(content, { ...asOfIn(name), ...reading }, taught), (rows) => {
    changeEntry(pane, id, (entry) => ({ ...entry, read: { kind: "reading", rows } }));
  });
  pane.readings.set(id, started);
  void started.done.then((parts) => {
    if (pane.readings.get(id) !== started) return;
    pane.readings.delete(id);
    for (const one of takeParts(pane, id, content, parts)) {
      const { source } = one;
      if (reading.taught === undefined && source.ok) guessColumns(pane, one.id, source.columns);
    }
    removeRepeated(pane);
    void sayWhatWasRead(pane);
  });
}

/** Puts what was read in its report's place: where a workbook holds several, each in a place of its own. */
function takeParts(
  { store, contents }: Pane,
  id: number,
  content: Content,
  parts: ReadParts,
): readonly { readonly id: number; readonly source: ReadPart["source"] }[] {
  const whole = store.state.entries.find((entry) => entry.id === id);
  if (whole === undefined) return [];
  const taken = parts.map((part, at): Entry => {
    if (at > 0) lastId += 1;
    return entryOfPart(whole, at === 0 ? id : lastId, part, parts.length > 1);
  });
  for (const entry of taken) contents.set(entry.id, content);
  store.update({ entries: store.state.entries.flatMap((entry) => (entry.id === id ? taken : [entry])) });
  return parts.map(({ source }, at) => ({ id: taken[at]?.id ?? id, source }));
}

function entryOfPart(whole: Entry, id: number, { sheets, called, source }: ReadPart, isOneOfSeveral: boolean): Entry {
  return {
    ...whole,
    id,
    name: partName(whole.name, called),
    reading: { ...whole.reading, ...(isOneOfSeveral && sheets !== undefined ? { sheets } : {}) },
    read: { kind: "read", source },
  };
}

/** Fills in what each column most likely is, and shows what comes of it. Nobody said yet that it is right. */
function guessColumns(pane: Pane, id: number, columns: readonly UnknownColumn[]): void {
  if (columns.length === 0) {
    changeEntry(pane, id, (entry) => ({ ...entry, columns, reading: withoutTaught(entry.reading) }));
    return;
  }
  const taught = withNotNeeded(titled(pane, id, guessLayout(columns)), columns);
  changeEntry(pane, id, (entry) => ({ ...entry, columns, reading: { ...entry.reading, taught } }));
  const entry = pane.store.state.entries.find((one) => one.id === id);
  if (entry !== undefined && missingIn(taught).length === 0) read(pane, entry);
}

/** Never takes the title of another report: what is known of that one would be lost. */
function titled({ store }: Pane, id: number, taught: TaughtReport): TaughtReport {
  const { entries, look } = store.state;
  const beside = entries.flatMap((entry) => (entry.id === id ? [] : (entry.reading.taught?.title ?? [])));
  const known = taughtReportsIn(tablesIn(look)).map(({ title }) => title);
  return { ...taught, title: freeTitle(taught.title, [...known, ...beside]) };
}

function withoutTaught({ layout, from, to, dates, asOf, sheets, words }: ReadingAnswers): ReadingAnswers {
  return {
    ...(asOf === undefined ? {} : { asOf }),
    ...(words === undefined ? {} : { words }),
    ...(sheets === undefined ? {} : { sheets }),
    ...(dates === undefined ? {} : { dates }),
    ...(layout === undefined ? {} : { layout }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** The day as of which a report stands by its folder; what somebody said comes before it. */
function asOfIn({ asOf }: SourceName): Pick<ReadingAnswers, "asOf"> {
  return asOf === undefined ? {} : { asOf };
}

function jobOf(
  content: Content,
  { layout, from, to, dates, asOf, taught, sheets = [] }: ReadingAnswers,
  byWorkbook: TaughtByWorkbook,
): ReadJob {
  const said = {
    ...(from === undefined || to === undefined ? {} : { range: { from, to } }),
    ...(dates === undefined ? {} : { dates }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  if (taught !== undefined && missingIn(taught).length === 0) {
    return { content, sheets, options: { ...said, ...byWorkbook, layout: taughtId(taught), taughtReports: [taught] } };
  }
  return { content, sheets, options: { ...said, ...byWorkbook, ...(layout === undefined ? {} : { layout }) } };
}

/** Of many reports that are read at once, one sentence, once the last of them is. */
async function sayWhatWasRead(pane: Pane): Promise<void> {
  if (pane.readings.size > 0) return;
  await pane.store.preview();
  const { entries = [], toSettle = 0 } = pane.store.state.preview ?? {};
  const [first] = entries;
  if (first === undefined) return;
  if (entries.length === 1) pane.say(oneWasRead(first));
  else
    pane.say(
      `${count(entries.length, "report")} were read. ${toSettle === 0 ? "All are" : `${String(toSettle)} are not`} ready to post.`,
    );
}

function oneWasRead({ understood, entry, status }: EntryPreview): string {
  const title = understood?.title ?? entry.name.label;
  if (status === "unusable") return `${title} cannot be posted.`;
  return `${title} was read.${status === "asks" ? " It needs an answer." : ""}`;
}
