import { type Child, type ElementSpec, element } from "../dom/element";
import type { Notice } from "../state";

/** A button. @param look how it stands out; ordinary where absent */
export function button(
  words: string,
  press: () => void,
  look: "primary" | "quiet" | "chip" | "link" | "" = "",
): ElementSpec {
  return element("button", { type: "button", class: look === "" ? undefined : look, on: { click: press } }, words);
}

/** Bars that stand out, for what went well, what went wrong, and what asks for a decision. */
export function bar(tone: Notice["tone"] | "plain", ...children: readonly Child[]): ElementSpec {
  return element("div", { class: `bar ${tone}` }, ...children);
}

/** What was done or went wrong. */
export function noticeBar({ tone, title, lines, details }: Notice, close: () => void): ElementSpec {
  return element(
    "div",
    {
      key: "notice",
      class: `bar ${tone}`,
      id: "notice",
      tabindex: -1,
      role: "group",
      "aria-labelledby": "notice-title",
    },
    element("p", { id: "notice-title", class: "strong" }, SIGNS[tone], title),
    lines.map((line) => line !== "" && element("p", {}, line)),
    details !== undefined && fold("Details for whoever helps you", element("p", { class: "code" }, details)),
    button("Close", close, "quiet"),
  );
}

const SIGNS = { good: sign("✓"), bad: sign("✕"), ask: sign("!") } as const;

/** A sign for the eye alone: the words beside it say the same. */
export function sign(text: string): ElementSpec {
  return element("span", { class: "sign", "aria-hidden": "true" }, text);
}

/** Something that opens when somebody wants to know. */
export function fold(summary: Child, ...children: readonly Child[]): ElementSpec {
  return foldAt(false, summary, children);
}

/** The same, opened from the start. */
export function openFold(summary: Child, ...children: readonly Child[]): ElementSpec {
  return foldAt(true, summary, children);
}

function foldAt(isOpen: boolean, summary: Child, children: readonly Child[]): ElementSpec {
  return element(
    "details",
    isOpen ? { open: true } : {},
    element("summary", {}, summary),
    element("div", { class: "folded" }, ...children),
  );
}

/** A plain list; the first so many, and how many more there are. */
export function list(lines: readonly string[], most = 50): ElementSpec {
  const more = lines.length - most;
  return element(
    "ul",
    {},
    lines.slice(0, most).map((line) => element("li", {}, line)),
    more > 0 && element("li", {}, `…and ${more.toLocaleString("en-US")} more.`),
  );
}

/** A table that scrolls by itself where it is taller or wider than its place. @param rows each a `tr` */
export function scrolledTable(label: string, headings: readonly string[], rows: readonly ElementSpec[]): ElementSpec {
  const head = headings.map((words) => element("th", { scope: "col" }, words));
  return element(
    "div",
    { class: "scroll", role: "region", "aria-label": label, tabindex: 0 },
    element("table", {}, element("thead", {}, element("tr", {}, head)), element("tbody", {}, rows)),
  );
}

/** A field with its label above it and what helps to fill it in below. */
export function field(
  id: string,
  label: string,
  control: (describedBy: string) => ElementSpec,
  hint: string,
): ElementSpec {
  const hintId = `${id}-hint`;
  return element(
    "div",
    { class: "field" },
    element("label", { for: id }, label),
    control(hintId),
    element("p", { class: "hint", id: hintId }, hint),
  );
}

/** A box to tick. */
export function tick(label: string, checked: boolean, change: (checked: boolean) => void): ElementSpec {
  const onChange = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) change(target.checked);
  };
  return element(
    "label",
    { class: "tick" },
    element("input", { type: "checkbox", checked, on: { change: onChange } }),
    label,
  );
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
