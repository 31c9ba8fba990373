import { CUSTOM_SET } from "../tracker/benchmarkSets";
import { TRACKER } from "../tracker/trackerWorkbook";
import type { TableRows } from "../workbook/book";
import { numberIn, textIn } from "../workbook/cell";
import type { WorkbookChange } from "../workbook/change";

/** A setting of the practice. */
export interface Setting {
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
  /** What it can be set to, where that is not free. */
  readonly choices: readonly string[] | undefined;
}

/** A figure that the practice means to meet. */
export interface Goal {
  readonly measure: string;
  readonly balance: string;
  readonly good: number | undefined;
  readonly watch: number | undefined;
  readonly betterWhen: string;
  /** Shown and typed as a percentage. */
  readonly isShare: boolean;
}

/** What a practice can set: its definitions, and its own benchmarks. */
export interface Setup {
  readonly settings: readonly Setting[];
  readonly goals: readonly Goal[];
}

/** What a tracker's Setup and the Custom set of its benchmarks hold. */
export function setupIn(tables: TableRows): Setup {
  const settings = (tables.get("Setup") ?? []).map((row) => {
    const name = textIn(row, "Setting");
    const cell = TRACKER.names.find(({ table, rowKey }) => table === "Setup" && rowKey === name);
    return { name, value: textIn(row, "Value"), meaning: textIn(row, "Meaning"), choices: cell?.choices };
  });
  const goals = (tables.get("Benchmarks") ?? []).filter((row) => textIn(row, "Set") === CUSTOM_SET);
  return {
    settings,
    goals: goals.map((row) => ({
      measure: textIn(row, "Measure"),
      balance: textIn(row, "Balance"),
      good: numberIn(row, "Good"),
      watch: numberIn(row, "Watch"),
      betterWhen: textIn(row, "Better when"),
      isShare: /^Share|^Collection ratio$/u.test(textIn(row, "Measure")),
    })),
  };
}

/** The change that makes one set-up of another; the rows that stay as they are left out. */
export function setupChange(from: Setup, to: Setup): WorkbookChange {
  const settings = to.settings.filter(
    ({ name, value }) => value !== from.settings.find((one) => one.name === name)?.value,
  );
  const goals = to.goals.filter(
    (goal) =>
      !isSameGoal(
        goal,
        from.goals.find((one) => isOf(one, goal)),
      ),
  );
  const change: WorkbookChange = [
    {
      table: "Setup",
      upserts: settings.map(({ name, value }) => ({ Setting: name, Value: value === "" ? undefined : value })),
      removals: [],
    },
    {
      table: "Benchmarks",
      upserts: goals.map(({ measure, balance, good, watch }) => ({
        Set: CUSTOM_SET,
        Measure: measure,
        Balance: balance,
        Good: good,
        Watch: watch,
      })),
      removals: [],
    },
  ];
  return change.filter(({ upserts }) => upserts.length > 0);
}

function isOf(one: Goal, other: Goal): boolean {
  return one.measure === other.measure && one.balance === other.balance;
}

function isSameGoal(one: Goal, other: Goal | undefined): boolean {
  return one.good === other?.good && one.watch === other?.watch;
}
