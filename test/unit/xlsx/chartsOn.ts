import { Package } from "../../../src/xlsx/package/package";

const CHARTS = /drawingml\.chart\+xml$/u;

/** The part of a file's one chart whose title begins so. @throws RangeError where there is none, or there are several */
export async function chartsOn(
  file: Uint8Array,
  title: string,
): Promise<{ readonly path: string; readonly markup: string }> {
  const parts = new Package(file);
  const charts = await Promise.all(
    (await parts.partsOfType(CHARTS)).map(async (path) => ({ path, markup: await parts.text(path) })),
  );
  const [found, ...others] = charts.filter(({ markup }) => markup.includes(`<c:v>${title}`));
  if (!found || others.length > 0) throw new RangeError(`${String(others.length + 1)} charts titled ${title}`);
  return found;
}
