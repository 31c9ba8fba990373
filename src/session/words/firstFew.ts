/** The first of many lines, and how many more there are: `…and 3 more.` */
export function firstFew(lines: readonly string[], most: number): readonly string[] {
  const more = lines.length - most;
  return more > 0 ? [...lines.slice(0, most), `…and ${String(more)} more.`] : lines;
}
