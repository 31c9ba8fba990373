import { previewOf } from "../session/preview";
import { signatureOf } from "../session/signature";
import type { Look } from "../session/trackerPort";
import { newTracker } from "../tracker/newTracker";
import type { TableRows } from "../workbook/book";
import { FIRST_STATE, type State } from "./state";

/** In milliseconds: reports that are read one upon another are worked out together. */
const TOGETHER = 20;

/** Where the state lives, and who is told when it changes. */
export class Store {
  #state = FIRST_STATE;
  #previewSoon: ReturnType<typeof setTimeout> | undefined;
  readonly #draw: (state: State) => void;

  /** Takes whoever draws the state. */
  constructor(draw: (state: State) => void) {
    this.#draw = draw;
  }

  get state(): State {
    return this.#state;
  }

  /** Changes some of the state and draws it. What a posting would do is worked out soon after. */
  update(change: Partial<State>): void {
    const before = this.#state;
    this.#state = { ...before, ...change };
    const { entries, look } = this.#state;
    if (entries.length === 0) this.#state = { ...this.#state, preview: undefined };
    if (entries !== before.entries || look !== before.look) {
      this.#previewSoon ??= setTimeout(() => {
        this.preview();
      }, TOGETHER);
    }
    this.#draw(this.#state);
  }

  /** Works out at once what a posting would do, where something changed since it was. */
  preview(): void {
    if (this.#previewSoon === undefined) return;
    clearTimeout(this.#previewSoon);
    this.#previewSoon = undefined;
    const { entries, look, by } = this.#state;
    if (entries.length === 0) return;
    this.update({ preview: previewOf(entries, tablesIn(look), signatureOf(by, new Date())) });
  }
}

/** What the tracker's tables hold, as far as anybody knows: a new tracker's where there is none. */
export function tablesIn(look: State["look"]): TableRows {
  if (look.kind === "tracker") return look.tables;
  return look.kind === "no-tracker" ? look.begin : newTracker();
}

/** Says whether there is a workbook that can be changed. */
export function canChange(look: State["look"]): look is Extract<Look, { kind: "tracker" | "no-tracker" }> {
  return (look.kind === "tracker" || look.kind === "no-tracker") && look.readOnly === undefined;
}
