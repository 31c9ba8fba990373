import type { Unproven } from "../problems/unproven";
import { timeInWords } from "../../domain/timeOfDay";
import type { ReadTime } from "../text/timeOfDay";

const ONE = 60;
const SIX = 6 * 60;
const ONE_PM = 13 * 60;

/**
 * The times of a schedule, of which some may be of the afternoon though they say neither AM nor PM: nobody comes at two in the
 * morning. By a clock of 24 hours a whole day has times past noon.
 */
export class UnmarkedTimes {
  #first: { readonly row: number; readonly time: number } | undefined;
  #early = 0;
  #isPastNoon = false;

  /** Notes a row's time. */
  add({ minuteOfDay, isUnmarked }: ReadTime, row: number): void {
    if (minuteOfDay >= ONE_PM) this.#isPastNoon = true;
    if (!isUnmarked || minuteOfDay < ONE || minuteOfDay >= SIX) return;
    this.#first ??= { row, time: minuteOfDay };
    this.#early += 1;
  }

  /** What nothing shows to be of the morning. */
  unproven(): readonly Unproven[] {
    if (this.#first === undefined || this.#isPastNoon) return [];
    const { row, time } = this.#first;
    return [{ code: "times-unmarked", row, rows: this.#early, time: timeInWords(time) }];
  }
}
