import type { ReadOptions } from "../../import/readReport";
import { readTypedReports } from "../../import/typed/readTypedReports";
import type { ReadPart } from "./readPart";
import { sourceHash } from "./sourceHash";

/**
 * The reports of a form of totals that somebody typed, a part of it each: those that are chosen by their ids, or all where none is.
 *
 * @returns `undefined` for a text that is no form, or is said to be a report of some layout
 */
export async function typedParts(
  hash: string,
  text: string,
  { layout, dates }: ReadOptions,
  chosen: readonly string[],
): Promise<readonly [ReadPart, ...ReadPart[]] | undefined> {
  const reports = layout === undefined ? readTypedReports(text, dates === undefined ? {} : { dates }) : undefined;
  if (reports === undefined) return undefined;
  const isOneOfSeveral = reports.length > 1;
  const parts = reports.map(async (report): Promise<ReadPart> => {
    const { id = "", title = "" } = report.layout ?? {};
    const own = await sourceHash(new TextEncoder().encode(`${hash}\n${id}`));
    return {
      sheets: isOneOfSeveral ? [id] : undefined,
      called: isOneOfSeveral ? `“${title}”` : "",
      source: { ok: true, hash: own, report, columns: [], hiddenRows: 0, sheetNotes: [] },
    };
  });
  const read = await Promise.all(parts);
  const [first, ...others] = read.filter(
    ({ sheets }) => chosen.length === 0 || sheets?.some((id) => chosen.includes(id)),
  );
  const [whole, ...rest] = read;
  if (first !== undefined) return [first, ...others];
  return whole === undefined ? undefined : [whole, ...rest];
}
