import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { textFromBytes } from "../../src/import/text/text";
import {
  type Chance,
  below,
  cutOff,
  length,
  oneOf,
  put,
  randomBytes,
  withBitsTurned,
  withStretchRepeated,
} from "./chances";

/** A file that somebody could bring, and what was done to it. */
export interface Fuzzed {
  readonly kind: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const CASES = "test/cases/import";
const TEXTS = readdirSync(CASES).flatMap((report) =>
  readdirSync(join(CASES, report)).flatMap((one) => textOf(join(CASES, report, one))),
);

/** What trips readers of text: delimiters, quotes, spaces of all kinds, signs, digits, halves of characters. */
const BITS = [
  ...[
    "\t",
    ",",
    ";",
    '"',
    "'",
    "\n",
    "\r",
    " ",
    "-",
    "+",
    "=",
    "@",
    "$",
    "(",
    ")",
    ".",
    ":",
    "/",
    "#",
    "%",
    "0",
    "1",
    "2",
    "9",
  ],
  ...["x", "é", "\u00a0", "\u200b", "\u2028", "\ufeff", "\0", "\ud800"],
  ...[
    "\r\n",
    '""',
    '"\t',
    '\t"',
    '\n"',
    '"\n',
    ',"',
    "1,",
    "1.",
    ".1",
    "- ",
    "1/",
    "Jan ",
    "1 of ",
    "a,",
    "at ",
    "A. ",
  ],
  ...[
    "Total",
    "Total\t",
    "\tTotal\n",
    "1.00\t",
    "1.00\n",
    "x\t1.00\n",
    "x\n",
    "\t\n",
    "9/8/2025\t",
    "Page 1\n",
    "1%\t",
  ],
] as const;

/** What nests. */
const PAIRS = [
  ["(", ")"],
  ['"', '"'],
  ["<div>", "</div>"],
  ["<table><tr><td>", "</td></tr></table>"],
  ["[", "]"],
] as const;

type Change = (chance: Chance, text: string) => string;

const CHANGES: readonly (readonly [string, Change])[] = [
  ["long run", (chance, text) => put(chance, text, bit(chance).repeat(length(chance)))],
  ["runs in every line", (chance, text) => inLines(chance, text, bit(chance).repeat(1 + below(chance, 60)))],
  ["odd quotes", (chance, text) => text.replace(/[\t,;\n]/gu, (end) => (chance() < 0.2 ? `${end}"` : end))],
  ["quotes", (chance, text) => text.replace(/[^\t,;\n]+/gu, (cell) => (chance() < 0.3 ? `"${cell}"` : cell))],
  ["deep", (chance, text) => put(chance, text, deep(chance))],
  ["stretch again and again", withStretchRepeated],
  ["many columns", (chance, text) => lineChanged(chance, text, (line) => `${line}${cells(chance, line)}`)],
  ["many tables", (chance, text) => `${text}\n`.repeat(1 + below(chance, 6))],
  [
    "one line often",
    (chance, text) => lineChanged(chance, text, (line) => `${line}\n`.repeat(Math.ceil(length(chance) / 40))),
  ],
  ["lines shuffled", (chance, text) => shuffled(chance, text.split("\n")).join("\n")],
  ["cells shuffled", (chance, text) => shuffled(chance, text.split(/(?<=[\t\n])/u)).join("")],
  ["other delimiter", (chance, text) => text.replaceAll(/[\t,]/gu, oneOf(chance, ["\t", ",", ";", "|", " "]))],
  ["other line ends", (chance, text) => text.replaceAll(/\r?\n/gu, oneOf(chance, ["\r", "\r\n", "\n\n", "\n\r", " "]))],
  ["two reports", (chance, text) => `${text}\n${baseOf(chance)}`],
  ["spliced", (chance, text) => put(chance, text, baseOf(chance))],
];

/** The text of a report changed past use, or bytes that were none. */
export function fuzzedText(chance: Chance): Fuzzed {
  if (chance() < 0.03) return { kind: "bytes", bytes: randomBytes(chance, length(chance)) };
  let text = chance() < 0.05 ? "" : baseOf(chance);
  const kinds: string[] = [];
  for (let left = 1 + below(chance, 3); left > 0; left -= 1) {
    const [kind, change] = CHANGES[below(chance, CHANGES.length)] ?? ["as it is", (_: Chance, same: string) => same];
    kinds.push(kind);
    // What grew long is not made many times as long.
    if (text.length < 100_000) text = change(chance, text);
  }
  const bytes = encoded(chance, text);
  const last = chance();
  if (last < 0.1 && bytes.length > 0)
    return { kind: [...kinds, "bits"].join(", "), bytes: withBitsTurned(chance, bytes) };
  if (last < 0.2 && bytes.length > 0) return { kind: [...kinds, "cut off"].join(", "), bytes: cutOff(chance, bytes) };
  return { kind: kinds.join(", "), bytes };
}

function textOf(folder: string): readonly string[] {
  const name = readdirSync(folder).find((file) => file.startsWith("input."));
  const read = name === undefined ? undefined : textFromBytes(readFileSync(join(folder, name)));
  return read?.ok === true && read.text.length < 20_000 ? [read.text] : [];
}

function baseOf(chance: Chance): string {
  return TEXTS[below(chance, TEXTS.length)] ?? "";
}

function bit(chance: Chance): string {
  return BITS[below(chance, BITS.length)] ?? "x";
}

function deep(chance: Chance): string {
  const [open, close] = PAIRS[below(chance, PAIRS.length)] ?? PAIRS[0];
  const depth = length(chance);
  return open.repeat(depth) + "x" + close.repeat(chance() < 0.5 ? depth : 0);
}

function cells(chance: Chance, line: string): string {
  const [delimiter = "\t"] = /[\t,;]/u.exec(line) ?? [];
  return `${delimiter}${chance() < 0.5 ? bit(chance) : line}`.repeat(Math.ceil(length(chance) / 8));
}

function lineChanged(chance: Chance, text: string, change: (line: string) => string): string {
  const lines = text.split("\n");
  const at = below(chance, lines.length);
  return lines.with(at, change(lines[at] ?? "").slice(0, 200_000)).join("\n");
}

function inLines(chance: Chance, text: string, what: string): string {
  return text.replace(/[\t,\n]/gu, (end) => (chance() < 0.3 ? `${end}${what}` : end));
}

function shuffled(chance: Chance, parts: readonly string[]): readonly string[] {
  return parts
    .map((part) => ({ part, place: chance() }))
    .sort((one, other) => one.place - other.place)
    .map(({ part }) => part);
}

function encoded(chance: Chance, text: string): Uint8Array<ArrayBuffer> {
  if (chance() > 0.05) return new TextEncoder().encode(text);
  const codes = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return new Uint8Array(codes.buffer);
}
