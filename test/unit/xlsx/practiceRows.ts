import type { TableRows } from "../../../src/workbook/spec/book";
import type { Row } from "../../../src/workbook/spec/cell";
import { NEW_YEAR, monthStarts } from "./practiceTables";

/** Texts that a spreadsheet would like to make something else of. */
export const HOSTILE_TEXTS: readonly string[] = [
  '=HYPERLINK("https://example.com","click")',
  "+1+1",
  "-2+3",
  "@SUM(A1:A9)",
  "\t=1+1",
  "\r=1+1",
  "'kept apostrophe",
  "_x0041_ is no A",
  " spaces at both ends ",
  "line one\nline two\r\nline three",
  "tab\tinside",
  '<b>&amp; "quotes"</b>',
  "emoji 🦷 and a rest of one",
  "0012345",
  "#N/A",
  "TRUE",
];

/** Rows for `practiceWorkbook`: twelve months, the third without a single day posted. */
export function practiceRows(): TableRows {
  return new Map<string, readonly Row[]>([
    ["Daily", dailyRows(365)],
    ["Monthly", monthStarts().map((month) => ({ Month: month, Benchmark: 0.3 }))],
    [
      "Actions",
      HOSTILE_TEXTS.map((text, index) => ({ Opened: NEW_YEAR + index + 0.5, "What was seen": text, Result: "Open" })),
    ],
    [
      "Settings",
      [
        { Setting: "Week begins", Choice: "Monday" },
        { Setting: "Use net billed", Choice: "Yes" },
      ],
    ],
    ["Claims", []],
  ]);
}

/** So many days from New Year on, without those of March. */
function dailyRows(days: number): Row[] {
  const [, , march = 0, april = 0] = monthStarts();
  return Array.from({ length: days }, (_, index) => NEW_YEAR + index)
    .filter((day) => day < march || day >= april)
    .map((day) => {
      const wave = Math.sin(day / 9);
      return {
        Date: day,
        Billed: Math.round(412_345 + 200_000 * wave) / 100,
        Writeoffs: -Math.round(52_345 + 20_000 * wave) / 100,
        Adjustments: 0,
        "Patient payments": Math.round(123_456 + 30_000 * Math.cos(day / 5)) / 100,
        "Insurance payments": Math.round(183_456 + 60_000 * wave) / 100,
      };
    });
}
