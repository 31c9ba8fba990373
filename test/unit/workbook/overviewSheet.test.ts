import { describe, expect, it } from "vitest";
import { blockAddress } from "../../../src/workbook/layout/cellAddress";
import { evaluate } from "../../../src/workbook/evaluate/evaluate";
import { ROW_HEIGHTS, freezesHeadings, pagesTall, repeatsHeadings } from "../../../src/workbook/spec/looks";
import { rowHeight } from "../../../src/workbook/layout/rowHeights";
import {
  captionsOn,
  heatMapBlock,
  highlightedPlace,
  placeNamed,
  placesOfTables,
  placesOn,
  tableBlock,
} from "../../../src/workbook/layout/sheetLayout";
import type { Column, TableSpec } from "../../../src/workbook/spec/table";
import type { SheetSpec, WorkbookSpec } from "../../../src/workbook/spec/workbook";
import { checkWorkbook } from "../../../src/xlsx/fresh/checkWorkbook";
import { OVERVIEW, REMARK } from "../../fixtures/overviewSheet";
import { REPORTS, reportRows } from "../../fixtures/reportWorkbook";

function placesWith(rows = reportRows(3)) {
  return placesOn(OVERVIEW, placesOfTables(REPORTS, evaluate(REPORTS, rows)));
}

function areas(rows = reportRows(3)): readonly string[] {
  return placesWith(rows).map((place) => blockAddress(tableBlock(place)));
}

describe("a section", () => {
  it("stands below the main table: a blank row, the caption, and its headings right below it", () => {
    expect(areas()).toEqual(["A3:B4", "A17:C20", "A23:D25", "A28:B29"]);
    expect(captionsOn(OVERVIEW, placesWith())).toEqual([
      { text: "Month against month", row: 22 },
      { text: "What people said", row: 27 },
    ]);
  });

  it("goes by how many rows the tables above it have, one at the least", () => {
    const steps = ["Billed", "Collected", "Owed", "Lost"].map((step) => ({ Step: step }));
    expect(areas(new Map([...reportRows(1), ["Steps", steps]])).slice(1)).toEqual(["A17:C21", "A24:D26", "A29:B30"]);
    expect(areas(new Map([...reportRows(1), ["Spread", []]])).slice(1)).toEqual(["A17:C20", "A23:D24", "A27:B28"]);
  });

  it("shares the sheet's columns with the tables above it", () => {
    const [first, ...others] = placesWith().map(({ widths }) => widths);
    expect(first).toHaveLength(4);
    expect(first?.[1]).toBe(30);
    for (const widths of others) expect(widths).toEqual(first);
  });

  it("keeps the main table's headings from staying in view, and from standing on each printed page", () => {
    const { below = [], ...without } = { ...OVERVIEW, rowsForCharts: 0, charts: [] };
    expect(below).toHaveLength(2);
    expect([without, { ...without, below: [] }, { ...without, below }].map(freezesHeadings)).toEqual([
      true,
      true,
      false,
    ]);
    expect([without, { ...without, below }].map(repeatsHeadings)).toEqual([true, false]);
  });
});

describe("a sheet", () => {
  it("is printed on as many pages as it says, on one where charts alone are printed", () => {
    const print = { orientation: "portrait" } as const;
    const printed = [print, { ...print, onePage: true } as const, { ...print, chartsOnly: true } as const];
    const ofTwo = { ...print, chartsOnly: true, pagesTall: 2 } as const;
    expect([...printed, ofTwo].map((one) => pagesTall({ ...OVERVIEW, print: one }))).toEqual([undefined, 1, 1, 2]);
  });
});

describe("a rule", () => {
  it("holds on the table that it names, the main one where it names none", () => {
    const places = placesWith();
    const on = (OVERVIEW.highlights ?? []).map((one) => highlightedPlace(OVERVIEW, one, places).table.name);
    expect(on).toEqual(["Standing", "Steps", "Spread", "Spread"]);
  });

  it("shades all rows of the columns from the first to the last", () => {
    const blocks = (OVERVIEW.heatMaps ?? []).map((one) => blockAddress(heatMapBlock(one, placesWith())));
    expect(blocks).toEqual(["B24:C25", "A29"]);
  });
});

function oneColumn(column: Partial<Column> & Pick<Column, "heading" | "form">): TableSpec {
  return { name: "One", key: [], columns: [{ note: "", ...column, kind: "value" }] };
}

function placeOfOne(table: TableSpec, row: Readonly<Record<string, string | number>>) {
  const { name, tabColor, lines, print } = OVERVIEW;
  const sheet = { name, tabColor, lines, print, table, charts: [], rowsForCharts: 0 };
  const workbook: WorkbookSpec = { title: "One", sheets: [sheet], tables: [table], names: [] };
  return placeNamed(placesOfTables(workbook, new Map([["One", [row]]])), "One");
}

describe("a prominent column", () => {
  it("is as wide as its larger figures", () => {
    const width = (figure: number, isProminent?: true) => {
      const table = oneColumn({ heading: "Sum", form: "money", ...(isProminent && { isProminent }) });
      return placeOfOne(table, { Sum: figure }).widths[0] ?? 0;
    };
    // $1,234,567.89 has 13 characters; letters of 14 points are 14/11 as wide as those of 11.
    expect(width(1_234_567.89)).toBe(16);
    expect(width(1_234_567.89, true)).toBe(Math.ceil((13 * 14) / 11) + 3);
  });

  it("makes its rows tall enough for larger letters, and for more lines of them", () => {
    const height = (text: string, isProminent?: true) => {
      const table = oneColumn({ heading: "Remark", form: "text", width: 30, ...(isProminent && { isProminent }) });
      return rowHeight(placeOfOne(table, { Remark: text }), { Remark: text });
    };
    expect([height("Late"), height("Late", true)]).toEqual([undefined, ROW_HEIGHTS.prominent]);
    expect([height(`${REMARK}.`), height(`${REMARK}.`, true)]).toEqual([30, 39]);
    const threeLinesOfLarge = "The plan pays late, says so itself, and nobody asks";
    expect([height(threeLinesOfLarge), height(threeLinesOfLarge, true)]).toEqual([30, 58]);
  });

  it("is not seen in the height of a row where it is hidden", () => {
    const table = oneColumn({ heading: "Remark", form: "text", isProminent: true, isHidden: true });
    expect(rowHeight(placeOfOne(table, { Remark: REMARK }), { Remark: REMARK })).toBeUndefined();
  });
});

function overview(change: Partial<SheetSpec>): WorkbookSpec {
  return {
    ...REPORTS,
    sheets: REPORTS.sheets.map((sheet) => (sheet === OVERVIEW ? { ...sheet, ...change } : sheet)),
  };
}

function withoutMain(): WorkbookSpec {
  const { table, ...rest } = OVERVIEW;
  return {
    ...REPORTS,
    tables: REPORTS.tables.filter((one) => one !== table),
    sheets: REPORTS.sheets.map((sheet) => (sheet === OVERVIEW ? rest : sheet)),
  };
}

const MAP = { table: "Spread", from: "Least", to: "Most", color: "5B9BD5" };
const MARK = { heading: "Standing", equals: "good", look: "good" } as const;

describe("a description is refused", () => {
  it.each<[string, WorkbookSpec, RegExp]>([
    ["where sections have no main table above them", withoutMain(), /no main table to stand below/u],
    [
      "where a heat map is on another sheet's table",
      overview({ heatMaps: [{ ...MAP, table: "Monthly", from: "Billed", to: "Collected" }] }),
      /Overview does not show the table Monthly/u,
    ],
    ["where a heat map begins nowhere", overview({ heatMaps: [{ ...MAP, from: "Lest" }] }), /no column Lest/u],
    ["where a heat map ends nowhere", overview({ heatMaps: [{ ...MAP, to: "Mots" }] }), /no column Mots/u],
    [
      "where a heat map goes backwards",
      overview({ heatMaps: [{ ...MAP, from: "Most", to: "Least" }] }),
      /from Most back to Least/u,
    ],
    [
      "where a highlight is on another sheet's table",
      overview({ highlights: [{ ...MARK, table: "Since" }] }),
      /Overview does not show the table Since/u,
    ],
    [
      "where a spacer's columns stand side by side with the others",
      overview({ charts: OVERVIEW.charts.map((chart) => ({ ...chart, isStacked: false })) }),
      /nothing stands on Stands on/u,
    ],
    [
      "where a spacer is a line",
      overview({
        charts: OVERVIEW.charts.map((chart) => ({
          ...chart,
          series: chart.series.map((series) => ({ ...series, drawnAs: "line" as const })),
        })),
      }),
      /nothing stands on Stands on/u,
    ],
    ["where a highlight's column is not the main table's", overview({ highlights: [MARK] }), /no column Standing/u],
  ])("%s", (_title, workbook, why) => {
    expect(() => {
      checkWorkbook(workbook);
    }).toThrow(why);
  });
});
