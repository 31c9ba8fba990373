import type { Ledger } from "../../../src/scripts/samplePractice/ledger";
import type { Random } from "../../../src/scripts/samplePractice/random";
import { AGING_FAULTS } from "./agingFaults";
import { ENTRY_FAULTS } from "./entryFaults";
import type { MonthFolder } from "./months";
import { ROW_FAULTS } from "./rowFaults";

/** What a fault is planted in. */
export interface Case {
  readonly ledger: Ledger;
  readonly random: Random;
}

/** Exports with one fault in them, and what has to be said of it. */
export interface Planted {
  /** June's exports, where the fault begins there. */
  readonly june?: MonthFolder;
  readonly july: MonthFolder;
  /** Figures already posted are changed on purpose. */
  readonly restate?: true;
  /** All of these in one thing that is said name the fault. */
  readonly named: readonly string[];
}

/** A fault, and how it gets into the exports of a practice without any. */
export interface Fault {
  readonly title: string;
  readonly plant: (one: Case) => Planted;
}

/** Every fault of the table in docs/planted-errors.md. */
export const FAULTS: readonly Fault[] = [...ROW_FAULTS, ...ENTRY_FAULTS, ...AGING_FAULTS];
