import { carrierKey } from "../../domain/claims/openClaims";
import type { ImportNote } from "../problems/note";
import { harmlessText } from "../text/personal";
import { holdsPersonalData } from "../text/personalNumber";
import { isLastFirst } from "./nameForms";
import type { PeopleSeen } from "./peopleSeen";
import { type SaidStatus, answerOf } from "./saidStatus";
import { couldBeStatus } from "./statusWords";
import { WordsSeen } from "./wordsSeen";

/** A status that the practice said the meaning of, and how many rows have it. */
interface SaidRows {
  readonly said: SaidStatus;
  rows: number;
}

/**
 * A report's column of statuses: what the practice said of some of them, and which of those that nobody knows may be shown. A
 * word of the software stands in many rows beside few others, and none of them is in a column of names; anything else may be
 * a person, by a row whose cells have slipped or a column that holds people.
 */
export class StatusColumn<Said extends SaidStatus> {
  readonly #said: ReadonlyMap<string, Said>;
  readonly #unknown: WordsSeen;
  readonly #people: PeopleSeen;
  readonly #asSaid = new Map<string, SaidRows>();
  #knownRows = 0;

  /** @param said what the practice said of its statuses @param people those whom the report names */
  constructor(said: readonly Said[], people: PeopleSeen) {
    this.#said = new Map(said.map((one) => [carrierKey(one.word), one]));
    this.#unknown = new WordsSeen({ known: new Set(), names: [], patients: 3 }, people);
    this.#people = people;
  }

  /** What a row's status means: as the practice said, or as everybody knows. */
  read(status: string, known: (status: string) => Said["means"] | undefined): Said["means"] | undefined {
    const means = this.#meansAsSaid(status) ?? known(status);
    if (means !== undefined) this.#knownRows += 1;
    return means;
  }

  /** Says whether the practice said what a status means. */
  isSaid(status: string): boolean {
    return this.#said.size > 0 && this.#said.has(carrierKey(status));
  }

  /** Notes a status that nobody knows. What it says is known once all rows are read: the word, as it may be shown. */
  addUnknown(status: string, row: number, people: readonly string[], patient?: string): () => string | undefined {
    this.#unknown.add(status, row, people, patient);
    return () => (this.#mayBeShown(status) ? harmlessText(status) : undefined);
  }

  /** What was read as the practice said. Whoever the report names is not called by name. */
  notes(): readonly ImportNote[] {
    return [...this.#asSaid.values()].map(({ said, rows }) => ({
      code: "status-as-said",
      of: said.of,
      word: this.#isPerson(said.word) ? undefined : harmlessText(said.word),
      means: answerOf(said),
      rows,
    }));
  }

  #isPerson(word: string): boolean {
    return holdsPersonalData(word) || isLastFirst(word) || this.#people.hasNamed(word);
  }

  #meansAsSaid(status: string): Said["means"] | undefined {
    if (this.#said.size === 0) return undefined;
    const key = carrierKey(status);
    const said = this.#said.get(key);
    if (said === undefined) return undefined;
    const seen = this.#asSaid.get(key) ?? { said, rows: 0 };
    seen.rows += 1;
    this.#asSaid.set(key, seen);
    return said.means;
  }

  #mayBeShown(status: string): boolean {
    if (couldBeStatus(status)) return true;
    return this.#unknown.recurs(status) && this.#unknown.areFew(this.#knownRows);
  }
}
