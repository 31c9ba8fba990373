import { trimSpace } from "../../import/text/space";
import { type Segment, nameOf } from "./segment";
import { type Separators, beginsInterchange, separatorsAt } from "./separators";

/** The segments of one interchange, from its first to its last as far as it is there. */
export interface Interchange {
  readonly component: string;
  readonly segments: readonly Segment[];
}

/** The interchanges of a file, or why they cannot be had. */
export type ReadInterchanges =
  | { readonly ok: true; readonly interchanges: readonly Interchange[] }
  | { readonly ok: false; readonly code: "remittance-absent" | "separators-unclear" | "envelope-broken" };

const FIRST = "ISA";
const LAST = "IEA";
const SPACE = /[\s\0-\u0020\uFEFF]*/uy;
const BREAK = /[\r\n]/u;
const BREAKS = /[\r\n]+/gu;

/** Says whether a text is one of interchanges, as remittances are. A byte order mark and blank lines may stand before. */
export function holdsInterchanges(text: string): boolean {
  return beginsInterchange(text, behindSpace(text, 0));
}

/**
 * Takes a text apart into interchanges, each by the separators that it says itself. Line ends between or within segments are
 * none of them, unless they are what ends a segment. Linear in the text.
 */
export function interchangesIn(text: string): ReadInterchanges {
  const interchanges: Interchange[] = [];
  let at = behindSpace(text, 0);
  while (at < text.length) {
    if (!beginsInterchange(text, at)) break;
    const separators = separatorsAt(text, at);
    if (separators === undefined) return { ok: false, code: "separators-unclear" };
    const { segments, end } = segmentsFrom(text, at, separators);
    interchanges.push({ component: separators.component, segments });
    at = behindSpace(text, end);
  }
  if (interchanges.length === 0) return { ok: false, code: "remittance-absent" };
  return at < text.length ? { ok: false, code: "envelope-broken" } : { ok: true, interchanges };
}

/** The segments up to the interchange's last one, or up to where another interchange begins or the text ends. */
function segmentsFrom(text: string, start: number, { element, terminator }: Separators) {
  const segments: Segment[] = [];
  let at = start;
  while (at < text.length) {
    const found = text.indexOf(terminator, at);
    const end = found < 0 ? text.length : found;
    const segment = unwrapped(text.slice(at, end)).split(element);
    if (nameOf(segment) === FIRST && segments.length > 0) break;
    at = end + 1;
    if (segment.length > 1 || nameOf(segment) !== "") segments.push(segment);
    if (nameOf(segment) === LAST) break;
  }
  return { segments, end: Math.min(at, text.length) };
}

function unwrapped(segment: string): string {
  return trimSpace(BREAK.test(segment) ? segment.replace(BREAKS, "") : segment);
}

function behindSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.test(text);
  return SPACE.lastIndex;
}
