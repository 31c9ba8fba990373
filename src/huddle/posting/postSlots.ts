import { type SlotNews, newsOf } from "../../domain/huddle/slotNews";
import type { Slot } from "../../domain/huddle/slot";
import type { Cents } from "../../domain/money";
import { timeInWords } from "../../domain/timeOfDay";
import type { Row } from "../../workbook/spec/cell";
import { compareRows, keyOf } from "../../workbook/spec/table";
import { amountIn, wordsIn } from "../roll/cellWords";
import { cellsOfSlot, visitIn } from "../slots/slotCells";
import { SLOTS } from "../slots/slots";
import { isAt, placeInWords, placeOfRow, slotKeyOf, timeOfRow, typedOf } from "./slotRow";
import { GONE, type WhatChanged, changedFromWords, changedInWords } from "./whatChanged";

/** What a schedule changed of a day that was posted before, in numbers of visits. */
export interface SlotsChanged {
  readonly new: number;
  readonly moved: number;
  readonly gone: number;
  readonly paid: number;
  readonly confirmed: number;
  readonly formsIn: number;
}

/** A day's rows once its schedule is posted. */
export interface PostedSlots {
  /** In the order of the table. */
  readonly rows: readonly Row[];
  /** Absent where the day was not posted before: then nothing changed. */
  readonly changed?: SlotsChanged;
  /** Where visits stood that are gone, and beside which something was typed, in words: their rows stay. */
  readonly kept: readonly string[];
}

/**
 * Puts a day's schedule in the place of the one that was posted before. What people typed beside a visit, in columns of
 * their own too, goes with its key, wherever it moved. A visit that is gone goes, unless something was typed beside it:
 * then its row stays, last and without figures. A row that somebody typed stays as it is.
 *
 * @param before the day's rows as they stand now
 * @param slots whose keys are those that the workbook holds: salted, each once
 */
export function postSlots(before: readonly Row[], slots: readonly Slot[]): PostedSlots {
  const posted = postedRows(before);
  const stay = new Set(slots.map(({ key = "" }) => key));
  const carried = slots.map((slot) => carry(slot, posted.byKey.get(slot.key ?? ""), posted));
  const gone = [...posted.byKey].flatMap(([key, row]) => (stay.has(key) ? [] : [row]));
  const kept = gone.filter(hasTyped).map(asGone);
  const rows = [...carried.map(({ row }) => row), ...kept, ...posted.own];
  return {
    rows: [...rows, ...copiesLeft(posted, rows)].sort((one, other) => compareRows(SLOTS, one, other)),
    kept: gone.filter((row) => hasTyped(row) && !isGone(row)).map(placeOfRow),
    ...(posted.byKey.size > 0 && { changed: countsOf(carried, gone) }),
  };
}

/** The rows of a day that was posted. */
interface PostedRows {
  /** By their slots' keys; of rows that somebody copied the last. */
  readonly byKey: ReadonlyMap<string, Row>;
  readonly copies: readonly Row[];
  /** Those that somebody typed. */
  readonly own: readonly Row[];
  /** What each family owed, by its key. */
  readonly owed: ReadonlyMap<string, Cents>;
  readonly isConfirmationAsked: boolean;
}

function postedRows(before: readonly Row[]): PostedRows {
  const keyed = before.filter((row) => slotKeyOf(row) !== "");
  const byKey = new Map(keyed.map((row) => [slotKeyOf(row), row]));
  return {
    byKey,
    copies: keyed.filter((row) => byKey.get(slotKeyOf(row)) !== row),
    own: before.filter((row) => slotKeyOf(row) === ""),
    owed: new Map(
      keyed.flatMap((row) => {
        const owes = amountIn(row, "Patient owes");
        return owes === undefined ? [] : [[familyOf(row), owes] as const];
      }),
    ),
    isConfirmationAsked: before.some((row) => wordsIn(row["Is confirmed"]) !== ""),
  };
}

/** One that has no family's key is a family of its own. */
function familyOf(row: Row): string {
  return wordsIn(row["Family key"]) || `slot ${slotKeyOf(row)}`;
}

/** A visit of the new schedule, with what is different about it since the last one. */
interface Carried {
  readonly row: Row;
  readonly isNew: boolean;
  readonly isMoved: boolean;
  readonly news: readonly SlotNews[];
}

function carry(slot: Slot, was: Row | undefined, posted: PostedRows): Carried {
  const cells: Row = cellsOfSlot(slot);
  if (was === undefined) {
    const isNew = posted.byKey.size > 0;
    const said = changedInWords({ isNew, movedFrom: undefined, news: [] });
    return { row: { ...cells, "What changed": said }, isNew, isMoved: false, news: [] };
  }
  const isMoved = placeOfRow(was) !== placeOf(slot);
  const news = newsSince(slot, was, posted);
  const said = changedInWords(changedSince(slot, was, isMoved, news));
  // The cells as they stand name the row, whatever another program made of a time's digits.
  const place = isAt(was, slot.minuteOfDay, slot.chair) ? { Time: was["Time"], Chair: was["Chair"] } : {};
  return { row: { ...typedOf(was), ...cells, ...place, "What changed": said }, isNew: false, isMoved, news };
}

function newsSince(slot: Slot, was: Row, { owed, isConfirmationAsked }: PostedRows): readonly SlotNews[] {
  const now = {
    familyOwes: slot.account.patientOwes,
    isConfirmed: slot.isConfirmed,
    areFormsIn: slot.areFormsIn,
  };
  return newsOf({ ...visitIn(was), familyOwes: owed.get(familyOf(was)) }, now, isConfirmationAsked);
}

/** What changed since the first posting: what was said before, as long as it still holds, and what is new. */
function changedSince(slot: Slot, was: Row, isMoved: boolean, news: readonly SlotNews[]): WhatChanged {
  const before = changedFromWords(wordsIn(was["What changed"]));
  const from = before.movedFrom ?? (isMoved ? placeOfRow(was) : undefined);
  const isBack = from === placeOf(slot);
  const holds: Readonly<Record<SlotNews, boolean>> = {
    paid: true,
    confirmed: slot.isConfirmed !== false,
    "forms in": slot.areFormsIn !== false,
  };
  const all = new Set([...before.news.filter((one) => holds[one]), ...news]);
  return { isNew: before.isNew, movedFrom: isBack ? undefined : from, news: [...all] };
}

function placeOf({ minuteOfDay, chair }: Slot): string {
  return placeInWords(timeInWords(minuteOfDay), chair);
}

function hasTyped(row: Row): boolean {
  return Object.keys(typedOf(row)).length > 0;
}

function isGone(row: Row): boolean {
  return row["What changed"] === GONE;
}

/** A visit that is gone: without figures, and with its time as words, so that nothing counts it. */
function asGone(row: Row): Row {
  const { Chair } = row;
  return { ...typedOf(row), Time: timeOfRow(row), Chair, "Slot key": slotKeyOf(row), "What changed": GONE };
}

/** What was typed into copies that somebody made of rows: they go where their rows go, and leave a row of their own. */
function copiesLeft({ copies }: PostedRows, rows: readonly Row[]): readonly Row[] {
  const stand = new Set(rows.map((row) => keyOf(SLOTS, row)));
  return copies
    .filter((row) => hasTyped(row) && !stand.has(keyOf(SLOTS, row)))
    .map((row, index) => ({ ...asGone(row), "Slot key": `${slotKeyOf(row)} copy ${String(index + 1)}` }));
}

function countsOf(carried: readonly Carried[], gone: readonly Row[]): SlotsChanged {
  const withNews = (one: SlotNews): number => carried.filter(({ news }) => news.includes(one)).length;
  return {
    new: carried.filter(({ isNew }) => isNew).length,
    moved: carried.filter(({ isMoved }) => isMoved).length,
    gone: gone.filter((row) => !isGone(row)).length,
    paid: withNews("paid"),
    confirmed: withNews("confirmed"),
    formsIn: withNews("forms in"),
  };
}
