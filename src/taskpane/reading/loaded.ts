/**
 * A part of the program that is loaded now; `undefined` where it cannot be, which says nothing of the file that needs it. In a
 * worker a script that is missing is thrown at once, before there is anything to wait for.
 */
export async function loaded<Part>(load: () => Promise<Part>): Promise<Part | undefined> {
  try {
    return await load();
  } catch {
    return undefined;
  }
}
