import { readFile } from "node:fs/promises";
import type { TaughtReport } from "../../import/taught/taughtReport";
import { type TaughtInFile, taughtFileText, taughtInFile } from "../../session/reading/taughtFile";
import { notKnownYet } from "../../session/reading/taughtReports";
import { placeOf } from "../files/filePlace";
import { describeFileTrouble, unlessNotThere } from "../files/fileTrouble";
import { writeWhole } from "../files/writeWhole";

/** What came of writing taught reports to a file. */
type Written =
  { readonly ok: true; readonly added: readonly TaughtReport[] } | { readonly ok: false; readonly message: string };

/** Reads a file of taught reports. */
export async function readTaughtFile(path: string): Promise<TaughtInFile> {
  try {
    return taughtInFile(await readFile(path, "utf8"));
  } catch (error) {
    return { ok: false, message: describeFileTrouble(error, "The file cannot be read") };
  }
}

/** Adds taught reports to a file, or makes it. What is no file of taught reports is left as it is. */
export async function writeTaughtFile(name: string, reports: readonly TaughtReport[]): Promise<Written> {
  try {
    const place = await placeOf(name);
    if (!place.ok) return place;
    const text = await unlessNotThere(readFile(place.path, "utf8"));
    const held: TaughtInFile = text === undefined ? { ok: true, reports: [] } : taughtInFile(text);
    if (!held.ok) return held;
    // As they will stand there: what is hidden of them may make two of them one.
    const harmless = taughtInFile(taughtFileText(reports));
    if (!harmless.ok) return harmless;
    const added = notKnownYet(
      harmless.reports,
      held.reports,
      held.reports.map(({ title }) => title),
    );
    if (added.length > 0)
      await writeWhole(place.path, new TextEncoder().encode(taughtFileText([...held.reports, ...added])));
    return { ok: true, added };
  } catch (error) {
    return { ok: false, message: describeFileTrouble(error, "The file cannot be written") };
  }
}
