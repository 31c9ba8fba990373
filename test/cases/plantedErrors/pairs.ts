import { AGING_FAULTS } from "./agingFaults";
import type { Case, Fault } from "./faults";
import { ENTRY_FAULTS } from "./entryFaults";
import { type Export, JULY } from "./months";
import { ROW_FAULTS } from "./rowFaults";

/** Two faults of one month: one in what is owed, one in what was produced and paid. */
export interface Pair {
  readonly owed: Fault;
  readonly produced: Fault;
}

/** Two faults planted together, and what has to be said of each. */
export interface PlantedPair {
  readonly files: readonly Export[];
  readonly named: readonly [owed: readonly string[], produced: readonly string[]];
}

const AGING = "Insurance Aging Report.xls";

/** Every fault in July's aging report with every one in its production. */
export const PAIRS: readonly Pair[] = [...AGING_FAULTS, ...entryFaults("missing from the receivables")].flatMap((owed) =>
  [...ROW_FAULTS, ...entryFaults("counted twice")].map((produced) => ({ owed, produced })),
);

/** Takes the aging report from one fault and the production from the other. */
export function plantPair({ owed, produced }: Pair, one: Case): PlantedPair {
  const [first, second] = [owed.plant(one), produced.plant(one)];
  const files = [
    ...first.july.files.filter(({ file }) => file === AGING),
    ...second.july.files.filter(({ file }) => file !== AGING),
  ];
  if (files.length !== 2 || first.july.month !== JULY) throw new RangeError(`${owed.title}, ${produced.title}: not a pair`);
  return { files, named: [first.named, second.named] };
}

function entryFaults(words: string): readonly Fault[] {
  return ENTRY_FAULTS.filter(({ title }) => title.includes(words));
}
