import type { ReportKind } from "./reportKind";
import { claims } from "./kinds/claims";
import { days, months, transactions } from "./kinds/income";
import { newPatients } from "./kinds/newPatients";
import { receivables, receivablesTotal } from "./kinds/receivables";
import { schedule } from "./kinds/schedule";
import { treatment } from "./kinds/treatment";

/** Everything that a taught report can say; of two that fit alike, the first is likelier. A new one is a file and a line here. */
export const TAUGHT_KINDS: readonly ReportKind[] = [
  receivables,
  receivablesTotal,
  days,
  transactions,
  months,
  newPatients,
  treatment,
  claims,
  schedule,
];

/** What a report can say, by the id that the workbook keeps. @throws RangeError for any other: a bug in the caller */
export function reportKind(id: string): ReportKind {
  const kind = TAUGHT_KINDS.find((one) => one.id === id);
  if (kind === undefined) throw new RangeError(`a taught report cannot be of the kind ${id}`);
  return kind;
}
