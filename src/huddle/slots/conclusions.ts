import type { HuddleSettings } from "../../domain/huddle/huddleSettings";
import { missingRanks } from "../../domain/huddle/missing";
import { accountDue, toCollect } from "../../domain/huddle/toCollect";
import type { Cents } from "../../domain/money";
import { type Book, oncePerBook } from "../../workbook/spec/book";
import { type RowOf, TABLES } from "../headings/headings";
import { limitsIn } from "../settings/setup";
import { huddleDay } from "../settings/shown";
import { accountIn, centsIn, isNewIn } from "./slotCells";

/** What conclusions depend on beside a slot's row; `undefined` where the workbook shows no day. */
export const settingsIn = oncePerBook((book): HuddleSettings | undefined => {
  const day = huddleDay(book);
  return day === undefined ? undefined : { day, ...limitsIn(book) };
});

/** What of the account's balance is due at a row's visit. */
export function accountDueIn(row: RowOf<"Slots">): Cents | undefined {
  return accountDue(accountIn(row));
}

/** What is to be collected at a row's visit; `undefined` where neither part nor balance is known. */
export function toCollectIn(row: RowOf<"Slots">, book: Book): Cents | undefined {
  return amounts(book).get(row);
}

const amounts = oncePerBook((book): ReadonlyMap<RowOf<"Slots">, Cents | undefined> => {
  const rows = TABLES.rows(book, "Slots");
  const collected = toCollect(
    rows.map((row) => ({
      patientPart: centsIn(row, "Patient part"),
      accountDue: centsIn(row, "Account due"),
      familyKey: TABLES.textIn(row, "Family key") || undefined,
    })),
  );
  return new Map(rows.map((row, index) => [row, collected[index]]));
});

/** The place of a row's visit among those that have something missing; `undefined` where nothing is. */
export function missingRankIn(row: RowOf<"Slots">, book: Book): number | undefined {
  return ranks(book).get(row);
}

const ranks = oncePerBook((book): ReadonlyMap<RowOf<"Slots">, number | undefined> => {
  const rows = TABLES.rows(book, "Slots");
  const ranked = missingRanks(
    rows.map((row) => ({ isMissing: TABLES.textIn(row, "Missing") !== "", isNewPatient: isNewIn(row) })),
  );
  return new Map(rows.map((row, index) => [row, ranked[index]]));
});
