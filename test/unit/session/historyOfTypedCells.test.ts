import { expect, it } from "vitest";
import { describeUndonePosting } from "../../../src/session/words/postingInWords";
import { historyOf } from "../../../src/session/words/history";
import { newTracker } from "../../../src/tracker/newTracker";
import { planUndo } from "../../../src/tracker/posting/planUndo";
import { postReports } from "../../../src/tracker/posting/postReports";
import { tableNamed } from "../../../src/workbook/spec/workbook";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { REPORTS } from "../../fixtures/everyReport";
import { KINDS } from "../../fixtures/peoplesCells";
import { SIGNATURE } from "../tracker/trackerTest";

const POSTED = postReports(newTracker(), REPORTS.slice(0, 3), { restate: true, anyway: true }, SIGNATURE).tables;
const HEADINGS = tableNamed(TRACKER, "Postings").columns.map(({ heading }) => heading);

it.each(KINDS)("the history and an undo's words read over %s, whichever cell of Postings holds it", (_kind, value) => {
  for (const heading of HEADINGS) {
    const rows = (POSTED.get("Postings") ?? []).map((row) => ({ ...row, [heading]: value }));
    const typed = new Map(POSTED).set("Postings", rows);
    expect(historyOf(typed).flatMap(({ reports }) => reports)).toHaveLength(rows.length);
    const plan = planUndo(typed);
    expect("posting" in plan ? describeUndonePosting(plan.posting).lines.length : plan.outcome).toBeTruthy();
  }
});
