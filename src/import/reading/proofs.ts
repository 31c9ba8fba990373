import type { Cents } from "../../domain/money";
import type { FiguresFrom, Layout } from "../layout/layout";
import type { Proof } from "../problems/proof";
import type { Unproven } from "../problems/unproven";

/** What a report and its rows come to. */
interface Sums {
  readonly reportTotal: Cents | undefined;
  readonly sum: Cents | undefined;
  readonly excludedTotal: Cents | undefined;
  readonly unproven: readonly Unproven[];
}

/** What proves a report that is not refused: whose rows add up, or are problems, and whose total is theirs where it prints one. */
export function proofsOf(
  { figures, totalRow }: Layout,
  sums: Sums,
  records: number,
  counted: readonly Proof[],
): readonly Proof[] {
  if (records === 0) return [];
  const ownTotal = ownTotalOf(sums);
  return [
    ...ownTotal,
    ...counted,
    ...(sums.unproven.some(({ code }) => code === "totals-below") ? [] : identitiesOf(figures)),
    ...(totalRow === "none" && ownTotal.length + counted.length === 0
      ? [{ code: "rows-whole", records } as const]
      : []),
  ];
}

/** The report's own total, where it comes to what its rows add up to. */
function ownTotalOf({ reportTotal, sum, excludedTotal, unproven }: Sums): readonly Proof[] {
  const isTotalSure = !unproven.some((one) => one.code === "line-like-total" && !one.isCounted);
  const isTied = reportTotal !== undefined && sum !== undefined && reportTotal === sum + (excludedTotal ?? 0);
  return isTotalSure && isTied ? [{ code: "own-total", total: reportTotal }] : [];
}

/** The sums that each row of a report says of itself. A row that misses one is no record. */
function identitiesOf(figures: FiguresFrom<string>): readonly Proof[] {
  if (figures.kind === "receivables" || figures.kind === "receivables-total") return [{ code: "categories-add-up" }];
  if (figures.kind === "huddle-day") return figures.balance === undefined ? [] : [{ code: "shares-add-up" }];
  if (!("billed" in figures)) return [];
  return [
    ...(figures.production === undefined ? [] : [{ code: "production-adds-up" } as const]),
    ...(figures.change === undefined ? [] : [{ code: "change-adds-up" } as const]),
    ...(figures.income === undefined ? [] : [{ code: "income-adds-up" } as const]),
  ];
}
