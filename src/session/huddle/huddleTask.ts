import type { HuddleTask } from "../../huddle/posting/huddleTask";
import { type HuddlePlan, planHuddle } from "../../huddle/posting/planHuddle";
import { HUDDLE } from "../../huddle/huddleWorkbook";
import { keySaltIn, keySaltRow } from "../../huddle/settings/keySalt";
import { type WorkbookChange, effectOf } from "../../workbook/change/change";
import type { TableRows } from "../../workbook/spec/book";
import type { Entry } from "../reading/entry";
import { remembered } from "../reading/remembered";
import { newKeySalt, withSaltedKeys } from "./slotKeys";

/** A posting to the huddle workbook, ready to be planned on whatever it holds at the moment of writing. */
export interface PreparedHuddle {
  readonly plan: (tables: TableRows) => WorkbookChange | undefined;
  /** What planning came to, the last time that it was asked; `undefined` before. */
  readonly planned: () => HuddlePlan | undefined;
}

/** A task whose schedule has the keys of its export still. */
export interface HuddleAsked extends HuddleTask {
  /** The exports that it was read from, with what was said of them. */
  readonly entries: readonly Entry[];
  /** Only said, and nothing written. */
  readonly isDryRun: boolean;
}

/**
 * Prepares a posting to the huddle workbook. What people typed is read from the tables at the moment of writing; of the
 * tables as they are now only the salt of the keys is taken.
 */
export async function prepareHuddle(asked: HuddleAsked, tables: TableRows): Promise<PreparedHuddle> {
  const { schedule, entries, isDryRun } = asked;
  const salt = keySaltIn(tables) ?? newKeySalt();
  const task = { ...asked, schedule: schedule && (await withSaltedKeys(schedule, salt)) };
  let planned: HuddlePlan | undefined;
  return {
    planned: () => planned,
    plan: (now) => {
      planned = planHuddle(now, task);
      if (planned.outcome === "refused" || isDryRun) return undefined;
      const kept = [remembered(entries, now), ...(schedule === undefined ? [] : [saltChange(salt)])];
      return [...planned.change, ...effectOf(HUDDLE, now, kept)];
    },
  };
}

function saltChange(salt: string): WorkbookChange[number] {
  return { table: "Setup", upserts: [keySaltRow(salt)], removals: [] };
}
