/** The longest name that Excel takes for a sheet. */
const LONGEST_NAME = 31;

/**
 * New names for sheets whose own are taken in the workbook they are added to: `Daily 2`, or the next number free.
 *
 * @param taken the names of the workbook's sheets; capital letters make no difference
 * @param wanted the names of the sheets to add
 * @returns the new names by the old; a sheet that keeps its name is not among them
 */
export function freeSheetNames(taken: readonly string[], wanted: readonly string[]): ReadonlyMap<string, string> {
  const used = new Set([...taken, ...wanted].map((name) => name.toLowerCase()));
  const held = new Set(taken.map((name) => name.toLowerCase()));
  const renamed = new Map<string, string>();
  for (const name of wanted) {
    if (!held.has(name.toLowerCase())) continue;
    let number = 2;
    while (used.has(numbered(name, number).toLowerCase())) number++;
    used.add(numbered(name, number).toLowerCase());
    renamed.set(name, numbered(name, number));
  }
  return renamed;
}

function numbered(name: string, number: number): string {
  return `${name.slice(0, LONGEST_NAME - ` ${number}`.length)} ${number}`;
}
