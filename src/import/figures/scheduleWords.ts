import type { ImportNote } from "../problems/note";
import { harmlessText } from "../text/personal";
import type { PeopleSeen } from "./peopleSeen";
import { type WordsRule, WordsSeen } from "./wordsSeen";

/** The columns of a schedule whose words are kept. */
export const KEPT_WORDS = ["chair", "provider", "type"] as const;

/** One of them. */
export type KeptWords = (typeof KEPT_WORDS)[number];

/** What names a chair, whoever treats, or a kind of visit: nobody is called so. In lower case. */
const KNOWN: ReadonlySet<string> = new Set(
  `op ops operatory operatories opt room rm chair surgery suite bay lane column treatment consult consultation xray x-ray overflow emergency er
  hygiene hyg hygienist doctor dr dentist dds dmd rdh assistant provider associate specialist owner floater temp ortho orthodontics endo
  endodontics perio periodontics pedo pediatric oral surgeon implant cosmetic new existing patient exam cleaning prophy recall checkup check
  adult child kid visit appointment appt filling crown bridge denture extraction root canal whitening sealant scaling planing sedation bitewing
  limited comprehensive periodic evaluation follow followup up recare maintenance restorative preventive delivery seat prep impression night guard
  no other none front back left right north south east west side virtual teledentistry meeting block lunch open hold`.split(
    /\s+/u,
  ),
);
/** A chair, a provider or a kind of visit has several visits on a day; a name that has slipped into its column, hardly. */
const RULE: WordsRule = { known: KNOWN, names: [], patients: 3 };

/** The words of a schedule that are kept: none that could be a patient's name, by a row whose cells have slipped. */
export class ScheduleWords {
  readonly #seen: Readonly<Record<KeptWords, WordsSeen>>;
  readonly #dropped: Readonly<Record<KeptWords, { rows: number; heading: string }>>;
  readonly #others = new Map<string, string>();

  /** @param people those whom the report names */
  constructor(people: PeopleSeen) {
    const seen = (): WordsSeen => new WordsSeen(RULE, people);
    const none = () => ({ rows: 0, heading: "" });
    this.#seen = { chair: seen(), provider: seen(), type: seen() };
    this.#dropped = { chair: none(), provider: none(), type: none() };
  }

  /** Notes the words of a row. @param visit what tells its patient from others */
  add(column: KeptWords, words: string, row: number, people: readonly string[], visit: string): void {
    for (const part of partsOf(words)) this.#seen[column].add(part, row, people, visit);
  }

  /** The words as they may be kept; `undefined` for none such. Asked once all rows are in, for each row. */
  kept(column: KeptWords, words: string | undefined, heading: string): string | undefined {
    if (words === undefined) return undefined;
    if (partsOf(words).every((part) => this.#seen[column].isKept(part, () => false))) return harmlessText(words);
    const dropped = this.#dropped[column];
    dropped.rows += 1;
    dropped.heading = heading;
    return undefined;
  }

  /** A chair, which each visit has: one that may not be called by its name is called Other, and told from others by a number. */
  chair(words: string, heading: string): string {
    const kept = this.kept("chair", words, heading);
    if (kept !== undefined) return kept;
    const other = this.#others.get(words) ?? `Other ${String(this.#others.size + 1)}`;
    this.#others.set(words, other);
    return other;
  }

  /** What was not kept. */
  notes(): readonly ImportNote[] {
    return KEPT_WORDS.flatMap((column) => {
      const { rows, heading } = this.#dropped[column];
      return rows === 0 ? [] : [{ code: "schedule-words-other", column: heading, rows } as const];
    });
  }
}

/** What stands within parentheses or quotes stands for itself: a name may be there behind a word that is known. */
function partsOf(words: string): readonly string[] {
  const parts = words.split(/[()[\]{}"“”«»]+/u).map((part) => part.trim());
  return parts.filter((part) => part !== "");
}
