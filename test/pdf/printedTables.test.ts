import exceljs from "exceljs";
import { describe, expect, it } from "vitest";
import { textOfPdf } from "../../src/pdf/textOfPdf";
import { CHROMIUM, WITHOUT_CHROMIUM, openChromium } from "../chromium";
import { converted, SOFFICE, WITHOUT_LIBREOFFICE } from "../libreOffice";
import { partOf } from "../property/runs";
import { type RandomTable, faultsOf, randomTable } from "./randomTable";

/** As a browser prints them, each on a page of its own and as wide as it needs to be. */
async function printedByChromium(tables: readonly RandomTable[]): Promise<readonly string[]> {
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    const texts: string[] = [];
    for (const table of tables) {
      await page.setContent(htmlOf(table));
      texts.push(await textOf(await page.pdf({ width: "1500px", height: "1000px" })));
    }
    return texts;
  } finally {
    await browser.close();
  }
}

function htmlOf({ headings, rows, isFixedWidth, size, gap }: RandomTable): string {
  const font = isFixedWidth ? "'Courier New', monospace" : "Arial, sans-serif";
  const line = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}`).join("")}`;
  return `<style>body { font: ${String(size)}pt ${font}; white-space: nowrap } table { border-collapse: collapse; font: inherit }
    td { padding: 0 } td + td { text-align: right; padding-left: ${String(gap)}em }</style>
    <table>${[headings, ...rows].map(line).join("\n")}</table>`;
}

/** As LibreOffice prints a sheet. */
async function printedByLibreOffice({ headings, rows, isFixedWidth, size }: RandomTable): Promise<string> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("Report", {
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
    headerFooter: { oddHeader: "", oddFooter: "" },
  });
  for (const cells of [headings, ...rows]) {
    const row = sheet.addRow(cells);
    row.font = { name: isFixedWidth ? "Liberation Mono" : "Liberation Sans", size };
    row.eachCell((cell, column) => (cell.alignment = { horizontal: column === 1 ? "left" : "right" }));
  }
  for (const [index] of headings.entries()) {
    const longest = Math.max(...[headings, ...rows].map((cells) => cells[index]?.length ?? 0));
    sheet.getColumn(index + 1).width = longest * 1.3 + 3;
  }
  return textOf(await converted(new Uint8Array(await book.xlsx.writeBuffer()), "pdf"));
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const printed = await textOfPdf(new Uint8Array(bytes));
  return printed.ok ? printed.text : JSON.stringify(printed.why);
}

function tablesOf(runs: number, what: string): readonly RandomTable[] {
  const { numRuns, seed } = partOf(runs, what);
  return Array.from({ length: numRuns }, (_, index) => randomTable(seed + index));
}

function faults(tables: readonly RandomTable[], texts: readonly string[]): readonly string[] {
  return tables.flatMap((table, index) =>
    faultsOf(table, texts[index] ?? "").map((fault) => `${fault}\n${texts[index] ?? ""}`),
  );
}

describe("a table that was printed to PDF", () => {
  it.skipIf(CHROMIUM === undefined)(
    `has each cell again, in its order, two spaces apart or more, its amounts ending at one character: by a browser${WITHOUT_CHROMIUM}`,
    async () => {
      const tables = tablesOf(200, "tables that a browser prints");
      expect(faults(tables, await printedByChromium(tables))).toEqual([]);
    },
  );

  it.skipIf(SOFFICE === undefined)(
    `has each cell again, in its order, two spaces apart or more, its amounts ending at one character: by LibreOffice${WITHOUT_LIBREOFFICE}`,
    async () => {
      const tables = tablesOf(40, "tables that LibreOffice prints");
      expect(faults(tables, await Promise.all(tables.map(printedByLibreOffice)))).toEqual([]);
    },
  );
});
