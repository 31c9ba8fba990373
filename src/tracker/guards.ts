import type { Guard } from "./guard";
import { agingNotRun } from "./guards/agingNotRun";
import { claimsFiltered } from "./guards/claimsFiltered";
import { inTheFuture, monthSkipped, notAMonthEnd } from "./guards/dates";
import { groupingChanged } from "./guards/groupingChanged";
import { impossibleRoll } from "./guards/impossibleRoll";
import { insuranceLarger } from "./guards/insuranceLarger";
import { afterTheRun } from "./guards/runDate";
import { sameFigures } from "./guards/sameFigures";
import { sameFile } from "./guards/sameFile";
import { weeksTwice } from "./guards/weeksTwice";

/** Every guard, in the order in which findings are told. A new one is a file in `guards/` and a line here. */
export const GUARDS: readonly Guard[] = [
  sameFile,
  sameFigures,
  afterTheRun,
  agingNotRun,
  groupingChanged,
  impossibleRoll,
  insuranceLarger,
  notAMonthEnd,
  inTheFuture,
  monthSkipped,
  weeksTwice,
  claimsFiltered,
];
