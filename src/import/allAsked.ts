import type { ReportFigures } from "../domain/figures";
import type { Cents } from "../domain/money";
import type { Layout } from "./layout/layout";
import type { Unproven } from "./problems/unproven";
import type { Recognized } from "./reading/recognize";
import { type StatedTotals, withSums } from "./reading/totals";
import type { ReportReading } from "./reportReading";

/** What is known of a report that was read to its end. */
interface FinishedFigures {
  readonly figures: ReportFigures | undefined;
  readonly stated: StatedTotals;
  readonly reportTotal: Cents | undefined;
  /** What is asked of the figures, and of rows that somebody said are none. */
  readonly ofFold: readonly Unproven[];
  readonly ofRowsSaid: readonly Unproven[];
}

/** All that nothing proves of a report: its columns, its figures, its total and its rows. */
export function allAsked(
  reading: ReportReading,
  recognized: Recognized,
  { figures, stated, reportTotal, ofFold, ofRowsSaid }: FinishedFigures,
): readonly Unproven[] {
  return [
    ...(reading.tally.records > 0 ? withSums(unprovenColumns(reading, recognized), stated) : []),
    ...ofFold,
    ...totalAbsent(recognized.layout, figures, reportTotal),
    ...ofRowsSaid,
    ...unprovenRows(reading),
  ];
}

/** What nothing proves where a report prints no total. Each row of a list stands for itself. */
const TOTAL_ABSENT: Readonly<Record<Layout["totalRow"], readonly Unproven[]>> = {
  printed: [{ code: "total-absent" }],
  perhaps: [{ code: "total-unprinted" }],
  none: [],
  itself: [],
};

function totalAbsent(
  { totalRow }: Layout,
  figures: ReportFigures | undefined,
  total: Cents | undefined,
): readonly Unproven[] {
  return figures !== undefined && total === undefined ? TOTAL_ABSENT[totalRow] : [];
}

/** What nothing tells of the report's rows: whether all are there, and each is counted once. */
function unprovenRows({ above, again, orders, sumRows, seenRows }: ReportReading): readonly Unproven[] {
  const { exchanged } = orders;
  return [
    ...(exchanged === undefined ? [] : [{ code: "dates-exchanged", ...exchanged } as const]),
    ...(above.rowsLikeRecords === 0
      ? []
      : [{ code: "rows-above-headings", rows: above.rowsLikeRecords, first: above.firstLikeRecord } as const]),
    ...again.asked,
    ...sumRows.found().unproven,
    ...seenRows.unproven,
  ];
}

function unprovenColumns({ beside }: ReportReading, { unproven = [] }: Recognized): readonly Unproven[] {
  return [...unproven, ...(beside?.unproven() ?? [])];
}
