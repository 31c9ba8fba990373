import { chanceOf } from "../seededChance";

/** A table as it is to be printed: words in the first column, amounts in the others. */
export interface RandomTable {
  readonly headings: readonly string[];
  /** Cells of amounts may be empty. */
  readonly rows: readonly (readonly string[])[];
  readonly isFixedWidth: boolean;
  /** In points. */
  readonly size: number;
  /** Between the end of one column and the beginning of the next, in parts of the size. */
  readonly gap: number;
}

const WORDS =
  `Sample Office Efficient Will Illinois WWW iii Oak-Lane O’Neill fee Æble affluent mm I Smithson 12 (old) Ave. No.5`.split(
    " ",
  );
const HEADINGS = ["0-30", "31-60", "Over 90", "Total", "Est. Insurance", "Patient", "Balance Due"];

/** A table that is the same for the same seed. */
export function randomTable(seed: number): RandomTable {
  const chance = chanceOf(seed);
  const below = (limit: number): number => Math.floor(chance() * limit);
  const words = (most: number): string =>
    Array.from({ length: 1 + below(most) }, () => WORDS[below(WORDS.length)] ?? "").join(" ");
  const amount = (): string => {
    const cents = below(10 ** (1 + below(8)));
    const plain = (cents / 100).toLocaleString("en-US", { minimumFractionDigits: 2 });
    return [plain, plain, `-${plain}`, ""][below(4)] ?? plain;
  };
  const columns = 2 + below(5);
  return {
    headings: ["Guarantor", ...Array.from({ length: columns }, () => HEADINGS[below(HEADINGS.length)] ?? "")],
    rows: Array.from({ length: 2 + below(20) }, () => [words(4), ...Array.from({ length: columns }, amount)]),
    isFixedWidth: chance() < 0.5,
    size: 6 + below(6),
    gap: 0.75 + chance(),
  };
}

/** A cell where it was found again in a text: what it says, and between which characters of its line it stands. */
interface FoundCell {
  readonly text: string;
  readonly end: number;
}

/** What is wrong with a table's text; nothing where each cell is there, in its order, and all amounts of a column end at one character. */
export function faultsOf({ headings, rows }: RandomTable, text: string): readonly string[] {
  const lines = text
    .split("\n")
    .filter((line) => line !== "")
    .map(cellsOf);
  const wanted = [headings, ...rows];
  if (lines.length !== wanted.length) return [`${String(lines.length)} lines of ${String(wanted.length)}`];
  const torn = wanted.flatMap((cells, index) => {
    const there = cells.filter((cell) => cell !== "").join(" | ");
    const found = (lines[index] ?? []).map((cell) => cell.text).join(" | ");
    return there === found ? [] : [`${found} in place of ${there}`];
  });
  return torn.length > 0 ? torn : raggedColumns(wanted, lines);
}

function raggedColumns(
  wanted: readonly (readonly string[])[],
  lines: readonly (readonly FoundCell[])[],
): readonly string[] {
  const ends = new Map<number, Set<number>>();
  wanted.slice(1).forEach((cells, row) => {
    const found = [...(lines[row + 1] ?? [])];
    cells.forEach((cell, column) => {
      const there = cell === "" ? undefined : found.shift();
      if (there !== undefined && column > 0) ends.set(column, (ends.get(column) ?? new Set<number>()).add(there.end));
    });
  });
  return [...ends]
    .filter(([, places]) => places.size > 1)
    .map(([column, places]) => `column ${String(column)} ends at ${[...places].join(", ")}`);
}

function cellsOf(line: string): readonly FoundCell[] {
  return [...line.matchAll(/\S+(?: \S+)*/gu)].map(({ 0: text, index }) => ({ text, end: index + text.length }));
}
