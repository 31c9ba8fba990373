import type { TableRows } from "../../workbook/spec/book";
import type { CellValue, Row } from "../../workbook/spec/cell";
import { type WorkbookChange, rowsPut } from "../../workbook/change/change";
import { type KeptRows, changeFromText, keptChanges, textOfChange } from "../../workbook/change/changeText";
import { normalizedChange } from "../../workbook/change/normalizedChange";
import { type TableSpec, keyOf } from "../../workbook/spec/table";
import { type WorkbookSpec, tableNamed } from "../../workbook/spec/workbook";

/**
 * What postings wrote, cell by cell, as short hashes: enough to see that somebody changed a cell by hand since, without
 * keeping a second copy of the figures. The text of one report's fingerprint is kept in PostingsWrote.
 */
export class Fingerprint {
  readonly #workbook: WorkbookSpec;
  readonly #texts: () => readonly string[];
  #read: readonly string[] | undefined;

  /** Takes the texts of the postings that stand, oldest first: of a cell written twice the later counts. */
  constructor(workbook: WorkbookSpec, texts: () => readonly string[]) {
    this.#workbook = workbook;
    this.#texts = texts;
  }

  /** Says whether a posted cell no longer holds what was posted. A cell that no posting wrote is never edited. */
  isEdited(table: string, row: Row, heading: string): boolean {
    const hash = this.#written().hashes.get(placeOf(tableNamed(this.#workbook, table), row) + heading);
    return hash !== undefined && hash !== cellHash(row[heading]);
  }

  /** Says whether a posting wrote a cell of the row, its key aside. One that a posting took out it did not write. */
  hasWritten(table: TableSpec, row: Row): boolean {
    const { hashes } = this.#written();
    const place = placeOf(table, row);
    return table.columns.some(({ heading }) => hashes.has(place + heading));
  }

  /** Says whether somebody put a row in: postings wrote others of its table, and not a cell of it. */
  isPutIn(table: TableSpec, row: Row): boolean {
    const { hashes, kept, notKept } = this.#written();
    return hashes.size > 0 && kept.has(table.name) && !notKept.has(table.name) && !this.hasWritten(table, row);
  }

  /** Read only once somebody asks: most postings touch no cell that was posted before. */
  #written(): WrittenCells {
    this.#read ??= this.#texts();
    return writtenCells(this.#workbook, this.#read);
  }
}

/** The cells that postings wrote, by their texts. */
interface WrittenCells {
  readonly workbook: WorkbookSpec;
  readonly texts: readonly string[];
  readonly hashes: Map<string, string>;
  /** Tables that postings wrote to. */
  readonly kept: Set<string>;
  /** Tables of which not all is known that postings wrote. */
  readonly notKept: Set<string>;
}

/** What was read last. In a call of many postings each has the texts of the one before it, and one more. */
let readLast: WrittenCells | undefined;

function writtenCells(workbook: WorkbookSpec, texts: readonly string[]): WrittenCells {
  if (readLast?.workbook === workbook && readLast.texts === texts) return readLast;
  const before = readBefore(workbook, texts);
  const written = { ...before, texts };
  for (const text of texts.slice(before.texts.length)) addText(written, text);
  readLast = written;
  return written;
}

/** What was read last where the texts begin with those; otherwise nothing yet. */
function readBefore(workbook: WorkbookSpec, texts: readonly string[]): WrittenCells {
  const goesOn = readLast?.workbook === workbook && readLast.texts.every((text, index) => text === texts[index]);
  return goesOn && readLast
    ? readLast
    : { workbook, texts: [], hashes: new Map(), kept: new Set(), notKept: new Set() };
}

function addText({ workbook, hashes, kept, notKept }: WrittenCells, text: string): void {
  for (const table of tablesNotKept(text)) {
    notKept.add(table);
    forget(hashes, table);
  }
  for (const { table, upserts } of keptChanges(text) ?? []) {
    const spec = workbook.tables.find(({ name }) => name === table);
    if (spec === undefined) continue;
    kept.add(table);
    for (const rows of upserts) addHashes(hashes, spec, rows);
  }
}

function addHashes(hashes: Map<string, string>, spec: TableSpec, { headings, rows }: KeptRows): void {
  const indexes = headings.map((heading, index) => ({ heading, index }));
  const keys = indexes.filter(({ heading }) => spec.key.some((key) => key.heading === heading));
  const others = indexes.filter((one) => !keys.includes(one));
  for (const row of rows) {
    const place = placeOf(
      spec,
      Object.fromEntries(keys.map(({ heading, index }) => [heading, row[index] ?? undefined])),
    );
    for (const { heading, index } of others) {
      const hash = row[index];
      if (typeof hash === "string") hashes.set(place + heading, hash);
    }
  }
}

/** What the place of each cell of a row begins with; its heading comes behind. */
function placeOf(table: TableSpec, row: Row): string {
  return `${table.name}\n${keyOf(table, row)}\n`;
}

/** The fingerprint's text of a posting too large to keep: of its tables' cells nobody can say any more what was posted. */
export function notKeptText(change: WorkbookChange): string {
  return JSON.stringify({ notKept: change.map(({ table }) => table) });
}

function tablesNotKept(text: string): readonly string[] {
  if (!text.startsWith('{"notKept":')) return [];
  const [, names = ""] = /^\{"notKept":\[([^\]]*)\]\}$/u.exec(text) ?? [];
  return [...names.matchAll(/"(\w+)"/gu)].map(([, name = ""]) => name);
}

function forget(hashes: Map<string, string>, table: string): void {
  for (const place of hashes.keys()) if (place.startsWith(`${table}\n`)) hashes.delete(place);
}

/** The fingerprint's text for a change: of all the cells that it names, those that held the same before among them. */
export function fingerprintText(workbook: WorkbookSpec, before: TableRows, change: WorkbookChange): string {
  const put = new Map(
    normalizedChange(workbook, change).map((one) => [
      one.table,
      rowsPut(tableNamed(workbook, one.table), before.get(one.table) ?? [], one),
    ]),
  );
  return textOfChange(
    change.map(({ table, upserts }) => {
      const spec = tableNamed(workbook, table);
      const keys = spec.key.map(({ heading }) => heading);
      const is = put.get(table);
      const rows = upserts.map((row) => hashedRow(keys, is?.get(keyOf(spec, row)) ?? row, Object.keys(row)));
      return { table, upserts: rows, removals: [] };
    }),
  );
}

/** The cells that a fingerprint's text names: by table, by the row's key, the headings. A row may be named without any. */
export type NamedCells = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** The cells that a posting wrote or agreed with. */
export function namedCells(workbook: WorkbookSpec, text: string): NamedCells {
  const named = new Map<string, Map<string, Set<string>>>();
  for (const { table, upserts } of changeFromText(text) ?? []) {
    const spec = workbook.tables.find(({ name }) => name === table);
    if (spec === undefined) continue;
    const keys = new Set(spec.key.map(({ heading }) => heading));
    const rows = named.get(table) ?? new Map<string, Set<string>>();
    named.set(table, rows);
    for (const row of upserts) {
      const key = keyOf(spec, row);
      const headings = Object.keys(row).filter((heading) => !keys.has(heading));
      rows.set(key, new Set([...(rows.get(key) ?? []), ...headings]));
    }
  }
  return named;
}

/** The hash of a cell's value: the same for the same figure, however its double was reached. */
function cellHash(value: CellValue): string {
  // FNV-1a of 32 bits, cut to 24 and spelled in five characters: one edit in sixteen million would go unseen.
  let hash = 0x811c9dc5;
  for (const character of normal(value)) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 8).toString(36);
}

function normal(value: CellValue): string {
  if (value === undefined || value === "") return "";
  return typeof value === "number" ? `n${value.toFixed(6)}` : `${typeof value} ${String(value)}`;
}

function hashedRow(keys: readonly string[], is: Row, headings: readonly string[]): Row {
  const named = headings.filter((heading) => !keys.includes(heading));
  return Object.fromEntries([
    ...keys.map((heading) => [heading, is[heading]] as const),
    ...named.map((heading) => [heading, cellHash(is[heading])] as const),
  ]);
}
