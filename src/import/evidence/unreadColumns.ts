import { headingKey } from "../layout/heading";
import { isKnownHeading, shownHeading } from "../layout/shownHeading";
import type { Field, Layout, ScheduleColumn } from "../layout/layout";
import { LAYOUTS } from "../layout/layouts";
import type { ColumnTaken, Unproven } from "../problems/unproven";
import { headOf } from "../reading/head";
import type { Recognized } from "../reading/recognize";
import { isMadeOf, phraseOf, wordSet } from "../layout/phrase";

/** Words of so many columns that they tell nothing of what a column is. */
const OF_MANY = wordSet(
  "date day month patient guarantor insurance amount total claim plan number id name of by to from the and is first last original new on at in code type",
);
const BARE_DAY = wordSet("date day");
/** Fewer headings above are a title, its date, or a practice's address. */
const FEWEST_HEADINGS_ABOVE = 3;

/** What a report that is known by name may say in columns or lines that are not read: nothing of it is passed over without a word. */
export function unreadOf(text: string, recognized: Recognized): readonly Unproven[] {
  return [...unreadColumns(recognized), ...unreadHeadings(text, recognized)];
}

/** Columns whose headings have a telling word of a column that the report may have, and does not. */
function unreadColumns({ layout, headings, match }: Recognized): readonly Unproven[] {
  const notNeeded = new Set(layout.notNeeded?.map(headingKey));
  const unread = headings.flatMap((heading, index) => {
    const isRead = match.fields[index] !== undefined || heading === "" || notNeeded.has(headingKey(heading));
    return isRead ? [] : [{ heading, index, phrase: phraseOf(heading) }];
  });
  if (unread.length === 0) return [];
  const columns = [...fieldsOfKind(layout)].flatMap(([name, field]): readonly ColumnTaken[] => {
    if (field.form === "not-kept" || match.fields.includes(name)) return [];
    const telling = tellingWords(field);
    const found = unread.find(
      ({ phrase }) => canHold(field, phrase) && (phrase.some((word) => telling.has(word)) || isBareDay(field, phrase)),
    );
    if (found === undefined) return [];
    return [{ name, figure: field.purpose, heading: shownHeading(found.heading, found.index + 1) }];
  });
  return columns.length === 0 ? [] : [{ code: "columns-unread", columns }];
}

/** The columns of a report, and those that other reports of the same things have besides. */
function fieldsOfKind(layout: Layout): ReadonlyMap<string, Field> {
  const alike = LAYOUTS.filter(({ figures }) => figures.kind === layout.figures.kind);
  const fields = [...alike, layout].flatMap((one) => Object.entries(one.fields));
  const areOfSchedule = layout.figures.kind === "huddle-day";
  return new Map(areOfSchedule ? fields.filter(([name]) => MATTER_IN_SCHEDULES.has(name)) : fields);
}

/** Without these a schedule's visits could be of several days, and a balance counted twice. What else it lacks is not known, and counts as nothing. */
const MATTER_IN_SCHEDULES: ReadonlySet<string> = new Set(["day", "family"] satisfies readonly ScheduleColumn[]);

/** What is called an amount is no day: `Paid Amount` does not say when a claim was paid. */
function canHold({ form }: Field, phrase: readonly string[]): boolean {
  return form !== "day" || !phrase.includes("amount");
}

/** A column that is called a date and no more may be any. */
function isBareDay({ form }: Field, phrase: readonly string[]): boolean {
  return form === "day" && isMadeOf(phrase, BARE_DAY);
}

function tellingWords({ headings }: Field): ReadonlySet<string> {
  const words = headings.flatMap(phraseOf).filter((word) => !OF_MANY.has(word) && !/^\d+$/u.test(word));
  return new Set(words.flatMap((word) => (word === "status" ? [word, "state"] : [word])));
}

/** The line right above the headings, where it holds headings too: those of a table in two lines. */
function unreadHeadings(text: string, { row, delimiter, headings }: Recognized): readonly Unproven[] {
  if (row < 2) return [];
  const above = headOf(text, delimiter).rows[row - 2] ?? [];
  const filled = above.flatMap((cell, index) => (cell === "" ? [] : [{ cell, index }]));
  const areHeadings = filled.every(({ cell, index }) => isKnownHeading(cell) && (headings[index] ?? "") !== "");
  return filled.length >= FEWEST_HEADINGS_ABOVE && areHeadings ? [{ code: "headings-above", row: row - 1 }] : [];
}
