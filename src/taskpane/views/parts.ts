import { type Child, type Element_, h } from "../dom/element";
import type { Notice } from "../state";

/** A button. @param look how it stands out; ordinary where absent */
export function button(words: string, press: () => void, look: "primary" | "quiet" | "chip" | "" = ""): Element_ {
  return h("button", { type: "button", class: look === "" ? undefined : look, on: { click: press } }, words);
}

/** Bars that stand out, for what went well, what went wrong, and what asks for a decision. */
export function bar(tone: Notice["tone"] | "plain", ...children: readonly Child[]): Element_ {
  return h("div", { class: `bar ${tone}` }, ...children);
}

/** What was done or went wrong. */
export function noticeBar({ tone, title, lines, details }: Notice, close: () => void): Element_ {
  return h(
    "div",
    {
      key: "notice",
      class: `bar ${tone}`,
      id: "notice",
      tabindex: -1,
      role: "group",
      "aria-labelledby": "notice-title",
    },
    h("p", { id: "notice-title", class: "strong" }, SIGNS[tone], title),
    lines.map((line) => line !== "" && h("p", {}, line)),
    details !== undefined && fold("Details for whoever helps you", h("p", { class: "code" }, details)),
    button("Close", close, "quiet"),
  );
}

const SIGNS = { good: sign("✓"), bad: sign("✕"), ask: sign("!") } as const;

/** A sign for the eye alone: the words beside it say the same. */
export function sign(text: string): Element_ {
  return h("span", { class: "sign", "aria-hidden": "true" }, text);
}

/** Something that opens when somebody wants to know. */
export function fold(summary: Child, ...children: readonly Child[]): Element_ {
  return foldAt(false, summary, children);
}

/** The same, opened from the start. */
export function openFold(summary: Child, ...children: readonly Child[]): Element_ {
  return foldAt(true, summary, children);
}

function foldAt(isOpen: boolean, summary: Child, children: readonly Child[]): Element_ {
  return h(
    "details",
    isOpen ? { open: true } : {},
    h("summary", {}, summary),
    h("div", { class: "folded" }, ...children),
  );
}

/** A plain list; the first so many, and how many more there are. */
export function list(lines: readonly string[], most = 50): Element_ {
  const more = lines.length - most;
  return h(
    "ul",
    {},
    lines.slice(0, most).map((line) => h("li", {}, line)),
    more > 0 && h("li", {}, `…and ${more.toLocaleString("en-US")} more.`),
  );
}

/** A field with its label above it and what helps to fill it in below. */
export function field(id: string, label: string, control: (describedBy: string) => Element_, hint: string): Element_ {
  const hintId = `${id}-hint`;
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, label),
    control(hintId),
    h("p", { class: "hint", id: hintId }, hint),
  );
}

/** A box to tick. */
export function tick(label: string, checked: boolean, change: (checked: boolean) => void): Element_ {
  const onChange = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) change(target.checked);
  };
  return h("label", { class: "tick" }, h("input", { type: "checkbox", checked, on: { change: onChange } }), label);
}

/** What somebody typed or chose in a field. */
export function valueOf({ target }: Event): string {
  const isField =
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
  return isField ? target.value : "";
}

/** An id made of words. */
export function idOf(words: string): string {
  return words.replace(/[^a-z\d]+/giu, "-").toLowerCase();
}
