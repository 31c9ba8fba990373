import type { TaughtField, ReportKind } from "./reportKind";
import { TAUGHT_KINDS } from "./reportKinds";
import { type TaughtReport, missingIn } from "./taughtReport";
import type { UnknownColumn } from "./unknownColumn";

/** What a report of unknown columns most likely says, column by column, for somebody to look over. */
export function guessLayout(columns: readonly UnknownColumn[]): TaughtReport {
  const guesses = TAUGHT_KINDS.map((kind) => guessKind(kind, columns));
  const share = (taught: TaughtReport): number => {
    const found = Object.keys(taught.headings).length;
    return found / (found + missingIn(taught).length);
  };
  return guesses.reduce((best, other) => (share(other) > share(best) ? other : best));
}

/** Which column is what, if the report says this. */
export function guessKind(kind: ReportKind, columns: readonly UnknownColumn[]): TaughtReport {
  const taken = new Set<string>();
  const headings: Record<string, string> = {};
  for (const [name, field] of Object.entries(kind.fields)) {
    const column = columns.find((one) => !taken.has(one.heading) && isLikely(field, one));
    if (column === undefined) continue;
    taken.add(column.heading);
    headings[name] = column.heading;
  }
  return { title: kind.words, kind: kind.id, headings, blankIsZero: false };
}

function isLikely(field: TaughtField, { heading, looksLike }: UnknownColumn): boolean {
  return fits(field.form, looksLike) && field.likely.test(heading.toLowerCase().replace(/\s+/gu, " "));
}

/** An empty column may be one of amounts, or of days on which nothing happened yet. */
function fits(form: TaughtField["form"], looksLike: UnknownColumn["looksLike"]): boolean {
  switch (form) {
    case "name":
    case "text":
      return looksLike === "text";
    case "id":
      return looksLike === "text" || looksLike === "amount";
    case "month":
      return looksLike === "month" || looksLike === "day";
    case "day":
    case "amount":
      return looksLike === form || looksLike === "nothing";
  }
}
