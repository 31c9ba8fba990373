import { newTracker } from "../../tracker/newTracker";
import { TRACKER } from "../../tracker/trackerWorkbook";
import type { TableRows } from "../../workbook/spec/book";
import { type WorkbookChange, applyChange } from "../../workbook/change/change";
import { bringsIndex } from "../../workbook/older/sheetsToHide";
import { type ChangedFile, type TablesInFile, tablesInFile } from "../../xlsx/tablesInFile";

/** What is asked of a file. Safe to send to a worker. */
export type FileRequest =
  /**
   * @param bytes `undefined` for a file that is not made yet
   * @param benchmarkSet whose benchmarks a new tracker in it goes by
   */
  | { readonly kind: "open"; readonly bytes: Uint8Array | undefined; readonly benchmarkSet?: string | undefined }
  | {
      readonly kind: "change";
      readonly change: WorkbookChange;
      readonly by: string;
      readonly at: Date;
      readonly hidesTables: boolean;
    };

/** What a file answers. */
export type FileAnswer =
  | {
      readonly kind: "opened";
      readonly tables: TableRows;
      readonly isThere: boolean;
      /** Any change brings the page that names all tables. */
      readonly bringsStart?: true;
    }
  | { readonly kind: "changed"; readonly file: ChangedFile }
  | { readonly kind: "unusable"; readonly message: string };

/** One file: opened, then changed. In a worker, or where there is none, on the page. */
export class FileBackEnd {
  #file: TablesInFile | undefined;

  /** Does what is asked. */
  async answer(request: FileRequest): Promise<FileAnswer> {
    return request.kind === "open" ? this.#open(request) : this.#change(request);
  }

  async #open({ bytes, benchmarkSet }: Extract<FileRequest, { kind: "open" }>): Promise<FileAnswer> {
    const found = await tablesInFile(bytes, TRACKER, newTracker(benchmarkSet));
    if (!found.ok) return { kind: "unusable", message: found.message };
    this.#file = found.file;
    const { tables, isThere, upgrade } = found.file;
    return {
      kind: "opened",
      tables,
      isThere,
      ...(upgrade && bringsIndex(upgrade) && { bringsStart: true }),
    };
  }

  async #change({ change, by, at, hidesTables }: Extract<FileRequest, { kind: "change" }>): Promise<FileAnswer> {
    const file = this.#file;
    if (file === undefined) throw new RangeError("no file is opened");
    const after = applyChange(TRACKER, file.tables, change);
    return { kind: "changed", file: await file.changed(change, after, { by, at }, hidesTables) };
  }
}
