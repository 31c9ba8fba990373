import type { Day } from "../../domain/calendar";
import { KnownNames } from "./knownNames";

/** Who and what is looked for beside what shows itself: taken from exports, held in memory alone, never given out. */
export class KnownPeople {
  readonly names = new KnownNames();
  readonly birthDates = new Set<Day>();
  /** Digits of phones, without the country's 1. */
  readonly phones = new Set<string>();
  /** Numbers of accounts, charts and members, as they are spelled. */
  readonly numbers = new Set<string>();
}
