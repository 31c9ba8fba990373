import { blockAddress, cellAddress } from "../../workbook/layout/cellAddress";
import { firstOf } from "../../workbook/layout/pagePlaces";
import type { BelowPage } from "../../workbook/older/theirLines";
import type { PageSpec } from "../../workbook/spec/page";
import { cellInput, formulaInput } from "../request/cellInput";
import type { Later } from "../request/looks";
import { untracked } from "../request/untracked";

/** The sheets, by their names, on which a page stands and what is shown below it. */
interface Sheets {
  readonly context: Excel.RequestContext;
  readonly name: string;
  readonly behind: string;
}

/** Queues what people wrote on an earlier page, to be read below the present one, each cell as it looks there. */
export function showBelow(
  { context, name, behind }: Sheets,
  page: PageSpec,
  { caption, lines }: BelowPage,
  later: Later,
): void {
  const sheetNamed = (wanted: string): Excel.Worksheet => context.workbook.worksheets.getItem(wanted);
  const cells = (wanted: string, address: string): Excel.Range => untracked(sheetNamed(wanted).getRange(address));
  cells(name, blockAddress(firstOf(caption.block))).values = [[cellInput(caption.text)]];
  for (const { block, formula } of lines) {
    cells(name, blockAddress(firstOf(block))).formulas = [[formulaInput(formula)]];
  }
  later(() => {
    const like = { ...caption.block, firstRow: page.captionRow, lastRow: page.captionRow };
    const range = cells(name, blockAddress(caption.block));
    range.copyFrom(cells(name, blockAddress(like)), "Formats");
    range.merge();
  });
  later(() => {
    for (const { cell, block } of lines) {
      const range = cells(name, blockAddress(block));
      range.copyFrom(cells(behind, cellAddress(cell.column, cell.row)), "Formats");
      range.merge();
    }
  });
}
