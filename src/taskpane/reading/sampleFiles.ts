import { monthFromFolder, sourceName } from "../../session/reading/sourceName";
import type { BroughtFile } from "./droppedFiles";

declare global {
  interface ImportMeta {
    /** Webpack's: the content of each file of a folder that a pattern fits, by its path there. */
    readonly webpackContext: (
      folder: string,
      options: { readonly regExp: RegExp },
    ) => { (path: string): string; readonly keys: () => readonly string[] };
  }
}

const exports = import.meta.webpackContext("../../../samples", { regExp: /^\.\/\d{4}-\d\d\/.+$/ });

/** Three months of exports of an invented practice, as if somebody had chosen their folders. */
export function sampleFiles(): readonly BroughtFile[] {
  return exports.keys().flatMap((path) => {
    const [, month = "", name = ""] = path.split("/");
    return { name: sourceName(name, monthFromFolder(month)), file: new File([exports(path)], name) };
  });
}
