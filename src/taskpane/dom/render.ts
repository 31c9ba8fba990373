import { type Child, type ElementSpec, type Handlers, type Props, flat } from "./element";

/** What was told of an element when it was last drawn. */
interface Drawn {
  readonly props: Props;
}

const drawn = new WeakMap<Element, Drawn>();

/**
 * Makes an element's children what they should be and leaves alone what is so already: focus, caret, scrolling and
 * opened details stay where they are.
 */
export function render(parent: Element, ...children: readonly Child[]): void {
  const wanted = flat(children);
  const keyed = keyedChildren(parent);
  let at: ChildNode | null = parent.firstChild;
  for (const child of wanted) {
    const node: ChildNode = typeof child === "string" ? textAt(at, child) : elementAt(at, child, keyed);
    if (node !== at) parent.insertBefore(node, at);
    at = node.nextSibling;
  }
  while (at !== null) {
    const next: ChildNode | null = at.nextSibling;
    at.remove();
    at = next;
  }
}

function keyedChildren(parent: Element): ReadonlyMap<string | number, Element> {
  const keyed = new Map<string | number, Element>();
  for (const child of parent.children) {
    const key = drawn.get(child)?.props.key;
    if (key !== undefined) keyed.set(key, child);
  }
  return keyed;
}

function textAt(at: ChildNode | null, text: string): Text {
  if (!(at instanceof Text)) return document.createTextNode(text);
  if (at.data !== text) at.data = text;
  return at;
}

function elementAt(at: ChildNode | null, wanted: ElementSpec, keyed: ReadonlyMap<string | number, Element>): Element {
  const { tag, props, children } = wanted;
  const element = known(at, wanted, keyed) ?? document.createElement(tag);
  draw(element, props);
  render(element, ...children);
  drawValue(element, props);
  return element;
}

function known(
  at: ChildNode | null,
  { tag, props: { key } }: ElementSpec,
  keyed: ReadonlyMap<string | number, Element>,
): Element | undefined {
  const isSame = (element: Element): boolean => element.localName === tag && drawn.get(element)?.props.key === key;
  if (key !== undefined) {
    const element = keyed.get(key);
    return element !== undefined && isSame(element) ? element : undefined;
  }
  return at instanceof Element && isSame(at) ? at : undefined;
}

const NO_ATTRIBUTES: readonly string[] = ["key", "on", "value", "checked"];

/** What was never told of the element is left alone, as details that somebody opened. */
function draw(element: Element, props: Props): void {
  const was = drawn.get(element)?.props ?? {};
  drawn.set(element, { props });
  listen(element, props.on);
  for (const name of new Set([...Object.keys(was), ...Object.keys(props)])) {
    if (!NO_ATTRIBUTES.includes(name)) drawAttribute(element, name, props[name]);
  }
}

function drawAttribute(element: Element, name: string, value: Props[string]): void {
  if (value === undefined || value === false || typeof value === "object") {
    element.removeAttribute(name);
    return;
  }
  const text = value === true ? "" : String(value);
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

/** What somebody typed or chose is no attribute. It is set once the choices are there. */
function drawValue(element: Element, { value, checked }: Props): void {
  if (element instanceof HTMLInputElement && typeof checked === "boolean") element.checked = checked;
  if (typeof value !== "string") return;
  const isField =
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement;
  if (isField && element.value !== value) element.value = value;
  if (element instanceof HTMLOptionElement) element.value = value;
}

/** Each event is listened to once; what is to be done then is looked up when it happens. */
const listening = new WeakMap<Element, Set<string>>();

function listen(element: Element, handlers: Handlers = {}): void {
  const names = listening.get(element) ?? new Set();
  listening.set(element, names);
  for (const name of Object.keys(handlers)) {
    if (names.has(name)) continue;
    names.add(name);
    element.addEventListener(name, (event) => drawn.get(element)?.props.on?.[name]?.(event));
  }
}
