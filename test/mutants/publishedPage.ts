import { markdownTable } from "../markdownTable";
import type { Outcome } from "./judge";

/** How many mutants came out how. */
export type Counts = Readonly<Record<Outcome, number>>;

/** A run of mutants. */
export interface Run {
  readonly counts: ReadonlyMap<string, Counts>;
  /** Every kind of mutation, in the order of the table. */
  readonly names: readonly string[];
  readonly bases: number;
  readonly mutants: number;
  readonly seed: number;
}

const NONE: Counts = { right: 0, asked: 0, refused: 0, wrong: 0 };

/** docs/mutants.md, whole. */
export function pageOf({ counts, names, bases, mutants, seed }: Run): string {
  const all = names.map((name) => counts.get(name) ?? NONE);
  const sum = (outcome: Outcome): number => all.reduce((total, one) => total + one[outcome], 0);
  const rows = names.map((name, at) => rowOf(name, all[at] ?? NONE));
  const whole = { right: sum("right"), asked: sum("asked"), refused: sum("refused"), wrong: sum("wrong") };
  return `# Mutants

How reports are read that are not quite as they should be: ${String(bases)} clean reports, the samples and the cases of the tests
(\`test/cases/import/\`), each changed by chance in one of the ways below (\`test/mutants/\`) and read as the program reads it. A mutant is

- _right_ where it gives the figures of the clean report, or those that the change leads to,
- _asked_ where somebody has to agree to a figure, to hidden rows or to sheets before it is posted,
- _refused_ where it gives no figures, and a message says why,
- _wrong_ where other figures would be posted without a word.

Of ${String(mutants)} mutants ${String(whole.wrong)} were wrong.

${markdownTable([["Change", "Right", "Asked", "Refused", "Wrong"], ...rows, rowOf("All", whole)])}

Lists that print no total, such as claims, appointments and treatment plans, are not tried with rows missing or amounts changed: nothing in
them could tell. Neither is a report whose every total was made to follow: that is what [planted errors](planted-errors.md) are about.

This page is written by \`HUDDLEBOOK_MUTANTS=${String(mutants)} HUDDLEBOOK_SEED=${String(seed)} ACCEPT_CASES=1 npx vitest run test/property/mutants.property.test.ts\`.
Each full run of the tests reads these again, and fails where one is wrong; another seed reads others.
`;
}

function rowOf(name: string, { right, asked, refused, wrong }: Counts): readonly string[] {
  return [name, String(right), String(asked), String(refused), String(wrong)];
}
