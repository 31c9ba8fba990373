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
  { reportTotal, sum, excludedTotal, unproven }: Sums,
  records: number,
  counted: readonly Proof[],
): readonly Proof[] {
  if (records === 0) return [];
  const isTotalSure = !unproven.some((one) => one.code === "line-like-total" && !one.isCounted);
  const isTied =
    isTotalSure && reportTotal !== undefined && sum !== undefined && reportTotal === sum + (excludedTotal ?? 0);
  return [
    ...(isTied ? [{ code: "own-total", total: reportTotal } as const] : []),
    ...counted,
    ...identitiesOf(figures),
    ...(totalRow === "none" && !isTied && counted.length === 0 ? [{ code: "rows-whole", records } as const] : []),
  ];
}

/** The sums that each row of a report says of itself. A row that misses one is no record. */
function identitiesOf(figures: FiguresFrom<string>): readonly Proof[] {
  if (figures.kind === "receivables" || figures.kind === "receivables-total") return [{ code: "categories-add-up" }];
  if (figures.kind !== "production-by-day" && figures.kind !== "production-by-month") return [];
  return [
    ...(figures.production === undefined ? [] : [{ code: "production-adds-up" } as const]),
    ...(figures.income === undefined ? [] : [{ code: "income-adds-up" } as const]),
  ];
}
