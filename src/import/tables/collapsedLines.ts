import { hasCents, parseAmount } from "../text/amount";

/** A line of print whose columns stand apart by single spaces, as some viewers copy it. */
interface CollapsedLine {
  readonly text: string;
  /** What stands before its amounts. */
  readonly left: string;
  /** The amounts at its end. */
  readonly amounts: readonly string[];
  /** Whether amounts stand elsewhere too, or a dash among them, so that they cannot be counted from the right. */
  readonly isUnsure: boolean;
}

/** A text of print with single spaces, by what can be counted of it. */
export interface CollapsedPrint {
  readonly lines: readonly CollapsedLine[];
  /** How many amounts a record has. */
  readonly columns: number;
  /** The words of its headings, and which line they are, counted from 0. */
  readonly headings: readonly string[];
  readonly headingsAt: number;
}

const LONGEST_LINE = 400;
const FEWEST_COLUMNS = 2;
const MOST_COLUMNS = 20;
/** One line would be any line that ends in amounts. */
const FEWEST_RECORDS = 2;
const MOST_HEADING_WORDS = 60;
const SIGN_AFTER = /^(?:CR|DR)$/iu;
const SIGN_BEFORE = /^-?\$-?$/u;
const DASH = /^[-\u2010-\u2014\u2212]+$/u;

/**
 * Takes print apart whose columns stand apart by single spaces: its amounts are counted from the right, so that lines with as many as
 * most have can be read, and no others. @returns `undefined` for any other text
 */
export function collapsedPrint(text: string): CollapsedPrint | undefined {
  if (text.includes("\t")) return undefined;
  const lines = text
    .trimEnd()
    .split(/\r\n|[\n\r]/u)
    .map(lineOf);
  const columns = usualCount(lines);
  const first = lines.findIndex((line) => isRecord(line, columns));
  const headingsAt = lines.findLastIndex(({ left }, at) => at < first && left !== "");
  const headings = lines[headingsAt]?.text.split(" ") ?? [];
  const areWords = lines[headingsAt]?.amounts.length === 0 && headings.length <= MOST_HEADING_WORDS;
  return columns < FEWEST_COLUMNS || !areWords ? undefined : { lines, columns, headings, headingsAt };
}

/** A sheet may have a million of them above its only cell. */
const BLANK_LINE: CollapsedLine = { text: "", left: "", amounts: [], isUnsure: false };

function lineOf(printed: string): CollapsedLine {
  if (printed === "") return BLANK_LINE;
  const text = printed.replaceAll('"', "").replace(/\s+/gu, " ").trim();
  const words = text.length > LONGEST_LINE ? [] : text.split(" ");
  const amounts: string[] = [];
  let end = words.length;
  while (end > 0) {
    const own = amountBefore(words, end);
    if (own === undefined) break;
    amounts.unshift(own.text);
    end -= own.words;
  }
  const before = words.slice(0, end);
  const isDash = DASH.test(before.at(-1) ?? "") && amounts.length > 0;
  return {
    text,
    left: before.join(" "),
    amounts,
    isUnsure: isDash || before.some(hasCents) || amounts.length > MOST_COLUMNS,
  };
}

/** The amount that ends with a word, and how many words it is. */
function amountBefore(
  words: readonly string[],
  end: number,
): { readonly text: string; readonly words: number } | undefined {
  const word = words[end - 1] ?? "";
  const [number = "", sign = ""] = SIGN_AFTER.test(word) ? [words[end - 2], word] : [word];
  if (!hasCents(number) || parseAmount(`${number}${sign}`) === undefined) return undefined;
  const own = sign === "" ? 1 : 2;
  const before = words[end - own - 1] ?? "";
  return SIGN_BEFORE.test(before)
    ? { text: `${before}${number}${sign}`, words: own + 1 }
    : { text: `${number}${sign}`, words: own };
}

/** How many amounts most lines have that end in any; 0 where no two lines have as many. */
function usualCount(lines: readonly CollapsedLine[]): number {
  const counts = new Map<number, number>();
  for (const { amounts } of lines) counts.set(amounts.length, (counts.get(amounts.length) ?? 0) + 1);
  counts.delete(0);
  const [usual] = [...counts].toSorted(([, one], [, other]) => other - one);
  return usual === undefined || usual[1] < FEWEST_RECORDS ? 0 : usual[0];
}

function isRecord({ left, amounts, isUnsure }: CollapsedLine, columns: number): boolean {
  return amounts.length === columns && left !== "" && !isUnsure;
}

/**
 * The print as rows of cells, as many as it has lines. A line with other amounts than the headings stand for keeps them in one cell,
 * which is no amount: nothing tells which of them are missing.
 *
 * @param print taken apart
 * @param headings of what stands before the amounts, and of each amount
 * @param most how many lines to take
 */
export function rowsOfCollapsed(print: CollapsedPrint, headings: readonly string[], most = print.lines.length): string {
  const heading = print.headings.join(" ");
  return print.lines
    .slice(0, most)
    .map((line) => (line.text === heading ? headings : cellsOf(line, print.columns)).join("\t"))
    .join("\n");
}

function cellsOf(line: CollapsedLine, columns: number): readonly string[] {
  const { text, left, amounts, isUnsure } = line;
  if (isRecord(line, columns)) return [left, ...amounts];
  if (amounts.length === 0 && !isUnsure) return [text];
  return [left, `${amounts.join(" ")} (${String(amounts.length)} of ${String(columns)})`];
}
