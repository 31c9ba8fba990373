import { LAYOUTS } from "../../import/layout/layouts";
import { SHARING_CALL, SHARING_USAGE } from "./sharingOptions";
import { HUDDLE_CALLS, HUDDLE_USAGE } from "./huddleOptions";
import { TEACH_CALLS, TEACH_USAGE } from "./teachOptions";

/** How the program is called. */
export const USAGE = `huddlebook: from the exports of your practice software to a month-end tracker

  huddlebook post --workbook FILE.xlsx [--as-of YYYY-MM-DD] EXPORT…
  huddlebook inspect [--workbook FILE.xlsx] EXPORT…
${TEACH_CALLS}
${HUDDLE_CALLS}
  huddlebook undo --workbook FILE.xlsx [--report KIND] [--dry-run]
                           undoes the last posting, all that one call or press posted; or one report of it
  huddlebook form [--as-of YYYY-MM-DD] [--from YYYY-MM-DD --to YYYY-MM-DD] > totals.csv
                           a form for the totals of reports that are only printed: fill it in, then it is an EXPORT
${SHARING_CALL}
  huddlebook --version

Where it is not installed, in the folder of the project: npm run -s huddlebook -- post … and so on.
An EXPORT is a file, or a folder named YYYY-MM: its files are that month's, as of its last day. A folder that holds
such folders stands for all of them, oldest month first.

  --as-of YYYY-MM-DD       the date the receivables are as of, where neither the report nor its folder says
  --from, --to YYYY-MM-DD  the days that a report covers, where it does not say
  --dates ORDER            month-first or day-first, where a report's dates can be read both ways
  --report KIND            read every EXPORT as this report: ${LAYOUTS.map(({ id }) => id).join(", ")}
  --sheet NAME             of a workbook read only the sheet of this name or number; said more than once, sheets that hold
                           the same report are added up, others read each by itself
  --include-hidden         count rows that are hidden in Excel, by a filter or by hand
  --accept-problems        post the rest of a report that has rows which cannot be read
  --accept-unproven REPORT=SUM
                           post figures that nothing proves, once you compared them: inspect says which and how much
  --status WORD=MEANING    what a status means that is not known: of a claim open, denied, closed, not-sent or
                           preauthorization; of an appointment scheduled, kept, broken or cancelled; of a visit's
                           confirmation confirmed, not-confirmed or neither
  --carrier NAME, --source NAME
                           a carrier or referral source, though it could be a person's name
                           (these three can be said more than once, and are kept in Setup)
${TEACH_USAGE}
${SHARING_USAGE}
${HUDDLE_USAGE}
  --dry-run                undo and huddle only say what they would do
  --restate                change figures that are already posted
  --anyway                 post what looks wrong: last month's file again, nothing older than 30 days, an older schedule
  --hide-tables            hide the tables that Start lists, in a tracker that shows them
  --by NAME                who posts; the name you are signed in with where absent
  --json                   print one JSON object, amounts in cents

Exit: 0 posted, 1 refused and nothing written, or check-sharing found something that is left, 2 the command was not
understood, or teach lacks answers.`;
