/** What stands in each part, in the order in which the parts come. */
export function byPart<Standing extends { readonly part: string }>(
  all: readonly Standing[],
): ReadonlyMap<string, readonly Standing[]> {
  const parts = new Map<string, Standing[]>();
  for (const one of all) {
    const own = parts.get(one.part);
    if (own === undefined) parts.set(one.part, [one]);
    else own.push(one);
  }
  return parts;
}
