import { oneOf } from "./made";
import type { Mutation } from "./mutation";
import { type Style, USUAL, written } from "./written";

function inStyle(style: Partial<Style>): Mutation["change"] {
  return (segments) => ({ text: written(segments, { ...USUAL, ...style }), outcome: "as-it-was" });
}

/** Ways in which the same file may be written. */
export const STYLES: readonly Mutation[] = [
  { name: "nothing", change: inStyle({}) },
  { name: "a line a segment", change: inStyle({ between: "\n" }) },
  { name: "a line a segment, as Windows ends lines", change: inStyle({ between: "\r\n" }) },
  { name: "ended by lines alone", change: inStyle({ terminator: "\n" }) },
  { name: "ended by lines alone, as Windows does", change: inStyle({ terminator: "\r\n" }) },
  { name: "other separators", change: inStyle({ element: "|", component: ">", terminator: "'" }) },
  { name: "a caret in elements", change: inStyle({ component: "^" }) },
  { name: "control characters", change: inStyle({ element: "\u001d", component: "\u001f", terminator: "\u001c" }) },
  { name: "a byte order mark", change: inStyle({ before: "\uFEFF" }) },
  { name: "blank lines before", change: inStyle({ before: "\r\n\r\n", between: "\n\n" }) },
  {
    name: "wrapped lines",
    change: (segments, chance) => {
      const wrappedAt = oneOf(chance, [35, 64, 72, 80, 105, 106, 132]);
      return { text: written(segments, { ...USUAL, wrappedAt }), outcome: "as-it-was" };
    },
  },
  {
    name: "another component separator than is said",
    change: (segments) => {
      const text = written(segments);
      return { text: text.replace(":~", ">~"), outcome: "as-it-was", but: "downgraded" };
    },
  },
];
