import type { Guard } from "./guard";
import { agingNotRun } from "./agingNotRun";
import { claimsFiltered } from "./claimsFiltered";
import { inTheFuture, monthSkipped, notAMonthEnd } from "./dates";
import { groupingChanged } from "./groupingChanged";
import { impossibleRollForward } from "./impossibleRollForward";
import { insuranceLarger } from "./insuranceLarger";
import { afterTheRun, statedOtherwise } from "./runDate";
import { sameFigures } from "./sameFigures";
import { sameFile } from "./sameFile";
import { weeksTwice } from "./weeksTwice";

/** Every guard, in the order in which findings are told. A new one is a file in `guards/` and a line here. */
export const GUARDS: readonly Guard[] = [
  sameFile,
  sameFigures,
  afterTheRun,
  statedOtherwise,
  agingNotRun,
  groupingChanged,
  impossibleRollForward,
  insuranceLarger,
  notAMonthEnd,
  inTheFuture,
  monthSkipped,
  weeksTwice,
  claimsFiltered,
];
