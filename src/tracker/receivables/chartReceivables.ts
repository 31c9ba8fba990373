import { AGING_CATEGORIES, type AgingHeading } from "../../domain/receivables/aging";
import { BALANCES, type Balance } from "../../domain/receivables/receivables";
import { type Book, oncePerBook } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import { type FormulaColumn, NOT_AVAILABLE } from "../../workbook/spec/table";
import { defineTable, formerly, formulaColumn, valueColumn } from "../formulas/columns";
import { ANY_NUMBER } from "../formulas/lookUps";
import { benchmarkFormula, chosenBenchmark } from "../settings/benchmarks";
import { type InSentence, inSentence, shareMeasure } from "../formulas/agingWords";
import { receivablesRows } from "../formulas/rowLookUps";
import { isError, sumOver } from "../formulas/sheetNumbers";
import { type HeadingOf, type NumberForm, columnOf, own } from "../headings/headings";
import { type RowOf, bookRows, numberIn, valueIn } from "../headings/rows";

const MONTH_END = own("ChartReceivables", "Month end");
/** The lines of the chart of shares over 90. */
const LINES_OVER_90 = [...BALANCES, "Benchmark"] as const;
/** What a line of the chart of shares over 90 is of. */
type LineOver90 = (typeof LINES_OVER_90)[number];
const TOTAL = "Total share over 90";

/** So far apart two names can be read, as a part of the axis of shares. */
const NAME_HEIGHT = 0.0625;
/** From a line to the middle of a name that stands on it. */
const ON_LINE = NAME_HEIGHT * 0.75;
/** The middle of three names stands no nearer to the ends of the axis, so that none is struck through by its line. */
const MIDDLE = { least: NAME_HEIGHT * 1.5, most: 1 - NAME_HEIGHT } as const;

/** Where a line's name stands: in a formula's words, and as its result. */
interface NamePlace {
  readonly formula: string;
  readonly result: (row: RowOf<"ChartReceivables">, share: number) => number;
}

/** Month ends as charts have them; none where one of them is an error, as neither MAX nor MIN comes to anything then. */
const monthEnds = oncePerBook((book): readonly number[] => {
  const rows = bookRows(book, "ChartReceivables");
  if (rows.some((row) => isError(valueIn(row, "Month end")))) return [];
  return rows.flatMap((row) => numberIn(row, "Month end") ?? []);
});

/** The month end at which a line has its name: balances at the newest, the benchmark at the first, apart from them. */
function isNamedAt(line: LineOver90, monthEnd: number | undefined, book: Book): boolean {
  const ends = monthEnds(book);
  return ends.length > 0 && monthEnd === (line === "Benchmark" ? Math.min(...ends) : Math.max(...ends));
}

/** The receivables as charts draw them: a column for each balance and category, and `#N/A` for a gap. */
export const CHART_RECEIVABLES = defineTable("ChartReceivables", {
  key: [{ heading: "Month end" }],
  columns: [
    valueColumn(
      "ChartReceivables",
      "Month end",
      "Month ends follow one another, so that one not posted shows as a gap.",
    ),
    ...BALANCES.flatMap((balance) => AGING_CATEGORIES.map(({ heading }) => amountColumn(balance, heading))),
    ...BALANCES.map(over90Column),
    formulaColumn(
      "ChartReceivables",
      "Benchmark over 90",
      "The chosen benchmark set's share over 90 for Total.",
      `IFERROR(${benchmarkFormula("Good", `"${shareMeasure("Over 90")}"`, '"Total"')},NA())`,
      (_row, book) => chosenBenchmark(book, shareMeasure("Over 90"), "Total")?.good ?? NOT_AVAILABLE,
    ),
    ...LINES_OVER_90.map(endColumn),
  ],
});

/** The heading of a balance's category in the chart's table. */
export function amountHeading<Category extends AgingHeading>(
  balance: Balance,
  category: Category,
): `${Balance} ${InSentence<Category>}` {
  return `${balance} ${inSentence(category)}`;
}

/** The heading of a balance's share over 90 in the chart's table. */
export function over90Heading(balance: Balance): `${Balance} share over 90` {
  return `${balance} share over 90`;
}

function amountColumn(balance: Balance, category: AgingHeading): FormulaColumn {
  const formula = (conditions: string): string =>
    `IF(COUNTIFS(${conditions})=1,SUMIFS(${columnOf("Receivables", category)},${place(balance)}),NA())`;
  return formerly(
    formulaColumn(
      "ChartReceivables",
      amountHeading(balance, category),
      `${category} of ${balance} in Receivables.`,
      formula(`${place(balance)},${columnOf("Receivables", category)},${ANY_NUMBER}`),
      (row, book) => theOne(row, book, balance, category, -Infinity),
    ),
    formula(place(balance)),
  );
}

function over90Column(balance: Balance): FormulaColumn {
  const measure = shareMeasure("Over 90");
  return formulaColumn(
    "ChartReceivables",
    over90Heading(balance),
    `The share over 90 of ${balance} in Receivables.`,
    `IF(COUNTIFS(${place(balance)},${columnOf("Receivables", measure)},">=0")=1,SUMIFS(${columnOf("Receivables", measure)},${place(balance)}),NA())`,
    (row, book) => theOne(row, book, balance, measure, 0),
  );
}

/** The heading under which a line's last point stands alone, so that its name can be written there. */
export function endHeading(line: LineOver90): `${LineOver90} at the end` {
  return `${line} at the end`;
}

function endColumn(line: LineOver90): FormulaColumn {
  const heading = line === "Benchmark" ? "Benchmark over 90" : over90Heading(line);
  const share = own("ChartReceivables", heading);
  const at = `${MONTH_END}=${line === "Benchmark" ? "MIN" : "MAX"}(${columnOf("ChartReceivables", "Month end")})`;
  const name = line === "Benchmark" ? benchmarkName() : balanceName(line);
  return {
    ...formulaColumn(
      "ChartReceivables",
      endHeading(line),
      `Where the chart names the line of ${heading}: at one month end alone, clear of the other names.`,
      `IF(AND(ISNUMBER(${MONTH_END}),ISNUMBER(${share}),${at}),${name.formula},NA())`,
      (row, book) => {
        const known = numberIn(row, heading);
        const isHere = isNamedAt(line, numberIn(row, "Month end"), book);
        return known !== undefined && isHere ? name.result(row, known) : NOT_AVAILABLE;
      },
    ),
    isHidden: true,
  };
}

/** The Total lies between its parts: the greater one's name stands above its name, the other's below. */
function balanceName(balance: Balance): NamePlace {
  const [share, total] = [own("ChartReceivables", over90Heading(balance)), own("ChartReceivables", TOTAL)];
  const middle = `MIN(${MIDDLE.most},MAX(${MIDDLE.least},${total}))`;
  if (balance === "Total") return { formula: middle, result: (_row, known) => middleOf(known) };
  const isAbove = `${share}${balance === "Patient" ? ">=" : ">"}${total}`;
  const [above, below] = [
    `MAX(${share},${middle}+${NAME_HEIGHT})`,
    `MAX(${NAME_HEIGHT / 2},MIN(${share},${middle}-${NAME_HEIGHT}))`,
  ];
  return {
    formula: `IF(ISNUMBER(${total}),IF(${isAbove},${above},${below}),${share})`,
    result: (row, known) => {
      const of = numberIn(row, TOTAL);
      if (of === undefined) return known;
      return (balance === "Patient" ? known >= of : known > of)
        ? Math.max(known, middleOf(of) + NAME_HEIGHT)
        : Math.max(NAME_HEIGHT / 2, Math.min(known, middleOf(of) - NAME_HEIGHT));
    },
  };
}

function middleOf(total: number): number {
  return Math.min(MIDDLE.most, Math.max(MIDDLE.least, total));
}

/** The benchmark's name stands on its line, and above the others where it would touch one of them: in a first month, which has them all. */
function benchmarkName(): NamePlace {
  const share = own("ChartReceivables", "Benchmark over 90");
  const names = BALANCES.map((balance) => own("ChartReceivables", endHeading(balance)));
  const distances = names.map((name) => `IFERROR(ABS(${share}-${name}),1)`).join(",");
  const above = `MIN(1,MAX(${names.map((name) => `IFERROR(${name},0)`).join(",")})+${NAME_HEIGHT})`;
  const onLine = `MIN(1,${share}+${ON_LINE})`;
  const ends = columnOf("ChartReceivables", "Month end");
  return {
    formula: `IF(MIN(${ends})=MAX(${ends}),IF(MIN(${distances})<${NAME_HEIGHT},${above},${onLine}),${onLine})`,
    result: (row, known) => {
      const places = BALANCES.flatMap((balance) => numberIn(row, endHeading(balance)) ?? []);
      const isNear = places.some((place) => Math.abs(known - place) < NAME_HEIGHT);
      return Math.min(1, isNear ? Math.max(0, ...places) + NAME_HEIGHT : known + ON_LINE);
    },
  };
}

function place(balance: Balance): string {
  return `${columnOf("Receivables", "Month end")},${MONTH_END},${columnOf("Receivables", "Balance")},"${balance}"`;
}

/** The one number of a balance's rows that is no less than the least; a gap where there is none, or are several. */
function theOne(
  row: RowOf<"ChartReceivables">,
  book: Book,
  balance: Balance,
  heading: HeadingOf<"Receivables", NumberForm>,
  least: number,
): CellValue {
  const rows = receivablesRows(book, numberIn(row, "Month end"), balance);
  const known = rows.filter((one) => (numberIn(one, heading) ?? Number.NaN) >= least);
  const sum = sumOver(rows, heading);
  return known.length === 1 && !Number.isNaN(sum) ? sum : NOT_AVAILABLE;
}
