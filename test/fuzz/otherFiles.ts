import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipDirectory, expandedPieces } from "../../src/xlsx/package/zipDirectory";
import { packedEntry, zipFile } from "../../src/xlsx/package/zipFile";
import { type Written, written } from "../unit/otherFiles/otherFileTest";
import { type Chance, cutOff, length, oneOf, put, withBitsTurned, withStretchRepeated } from "./chances";
import type { Fuzzed } from "./texts";

const FOLDER = "test/fixtures/otherFiles";
const KINDS: readonly [Written, ...Written[]] = ["biff2", "biff5", "biff8"];
const MARKUP: readonly [string, ...string[]] = ["furnished.fods", "furnished.xml", "production.html", "production.xml"];
const BINARY = ["furnished.xls", "furnished.ods", "production.xls"] as const;
const FILES = new Map<string, Uint8Array<ArrayBuffer>>([
  ...KINDS.map((kind) => [kind, written(kind)] as const),
  ...[...MARKUP, ...BINARY].map((name) => [name, new Uint8Array(readFileSync(join(FOLDER, name)))] as const),
]);

/** What trips readers of markup with tables. */
const BITS = [
  ...["<", ">", "&", '"', "'", "/", "=", " ", "\0", "<!--", "-->", "<![CDATA[", "]]>", "</", "/>", "<?", "&#x41;"],
  ...["<tr>", "</tr>", "<td>", "</td>", "<table>", "</table>", "<br>", '<td colspan="999">', '<td rowspan="65534">'],
  ...["<tfoot>", "<script>", "<select>", "<pre>", "<Row>", "<Cell>", '<Cell ss:Index="16384"/>', '<Row ss:Index="9"/>'],
  ...["<Worksheet>", "<table:table>", "</table:table>", '<table:table-row table:number-rows-repeated="9">'],
  ...['<table:table-cell table:number-columns-repeated="99" office:value-type="float" office:value="1e999"/>'],
  ...["<text:p>", "<text:s text:c='99999999'/>", "<office:annotation>", "__proto__", "1e999", "-1"],
] as const;

type Change = (chance: Chance, text: string) => string;

const CHANGES: readonly [Change, ...Change[]] = [
  (chance, text) => put(chance, text, oneOf(chance, [...BITS]).repeat(length(chance))),
  (chance, text) => put(chance, text, oneOf(chance, [...BITS])),
  (chance, text) =>
    text.replace(/\d+/gu, (number) => (chance() < 0.1 ? oneOf(chance, ["0", "-1", "9999999", "1e9"]) : number)),
  (chance, text) => text.replace(/<[^>]*>/gu, (tag) => (chance() < 0.05 ? "" : tag)),
  withStretchRepeated,
];

/** A page or a workbook that is no .xlsx, changed past use. */
export async function fuzzedOtherFile(chance: Chance): Promise<Fuzzed> {
  const kind = chance();
  if (kind < 0.35) return changedMarkup(chance);
  if (kind < 0.5) return changedPart(chance, "ods", await partsOf(fileCalled("furnished.ods")));
  const name = oneOf<string>(chance, [...KINDS, ...BINARY]);
  const bytes = fileCalled(name);
  const isCut = chance() < 0.2;
  return { kind: `${name}, ${isCut ? "cut off" : "bits"}`, bytes: (isCut ? cutOff : withBitsTurned)(chance, bytes) };
}

function fileCalled(name: string): Uint8Array<ArrayBuffer> {
  const bytes = FILES.get(name);
  if (bytes === undefined) throw new Error(`there is no file ${name}`);
  return bytes;
}

function changedMarkup(chance: Chance): Fuzzed | Promise<Fuzzed> {
  const name = oneOf(chance, MARKUP);
  const changed = oneOf(chance, CHANGES)(chance, new TextDecoder().decode(FILES.get(name)));
  if (name === "furnished.fods" && chance() < 0.5) return zippedDocument(changed);
  return { kind: name, bytes: new TextEncoder().encode(changed) };
}

/** A flat document as the part of a zipped one. */
async function zippedDocument(content: string): Promise<Fuzzed> {
  const entry = await packedEntry("content.xml", new TextEncoder().encode(content), 0x21_0000);
  return { kind: "ods", bytes: new Uint8Array(zipFile([entry])) };
}

type Part = readonly [path: string, content: Uint8Array<ArrayBuffer>];

/** One part changed, and the file zipped as it should be. */
async function changedPart(chance: Chance, kind: string, parts: readonly Part[]): Promise<Fuzzed> {
  const changed = Math.floor(chance() * parts.length);
  const packed = parts.map(([path, content], at) =>
    packedEntry(path, at === changed && content.length > 0 ? withBitsTurned(chance, content) : content, 0x21_0000),
  );
  return { kind: `${kind}, ${parts[changed]?.[0] ?? ""}`, bytes: new Uint8Array(zipFile(await Promise.all(packed))) };
}

async function partsOf(bytes: Uint8Array): Promise<readonly Part[]> {
  const parts: Part[] = [];
  for (const entry of zipDirectory(bytes)) {
    const pieces: number[] = [];
    for await (const piece of expandedPieces(bytes, entry)) pieces.push(...piece);
    parts.push([entry.path, Uint8Array.from(pieces)]);
  }
  return parts;
}
