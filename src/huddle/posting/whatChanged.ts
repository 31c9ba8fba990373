import { SLOT_NEWS, type SlotNews } from "../../domain/huddle/slotNews";

/** What a slot's cell says of what changed since its day was first posted. */
export interface WhatChanged {
  readonly isNew: boolean;
  /** Where it stood when it was first posted, in words; `undefined` where it still does. */
  readonly movedFrom: string | undefined;
  readonly news: readonly SlotNews[];
}

/** What stands beside a visit that is no longer on the schedule. */
export const GONE = "gone";

const NEW = "new";
const MOVED = /moved from (?<from>.+?)(?=, (?:paid|confirmed|forms in)(?:,|$)|$)/u;

/** The cell's words; empty where nothing changed. */
export function changedInWords({ isNew, movedFrom, news }: WhatChanged): string {
  return [...(isNew ? [NEW] : []), ...(movedFrom === undefined ? [] : [`moved from ${movedFrom}`]), ...news].join(", ");
}

/** What a cell says. Words that are none of ours say nothing. */
export function changedFromWords(words: string): WhatChanged {
  const movedFrom = MOVED.exec(words)?.groups?.["from"];
  const rest = words.replace(MOVED, "").split(", ");
  return {
    isNew: rest.includes(NEW),
    movedFrom,
    news: SLOT_NEWS.filter((news) => rest.includes(news)),
  };
}
