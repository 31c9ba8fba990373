import type { Workbook } from "./model/workbook";
import { refusal } from "./refusal";
import type { Response } from "./protocol/request";

/** What goes wrong in a round trip, and what others do meanwhile. Round trips count from 1. */
export class Trouble {
  /** While somebody types in a cell, Excel refuses everything. */
  isEditingCell = false;
  private readonly model: Workbook;
  private readonly before = new Map<number, string>();
  private readonly after = new Map<number, string>();
  private readonly meanwhile = new Map<number, (model: Workbook) => void>();
  private roundTrip = 0;

  constructor(model: Workbook) {
    this.model = model;
  }

  /** Fails a round trip with one of Excel's codes, before anything of it is done. */
  failBefore(roundTrip: number, code: string): void {
    this.before.set(roundTrip, code);
  }

  /** Does all of a round trip, then fails it with one of Excel's codes: the answer is lost on the way. */
  failAfter(roundTrip: number, code: string): void {
    this.after.set(roundTrip, code);
  }

  /** Lets somebody else who has the workbook open change it, just before a round trip. */
  beforeRoundTrip(roundTrip: number, change: (model: Workbook) => void): void {
    this.meanwhile.set(roundTrip, change);
  }

  /** Counts from the next round trip on, and forgets what was to go wrong. */
  restart(): void {
    this.roundTrip = 0;
    for (const one of [this.before, this.after, this.meanwhile]) one.clear();
  }

  /** Does a round trip, with what was to go wrong in it. */
  through(done: () => Response): Response {
    this.roundTrip += 1;
    this.byOthers(this.meanwhile.get(this.roundTrip));
    if (this.isEditingCell) return refusal("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
    const failsBefore = this.before.get(this.roundTrip);
    if (failsBefore !== undefined) return refusal(failsBefore, "The test wanted this round trip to fail.");
    const response = done();
    const failsAfter = this.after.get(this.roundTrip);
    return failsAfter === undefined ? response : refusal(failsAfter, "The test wanted the answer to be lost.");
  }

  private byOthers(change: ((model: Workbook) => void) | undefined): void {
    if (!change) return;
    this.model.isEditedByOthers = true;
    try {
      change(this.model);
      this.model.calculateIfAutomatic();
    } finally {
      this.model.isEditedByOthers = false;
    }
  }
}
