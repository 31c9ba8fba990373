import { dayFromParts } from "../../../src/domain/calendar";
import { ErrorInCell } from "./excel";

/** One row of a page's table "Formula and answer". */
export interface WorkedExample {
  readonly formula: string;
  readonly id: string;
  /** As written: a left-out argument is `null`, a range is rows of values. */
  readonly arguments: readonly unknown[];
  /** Rows of what the cells show. */
  readonly answer: unknown;
  /** The words of an error, where the page gives them. */
  readonly words?: string;
}

type Sheet = ReadonlyMap<string, unknown>;

/** Reads every table of formulas on a page, each with the sheet that stands above it. */
export function workedExamples(page: string): readonly WorkedExample[] {
  let sheet: Sheet = new Map();
  return tablesOf(page).flatMap(([heading = [], , ...rows]) => {
    if (heading[0] === "") sheet = sheetFrom(heading, rows);
    if (heading[0] !== "Formula") return [];
    return rows.map(([formula = "", answer = ""]) => exampleFrom(formula.replaceAll("`", ""), answer, sheet));
  });
}

/** The tables of a page of Markdown, each as rows of cells; the second row is the rule below the heading. */
export function tablesOf(page: string): readonly (readonly (readonly string[])[])[] {
  return page
    .split(/\n\s*\n/u)
    .filter((block) => block.startsWith("|"))
    .map((block) =>
      block
        .trim()
        .split("\n")
        .map((line) =>
          line
            .split("|")
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ),
    );
}

function sheetFrom(heading: readonly string[], rows: readonly (readonly string[])[]): Sheet {
  return new Map(
    rows.flatMap(([row = "", ...cells]) =>
      cells.map((cell, index) => [`${heading[index + 1] ?? ""}${row}`, valueFrom(cell)] as const),
    ),
  );
}

function exampleFrom(formula: string, answer: string, sheet: Sheet): WorkedExample {
  const call = /^=DENTAL\.([A-Z_]+)\((.*)\)$/u.exec(formula);
  if (!call) throw new SyntaxError(`not a formula: ${formula}`);
  const [, id = "", list = ""] = call;
  const given = splitAt(list, ",").map((argument) => argumentFrom(argument, sheet));
  const [, error, told] = /^(#[A-Z/0!]+[!A]): (.+)$/u.exec(answer) ?? [];
  const shown = answerFrom(error ?? answer.replaceAll("`", ""));
  return { formula, id, arguments: given, answer: shown, ...(told === undefined ? {} : { words: told }) };
}

function argumentFrom(text: string, sheet: Sheet): unknown {
  const range = /^([A-Z])(\d+)(?::([A-Z])(\d+))?$/u.exec(text);
  if (!range) return text === "" ? null : literalFrom(text);
  const [, column = "", row = "", lastColumn = column, lastRow = row] = range;
  return span(Number(row), Number(lastRow)).map((at) =>
    span(column.charCodeAt(0), lastColumn.charCodeAt(0)).map((letter) => {
      const cell = `${String.fromCharCode(letter)}${String(at)}`;
      if (!sheet.has(cell)) throw new SyntaxError(`no cell ${cell} on the sheet above`);
      return sheet.get(cell);
    }),
  );
}

function literalFrom(text: string): unknown {
  const date = /^DATE\((\d+),(\d+),(\d+)\)$/u.exec(text);
  if (date) return dayFromParts({ year: Number(date[1]), month: Number(date[2]), dayOfMonth: Number(date[3]) });
  const percent = /^(-?[\d.]+)%$/u.exec(text);
  return percent ? Number(`${percent[1] ?? ""}e-2`) : valueFrom(text);
}

/** What a cell holds, as a page writes it: `2026-08-31 16:30` is a date with a time, and quotes make text of a number. */
function valueFrom(text: string): unknown {
  if (/^".*"$/u.test(text)) return text.slice(1, -1);
  if (text.startsWith("#")) return new ErrorInCell(text);
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  return dateFrom(text) ?? (text !== "" && Number.isFinite(Number(text)) ? Number(text) : text);
}

function dateFrom(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d))?$/u.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, dayOfMonth = 0, hours = 0, minutes = 0] = match.slice(1).map((part) => Number(part || 0));
  return (dayFromParts({ year, month, dayOfMonth }) ?? 0) + (hours * 60 + minutes) / 1440;
}

function answerFrom(text: string): unknown {
  if (!text.startsWith("{")) return text.startsWith("#") ? text : [[text === "(blank)" ? "" : valueFrom(text)]];
  return splitAt(text.slice(1, -1), ";").map((row) =>
    splitAt(row, ",").map((cell) => (cell.startsWith("#") ? cell : valueFrom(cell))),
  );
}

/** Splits at a mark that stands outside quotes and brackets. */
function splitAt(text: string, mark: string): readonly string[] {
  const parts = [""];
  let depth = 0;
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === "(") depth += 1;
    else if (letter === ")") depth -= 1;
    if (letter === mark && depth === 0 && !isQuoted) parts.push("");
    else parts[parts.length - 1] = `${parts.at(-1) ?? ""}${letter}`;
  }
  return parts.map((part) => part.trim());
}

function span(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
