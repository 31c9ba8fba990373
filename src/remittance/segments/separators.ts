/** What separates the parts of an interchange, one character each. */
export interface Separators {
  readonly element: string;
  readonly component: string;
  readonly terminator: string;
}

const ELEMENTS_OF_ISA = 16;
/** An interchange's first segment has 106 characters, and some more where its lines are wrapped. */
const LONGEST_ISA = 320;
/** Where lines are wrapped, one may end between any two signs. */
const BEGINNING = /I[\r\n]*S[\r\n]*A[\r\n]*/uy;
const BREAKS = /[\r\n]*/uy;
/** A letter, a digit or a space stands in elements, and separates none. */
const IN_ELEMENTS = /[\p{L}\p{N} ]/u;

/** Says whether an interchange begins there. */
export function beginsInterchange(text: string, start: number): boolean {
  BEGINNING.lastIndex = start;
  return BEGINNING.test(text);
}

/**
 * Reads from an interchange's first segment what separates its parts: the character behind `ISA`, the sixteenth element, and the
 * character behind that. A line's end may be that one; where lines are wrapped or segments stand a line each, it is none.
 *
 * @param text of a file
 * @param start where `ISA` stands
 * @returns `undefined` where that is not to be had
 */
export function separatorsAt(text: string, start: number): Separators | undefined {
  const isa = text.slice(start, start + LONGEST_ISA);
  if (!beginsInterchange(isa, 0)) return undefined;
  const element = isa.charAt(BEGINNING.lastIndex);
  const last = lastElement(isa, element);
  if (last === undefined) return undefined;
  const component = isa.charAt(last);
  const separators = { element, component, terminator: terminatorAt(isa, last + 1) };
  return areApart(separators) ? separators : undefined;
}

/** Where the sixteenth element begins, behind a line's end that may stand before it. */
function lastElement(isa: string, element: string): number | undefined {
  if (element === "") return undefined;
  let at = 0;
  for (let index = 0; index < ELEMENTS_OF_ISA; index += 1) {
    at = isa.indexOf(element, at) + 1;
    if (at === 0) return undefined;
  }
  return behindBreaks(isa, at);
}

/** Lines that are wrapped at this very place are told by what comes next, which is a group where the line's end was the terminator. */
function terminatorAt(isa: string, at: number): string {
  const next = behindBreaks(isa, at);
  const isLineEnd = next > at && (next === isa.length || /^(?:GS|TA1)/u.test(isa.slice(next)));
  return isLineEnd ? isa.charAt(next - 1) : isa.charAt(next);
}

function behindBreaks(isa: string, at: number): number {
  BREAKS.lastIndex = at;
  BREAKS.test(isa);
  return BREAKS.lastIndex;
}

function areApart({ element, component, terminator }: Separators): boolean {
  const all = [element, component, terminator];
  return new Set(all).size === all.length && all.every((one) => one.length === 1 && !IN_ELEMENTS.test(one));
}
