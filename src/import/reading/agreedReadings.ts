import { headingKey } from "../layout/heading";
import { markOf } from "../layout/hiddenHeading";
import type { Unproven } from "../problems/unproven";
import type { Recognized } from "./recognize";

/** How a report is read, as somebody agreed to it once: what is read the same way later is not asked again. */
export interface AgreedReading {
  /** The report, all of its headings, and what was asked of which columns. Cannot be read back. */
  readonly mark: string;
  /** Which words were taken for what; none where columns alone were asked about. They name nobody. */
  readonly words: readonly string[];
}

/** What nothing proves, and the reading that somebody agrees to with it; without one where it is of this report's figures alone. */
export type Asked = Unproven & { readonly reading?: AgreedReading };

/** What nothing proves of a report, each with its reading; those that were agreed to before are left out. */
export function notAgreedYet(
  unproven: readonly Unproven[],
  recognized: Recognized,
  agreed: readonly AgreedReading[],
): readonly Asked[] {
  return unproven.flatMap((one): readonly Asked[] => {
    const reading = readingOf(one, recognized);
    if (reading === undefined) return [one];
    return agreed.some((before) => isWithin(reading, before)) ? [] : [{ ...one, reading }];
  });
}

/** Some agreed readings as one a report: what was agreed to of its words at several times, together. */
export function joinedReadings(readings: readonly AgreedReading[]): readonly AgreedReading[] {
  const byMark = new Map<string, readonly string[]>();
  for (const { mark, words } of readings)
    byMark.set(mark, [...new Set([...(byMark.get(mark) ?? []), ...words])].sort());
  return [...byMark].map(([mark, words]) => ({ mark, words }));
}

/** The reading of a report whose only row is its total stands for its figures: nothing else shows these, and they are asked each time. */
function readingOf(unproven: Unproven, { layout, headings }: Recognized): AgreedReading | undefined {
  const asked = layout.totalRow === "itself" ? undefined : askedOf(unproven);
  if (asked === undefined) return undefined;
  const all = headings.map(headingKey).filter((key) => key !== "");
  const key = JSON.stringify([layout.id, layout.negated ?? [], all.sort(), unproven.code, asked]);
  // Thirty-two bits could be those of another report.
  return { mark: markOf(key) + markOf(`again ${key}`), words: "words" in unproven ? unproven.words : [] };
}

/** What is asked of columns or words, whatever their sums; `undefined` where it is of figures or rows. */
function askedOf(unproven: Unproven): readonly string[] | undefined {
  if (unproven.code === "transactions-by-words") return [];
  if (!("columns" in unproven)) return undefined;
  return unproven.columns
    .map(({ name, figure, heading }) => JSON.stringify([name, figure, headingKey(heading)]))
    .sort();
}

function isWithin({ mark, words }: AgreedReading, before: AgreedReading): boolean {
  return mark === before.mark && words.every((word) => before.words.includes(word));
}
