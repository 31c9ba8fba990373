import type { SummaryFigure } from "../summaryFigures";

/** How Summary's page shows a figure: whole dollars. */
export const VALUES: Readonly<Record<SummaryFigure["form"], string>> = {
  money: "$#,##0;-$#,##0",
  share: "0.0%",
  ratio: "0.00",
  days: "0",
  count: "#,##0",
};

/** How it shows how much a figure changed: a shape and a size, shares in points. */
export const CHANGES: Readonly<Record<SummaryFigure["form"], string>> = {
  money: changeFormat("$#,##0"),
  share: changeFormat('0.0" pts"'),
  ratio: changeFormat("0.00"),
  days: changeFormat("0"),
  count: changeFormat("#,##0"),
};

/** What is chosen, with the sign of a list, which Excel itself shows only once the cell is selected. */
export const CHOSEN_MONTH = 'mmmm yyyy" ▾";General;General;@" ▾"';

function changeFormat(size: string): string {
  return `"▲ "${size};"▼ "${size};"no change"`;
}
