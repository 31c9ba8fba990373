import { canonicalXml, changedParts, partsOf } from "./packageParts";

/** The parts that list the others, and so must know of the sheets that were added. */
const LISTS = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"];

/** Gone once formulas were added: every program that keeps such a list makes it anew. */
const MADE_ANEW = "xl/calcChain.xml";

/** The parts of somebody's workbook that are not what they were, once the tracker's sheets stand in it. */
export async function changedOfTheirs(theirs: Uint8Array, after: Uint8Array): Promise<readonly string[]> {
  const changed = changedParts(await partsOf(theirs), await partsOf(after));
  return changed.filter((path) => !LISTS.includes(path) && path !== MADE_ANEW);
}

/** What the lists of parts, sheets, names and formats said, and say no more. */
export async function lostFromLists(theirs: Uint8Array, after: Uint8Array): Promise<readonly string[]> {
  const [before, now] = [await partsOf(theirs), await partsOf(after)];
  return LISTS.filter((path) => before.has(path)).flatMap((path) => {
    const kept = new Set(canonicalXml(now.get(path)).split("\n"));
    return canonicalXml(before.get(path))
      .split("\n")
      .filter((line) => !kept.has(line) && !/ count=|calcChain|^ {2}calcPr /u.test(line))
      .map((line) => `${path}: ${line}`);
  });
}
