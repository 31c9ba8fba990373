import type { Pane } from "../pane";
import type { Typing } from "../state";

/** Shows the cells for totals, with what was typed before. @param view what shows them */
export function openTyping(pane: Pane, view: Typing["view"]): void {
  const { typing } = pane.store.state;
  const fresh = { cells: {}, hasReductions: false };
  pane.store.update({ typing: { ...fresh, ...typing, isOpen: true, isTried: false, view }, notice: undefined });
  pane.focus("typed-totals");
}

/** Notes what somebody did to the totals that are typed. */
export function changeTyping({ store }: Pane, change: Partial<Typing>): void {
  const { typing } = store.state;
  if (typing !== undefined) store.update({ typing: { ...typing, ...change } });
}

/** Notes what somebody typed into a cell. */
export function typeCell(pane: Pane, name: string, value: string): void {
  const { typing } = pane.store.state;
  changeTyping(pane, { cells: { ...typing?.cells, [name]: value } });
}
