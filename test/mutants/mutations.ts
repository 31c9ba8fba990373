import { cancelOut } from "./cancel";
import type { Chance } from "./changes";
import { HEADING_MUTATIONS } from "./headingMutations";
import type { Change, Mutation } from "./mutation";
import { type Page, textOf } from "./page";
import { PRINT_MUTATIONS } from "./printMutations";
import { SEVERAL_MUTATIONS } from "./severalMutations";
import { TABLE_MUTATIONS } from "./tableMutations";
import { WORKBOOK_MUTATIONS } from "./workbookMutations";
import { WRITING_MUTATIONS } from "./writingMutations";

const ALONE: readonly Mutation[] = [
  ...TABLE_MUTATIONS,
  ...HEADING_MUTATIONS,
  ...WRITING_MUTATIONS,
  ...SEVERAL_MUTATIONS,
  ...PRINT_MUTATIONS,
  ...WORKBOOK_MUTATIONS,
];

const CHANGES = ALONE.filter((mutation) => "change" in mutation);

/** As many times as likely as any other: there are many pairs. */
const PAIRS = 8;

/** Every way in which a report is changed. */
export const MUTATIONS: readonly Mutation[] = [
  ...ALONE,
  ...Array.from({ length: PAIRS }, (): Mutation => ({ name: "two at once", text: twoAtOnce })),
];

function twoAtOnce(page: Page, chance: Chance): string | undefined {
  const once = changeFor(page, chance).change(page, chance);
  const twice = once && changeFor(once, chance).change(once, chance);
  return twice && !cancelOut(page, twice) ? textOf(twice) : undefined;
}

function changeFor(page: Page, chance: Chance): Change {
  // Of a list nothing tells a row that is there twice once something else of it is changed.
  const fitting = CHANGES.filter(
    ({ needsTotal, name }) => page.hasTotal || (needsTotal !== true && name !== "a row twice"),
  );
  const found = fitting[Math.floor(chance() * fitting.length)];
  if (found === undefined) throw new Error("no change fits");
  return found;
}
