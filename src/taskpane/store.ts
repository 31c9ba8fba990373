import { previewOf } from "../session/preview";
import { signatureOf } from "../session/signature";
import type { Look } from "../session/trackerPort";
import { newTracker } from "../tracker/newTracker";
import type { TableRows } from "../workbook/book";
import { FIRST_STATE, type State } from "./state";

/** Where the state lives, and who is told when it changes. */
export class Store {
  #state = FIRST_STATE;
  readonly #draw: (state: State) => void;

  /** Takes whoever draws the state. */
  constructor(draw: (state: State) => void) {
    this.#draw = draw;
  }

  get state(): State {
    return this.#state;
  }

  /** Changes some of the state and draws it. What follows from it is worked out anew. */
  update(change: Partial<State>): void {
    const before = this.#state;
    const next = { ...before, ...change };
    const isSame = next.entries === before.entries && next.look === before.look && next.by === before.by;
    this.#state = isSame ? next : { ...next, preview: previewFor(next) };
    this.#draw(this.#state);
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

function previewFor({ entries, look, by }: State): State["preview"] {
  return entries.length === 0 ? undefined : previewOf(entries, tablesIn(look), signatureOf(by, new Date()));
}
