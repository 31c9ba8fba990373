import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { productionAddin } from "../builtAddin";
import { isRecord } from "../host/protocol/json";
import { ErrorInCell } from "../unit/functions/excel";
import { FUNCTION_FILES, type FunctionMetadata } from "../unit/functions/metadata";
import { type WorkedExample, workedExamples } from "../unit/functions/workedExamples";
import {
  type FunctionsRuntime,
  type Invocation,
  type Outcome,
  WITH_DATA_TYPES,
  WITH_ERRORS,
  openRuntime,
} from "./customFunctionsRuntime";

/*
 * The built functions.js and functions.json in Microsoft's own runtime, which does with a call what it does in Excel: finds the
 * function by its id, makes errors of what stands for them, adds the invocation, takes errors that are thrown or placed
 * in a range, and sends the results back.
 *
 * It does not prove what Excel itself does: which values it hands over for a blank cell, a left-out argument, an error or a
 * formatted number (these are as its documentation and the runtime's source have them), how it reads functions.json, shows
 * an error or spills a range; nor how the runtime starts in a page.
 */

/** The runtime's numbers for errors that are thrown. In a range they go by name. */
const THROWN: ReadonlyMap<number, string> = new Map([
  [1, "#N/A"],
  [5, "#DIV/0!"],
  [6, "#NUM!"],
  [7, "#VALUE!"],
  [8, "#NULL!"],
]);
/** The runtime's number for a call that failed in no way of ours. */
const FAILED = 2;

const IDS = FUNCTION_FILES.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/@customfunction ([A-Z_]+)/gu)].map(([, id = ""]) => id),
);
const EXAMPLES = IDS.flatMap((id) => workedExamples(readFileSync(`docs/functions/${id}.md`, "utf8")));

let described: readonly FunctionMetadata[];
let runtime: FunctionsRuntime;
let outcomes: ReadonlyMap<string, Outcome>;

beforeAll(async () => {
  const { files } = await productionAddin();
  described = functionsIn(JSON.parse(textOf(files, "functions.json")));
  runtime = openRuntime(textOf(files, "functions.js"));
  const found = await runtime.recalculate(EXAMPLES.map(invocationOf));
  outcomes = new Map(EXAMPLES.map(({ formula }, index) => [`${formula} ${String(index)}`, found[index] ?? NO_OUTCOME]));
});

afterAll(() => {
  runtime.close();
});

describe("the built functions in Microsoft's runtime", () => {
  it("are those of the source, each by its id, without a warning", () => {
    expect(described.map(({ id }) => id).sort()).toEqual([...IDS].sort());
    expect(new Set(EXAMPLES.map(({ id }) => id))).toEqual(new Set(IDS));
    expect(runtime.warnings).toEqual([]);
  });

  it.each(EXAMPLES.map((example, index) => [example.formula, `${example.formula} ${String(index)}`, example] as const))(
    "%s is as its page says",
    (_formula, key, { answer, words }) => {
      const outcome = outcomes.get(key) ?? NO_OUTCOME;
      expect(shown(outcome)).toEqual(answer);
      if (words !== undefined) expect(outcome).toMatchObject({ message: words });
    },
  );
});

describe("a range", () => {
  it("gives a range of the same shape", async () => {
    const billed = [
      [100, 200, 300],
      [400, 500, 600],
    ];
    expect(await answer("NET_BILLED", billed, [[-1]], null)).toEqual({
      ok: true,
      value: [
        [99, 199, 299],
        [399, 499, 599],
      ],
    });
  });

  it("keeps errors in their own cells, with words where Excel has room for them", async () => {
    const collected = [[97], [97], ["x"], [errorOnWire("#N/A")], [errorOnWire("#REF!")]];
    const outcome = await answer("COLLECTION_RATIO", collected, [[100], [0], [1], [1], [1]], null, null);
    expect(outcome).toEqual({
      ok: true,
      value: [
        [0.97],
        [withoutWords],
        [withWords("Collected is the text “x”. Give a number; VALUE() makes one of a number stored as text.")],
        [withWords("A cell that this answer needs holds #N/A. Fix that cell first.")],
        [withWords("A cell that this answer needs holds #REF!. Fix that cell first.")],
      ],
    });
    expect(shown(outcome)).toEqual([[0.97], ["#DIV/0!"], ["#VALUE!"], ["#N/A"], ["#VALUE!"]]);
  });
});

describe("an error in one cell", () => {
  it.each(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"])("of the kind %s is thrown as that", async (error) => {
    const outcome = await answer("NET_BILLED", [[errorOnWire(error)]], null, null);
    expect(shown(outcome)).toBe(error);
    expect(outcome).toMatchObject({
      ok: false,
      message: `A cell that this answer needs holds ${error}. Fix that cell first.`,
    });
  });

  it("comes with its words", async () => {
    expect(await answer("RECEIVABLES_RATIO", [["much"]], [[1]])).toEqual({
      ok: false,
      code: 7,
      message: "Receivables is the text “much”. Give a number; VALUE() makes one of a number stored as text.",
    });
  });
});

describe("an argument", () => {
  it("that is left out is the usual one", async () => {
    expect(await answer("AGING_BUCKET", [[121]], null, null)).toEqual({ ok: true, value: [["Over 90"]] });
    expect(await answer("AGING_BUCKET", [[121]], null, [[120]])).toEqual({ ok: true, value: [["Over 120"]] });
  });

  it("may be a formatted number or an error among data types", async () => {
    const withTypes = await runtime.recalculate([
      {
        name: "NET_BILLED",
        arguments: [
          [
            [dataTypeOnWire({ type: "FormattedNumber", basicValue: 100, numberFormat: "$0.00" })],
            [dataTypeOnWire({ type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" })],
          ],
          null,
          null,
        ],
        flags: WITH_ERRORS + WITH_DATA_TYPES,
      },
    ]);
    expect(withTypes.map(shown)).toEqual([[[100], ["#N/A"]]]);
  });
});

describe("a name", () => {
  it("that no function has fails in its own cell only", async () => {
    const found = await runtime.recalculate([
      { name: "NET_BILLED_TWICE", arguments: [[[100]]] },
      { name: "NET_BILLED", arguments: [[[100]], null, null] },
    ]);
    expect(found).toEqual([
      { ok: false, code: FAILED, message: "" },
      { ok: true, value: [[100]] },
    ]);
  });
});

const anyWords: unknown = expect.any(String);
const withoutWords: unknown = expect.not.objectContaining({ message: anyWords });
const withWords = (message: string): unknown => expect.objectContaining({ message });

const NO_OUTCOME: Outcome = { ok: false, code: -1, message: "no outcome" };

async function answer(name: string, ...given: readonly unknown[]): Promise<Outcome> {
  const [outcome = NO_OUTCOME] = await runtime.recalculate([{ name, arguments: given }]);
  return outcome;
}

/** A call as functions.json has Excel make it: a range for a single value, and `null` for what is left out. */
function invocationOf({ id, arguments: given }: WorkedExample): Invocation {
  const parameters = described.find((one) => one.id === id)?.parameters ?? [];
  return {
    name: id,
    arguments: parameters.map(({ dimensionality }, index): unknown => {
      const argument = given[index] ?? null;
      if (argument === null) return null;
      const rows = (Array.isArray(argument) ? argument : [argument]).map(rowOnWire);
      return dimensionality === "matrix" ? rows : rows[0]?.[0];
    }),
  };
}

function rowOnWire(row: unknown): readonly unknown[] {
  const cells: readonly unknown[] = Array.isArray(row) ? row : [row];
  return cells.map((cell) => (cell instanceof ErrorInCell ? errorOnWire(cell.code) : cell));
}

function errorOnWire(code: string): object {
  return { type: "CustomFunctionError", code };
}

function dataTypeOnWire(value: object): object {
  return { value: JSON.stringify(value) };
}

/** What the cells would show: errors by their names. */
function shown(outcome: Outcome): unknown {
  if (!outcome.ok) return THROWN.get(outcome.code) ?? `code ${String(outcome.code)}: ${outcome.message}`;
  const rows: readonly unknown[] = Array.isArray(outcome.value) ? outcome.value : [];
  return rows.map((row) => (Array.isArray(row) ? row.map(shownCell) : row));
}

function shownCell(cell: unknown): unknown {
  return isRecord(cell) && cell["type"] === "Error" ? cell["basicValue"] : cell;
}

function textOf(files: ReadonlyMap<string, Buffer>, path: string): string {
  const file = files.get(path);
  if (!file) throw new Error(`the build made no ${path}`);
  return file.toString();
}

/** What functions.json tells Excel. The errors of cells reach a function only where it says so. */
function functionsIn(json: unknown): readonly FunctionMetadata[] {
  if (!isDescription(json)) throw new TypeError("functions.json does not let errors reach the functions");
  return json.functions;
}

function isDescription(json: unknown): json is { readonly functions: readonly FunctionMetadata[] } {
  return isRecord(json) && Array.isArray(json["functions"]) && json["allowErrorForDataTypeAny"] === true;
}
