import { FIRST_STATE, type State } from "./state";
import type { previewOfState } from "./previewOfState";

/** In milliseconds: reports that are read one upon another are worked out together. */
const TOGETHER = 20;

/** Where the state lives, and who is told when it changes. */
export class Store {
  #state = FIRST_STATE;
  #isPreviewOld = false;
  #previewSoon: ReturnType<typeof setTimeout> | undefined;
  #previewOfState: typeof previewOfState | undefined;
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
      this.#isPreviewOld = true;
      this.#previewSoon ??= setTimeout(() => void this.preview(), TOGETHER);
    }
    this.#draw(this.#state);
  }

  /** Works out what a posting would do, where something changed since it was. */
  async preview(): Promise<void> {
    clearTimeout(this.#previewSoon);
    this.#previewSoon = undefined;
    this.#previewOfState ??= (await import("./previewOfState")).previewOfState;
    if (!this.#isPreviewOld || this.#state.entries.length === 0) return;
    this.#isPreviewOld = false;
    this.update({ preview: this.#previewOfState(this.#state) });
  }
}
