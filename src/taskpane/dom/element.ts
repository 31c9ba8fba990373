/** What is told of an element: its attributes, and what to do when something happens to it. */
export interface Props {
  /** Tells the element from its neighbors, so that it stays the same one when they come and go. */
  readonly key?: string | number;
  readonly on?: Handlers;
  readonly [attribute: string]: string | number | boolean | Handlers | undefined;
}

/** What to do when something happens, by the event's name. */
export type Handlers = Readonly<Record<string, (event: Event) => void>>;

/** An element as it should be. Plain data: making one touches no page. */
export interface ElementSpec {
  readonly tag: string;
  readonly props: Props;
  readonly children: readonly (ElementSpec | string)[];
}

/** What may stand in an element. Nothing, a list and a list in a list are welcome. */
export type Child = ElementSpec | string | number | false | undefined | readonly Child[];

/** Describes an element. Text is only ever text: nothing in it becomes markup. */
export function element(tag: string, props: Props, ...children: readonly Child[]): ElementSpec {
  return { tag, props, children: flat(children) };
}

/** The children alone: lists opened, nothing left out, numbers as text. */
export function flat(children: readonly Child[]): readonly (ElementSpec | string)[] {
  return children.flatMap((child): readonly (ElementSpec | string)[] => {
    if (child === false || child === undefined || child === "") return [];
    if (typeof child === "number") return [String(child)];
    if (typeof child === "string") return [child];
    return isList(child) ? flat(child) : [child];
  });
}

function isList(child: ElementSpec | readonly Child[]): child is readonly Child[] {
  return Array.isArray(child);
}
