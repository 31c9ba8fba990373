/**
 * A range that Excel need not remember once the request is through. Ranges are asked for anew in each request, and
 * each one remembered would be forgotten again by a round trip of its own.
 */
export function untracked(range: Excel.Range): Excel.Range {
  range.untrack();
  return range;
}
