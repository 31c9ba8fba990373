import { describe, expect, it } from "vitest";
import { HUDDLE } from "../../src/huddle/huddleWorkbook";
import { newHuddle } from "../../src/huddle/newHuddle";
import { type WorkbookChange, applyChange } from "../../src/workbook/change/change";
import type { TableRows } from "../../src/workbook/spec/book";
import type { Row } from "../../src/workbook/spec/cell";
import { writeWorkbook } from "../../src/xlsx/fresh/writeWorkbook";
import { finished } from "../finished";
import { exportXlsx } from "../host/xlsx/exportXlsx";
import { simulatedBook } from "../huddle/simulatedBook";
import { rowsOf, visits } from "../huddle/visits";
import { SOFFICE, WITHOUT_LIBREOFFICE, disagreements } from "../libreOffice";
import { changeHuddle, openHuddle } from "./huddleExcel";
import { type SheetContent, type WorkbookContent, workbookContent } from "./workbookContent";

const MADE = { by: "Tester", at: new Date(Date.UTC(2026, 8, 1)) };
const DAY = 46_000;
const FORTY = visits(40);
const NEXT_FORTY = visits(40, 90);

const SHOWN: WorkbookChange = [rowsOf("Shown", [{ "Huddle day": DAY, Taken: DAY - 0.3, "Accounts aged": DAY - 2 }])];
const ACTIONS: readonly Row[] = [
  { Opened: DAY - 1, What: "Call the lab about the crown at 9:30", Owner: "Front", Due: DAY, Done: "x" },
  { Opened: DAY - 1, What: "=Ask for forms", Owner: "Back" },
  { Opened: DAY - 3, What: "Order gloves", Due: DAY + 3 },
];
const OPENINGS: readonly Row[] = Array.from({ length: 7 }, (_, index) => ({
  Chair: "1",
  From: (600 + index * 30) / 1440,
  To: (620 + index * 30) / 1440,
  Kind: "Open",
}));

const POSTED: WorkbookChange = [
  ...SHOWN,
  rowsOf("Slots", FORTY),
  rowsOf("Days", [
    { Day: DAY - 1, Billed: 1_234.56, "Patient payments": 400 },
    { Day: DAY, Scheduled: 5_000, "New patients ahead": 2 },
  ]),
];
const TYPED: WorkbookChange = [rowsOf("Actions", ACTIONS), rowsOf("Openings", OPENINGS)];

/** Visits go, come ahead of all others and behind them, and some are known better. */
const POSTED_AGAIN: WorkbookChange = [
  rowsOf(
    "Slots",
    [
      { ...FORTY[0], Time: 0.25, "Slot key": "early", "What changed": "new" },
      { ...FORTY[1], Time: 0.9, "Slot key": "late", "Enrollment verified": "never" },
      ...FORTY.slice(4, 9).map((row) => ({ ...row, "Is confirmed": "Y", "Enrollment verified": DAY - 3 })),
    ],
    FORTY.slice(9, 14),
  ),
];
const CLOSED: WorkbookChange = [
  ...SHOWN,
  rowsOf("Slots", [], FORTY),
  rowsOf("Log", [{ Day: DAY, "To collect": 812.4, Collected: 400, "Missing at close": 3 }]),
  rowsOf("Actions", [], ACTIONS.slice(0, 1)),
];

const SCENARIOS: readonly (readonly [string, readonly WorkbookChange[]])[] = [
  ["a day of forty visits", [POSTED]],
  ["what people agreed on, then the day's visits", [TYPED, POSTED]],
  ["the day's visits, posted once more", [POSTED, TYPED, POSTED_AGAIN]],
  ["a day that is closed, with nothing after it", [POSTED, TYPED, CLOSED]],
  ["a day in the place of another", [POSTED, TYPED, CLOSED, [...SHOWN, rowsOf("Slots", NEXT_FORTY)]]],
  ["another day's visits in one go", [POSTED, TYPED, [rowsOf("Slots", NEXT_FORTY, FORTY)]]],
];

async function leftInExcel(changes: readonly WorkbookChange[], begin: TableRows): Promise<Uint8Array> {
  const excel = await openHuddle(begin);
  for (const change of changes) expect(await changeHuddle(change)).toEqual({ kind: "done", isWritten: true });
  expect(excel.unimplemented).toEqual([]);
  return exportXlsx(excel.model);
}

function everything(content: WorkbookContent): WorkbookContent {
  return content;
}

/** Columns off the page are as wide as what they held when they were made. */
function withoutFittedWidths({ sheets, names }: WorkbookContent): WorkbookContent {
  const all: Record<string, SheetContent> = {};
  for (const [name, sheet] of Object.entries(sheets)) all[name] = name === "Huddle" ? sheet : { ...sheet, widths: [] };
  return { names, sheets: all };
}

/** What Excel is left with is the file of the same tables that is written anew. */
async function expectSame(inExcel: Uint8Array, tables: TableRows, of = everything): Promise<void> {
  const excel = of(await workbookContent(inExcel));
  const file = of(await workbookContent(finished(await writeWorkbook(HUDDLE, tables, MADE))));
  expect(excel.names).toEqual(file.names);
  expect(Object.keys(excel.sheets)).toEqual(["Sheet1", ...Object.keys(file.sheets)]);
  for (const [name, sheet] of Object.entries(file.sheets)) expect(excel.sheets[name]).toEqual(sheet);
}

describe("a huddle workbook made in Excel", () => {
  it.each([
    ["with nothing posted", newHuddle()] as const,
    ...[7, 12, 31].map((seed) => [`of the simulated day of seed ${String(seed)}`, simulatedBook(seed)] as const),
  ])("is the one that is made as a file, %s", async (_title, tables) => {
    await expectSame(await leftInExcel([], tables), tables);
  });

  it.skipIf(SOFFICE === undefined)(`shows what LibreOffice computes${WITHOUT_LIBREOFFICE}`, async () => {
    const found = await disagreements(await leftInExcel([], simulatedBook(7)));
    expect(found.disagreements).toEqual([]);
    expect(found.formulas).toBeGreaterThan(100);
  });
});

describe.each(SCENARIOS)("a huddle workbook in Excel after %s", (_title, changes) => {
  it("is the one that is written anew", async () => {
    const tables = changes.reduce((before, change) => applyChange(HUDDLE, before, change), newHuddle());
    await expectSame(await leftInExcel(changes, newHuddle()), tables, withoutFittedWidths);
  });
});
