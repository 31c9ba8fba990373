import type { PracticeSoftware } from "./practiceSoftware";
import { careStack } from "./software/careStack";
import { cloud9 } from "./software/cloud9";
import { curve } from "./software/curve";
import { denticon } from "./software/denticon";
import { dentrix } from "./software/dentrix";
import { dentrixAscend } from "./software/dentrixAscend";
import { eaglesoft } from "./software/eaglesoft";
import { openDental } from "./software/openDental";
import { otherSoftware } from "./software/otherSoftware";
import { practiceWeb } from "./software/practiceWeb";
import { quickBooks } from "./software/quickBooks";
import { senseiCloud } from "./software/senseiCloud";
import { soeExact } from "./software/soeExact";
import { softDent } from "./software/softDent";
import { tab32 } from "./software/tab32";
import { topsOrtho } from "./software/topsOrtho";

/** Every software of which it is said what to run, by its name; what is not listed comes last. A new one is a file in `software/` and a line here. */
export const ALL_SOFTWARE: readonly PracticeSoftware[] = [
  openDental,
  dentrix,
  dentrixAscend,
  eaglesoft,
  softDent,
  senseiCloud,
  curve,
  denticon,
  careStack,
  topsOrtho,
  cloud9,
  tab32,
  practiceWeb,
  soeExact,
  quickBooks,
  otherSoftware,
];
