import { describe, expect, it } from "vitest";
import { DERIVED_TABLES } from "../../src/tracker/derivations";
import { newTracker } from "../../src/tracker/newTracker";
import { planUndo } from "../../src/tracker/posting/planUndo";
import { type PostedReports, postReports } from "../../src/tracker/posting/postReports";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../src/workbook/spec/book";
import { type WorkbookChange, applyChange, isSameCell } from "../../src/workbook/change/change";
import { evaluate } from "../../src/workbook/evaluate/evaluate";
import { keyOf } from "../../src/workbook/spec/table";
import { tableNamed } from "../../src/workbook/spec/workbook";
import { LATER, REPORTS } from "../fixtures/everyReport";
import { KINDS, TAG, type TypedCell, VALUE_COLUMNS, typedAll } from "../fixtures/peoplesCells";
import { SIGNATURE } from "../unit/tracker/trackerTest";
import { runsOf } from "./runs";

const CHOICES = { restate: true, anyway: true };
const POSTED = postReports(newTracker("Arceum"), REPORTS, CHOICES, SIGNATURE).tables;

function changesOf({ outcomes }: PostedReports): WorkbookChange {
  return outcomes.flatMap(({ plan }) => (plan.outcome === "planned" ? plan.change : []));
}

/** The cells that a change names, by table, key and heading; a row that it takes out with all that it holds. */
function namedIn(change: WorkbookChange): (cell: TypedCell, key: string) => boolean {
  const names = new Set(
    change.flatMap(({ table, upserts, removals }) => {
      const spec = tableNamed(TRACKER, table);
      return [
        ...upserts.flatMap((row) => Object.keys(row).map((heading) => [table, keyOf(spec, row), heading].join("\n"))),
        ...removals.map((row) => [table, keyOf(spec, row)].join("\n")),
      ];
    }),
  );
  return ({ table, heading }, key) => names.has([table, key, heading].join("\n")) || names.has([table, key].join("\n"));
}

/** The typed cells that no longer hold what was typed, although no change says so. */
function lostIn(tables: TableRows, before: TableRows, typed: readonly TypedCell[], change: WorkbookChange) {
  const isNamed = namedIn(change);
  return typed.flatMap((cell) => {
    const spec = tableNamed(TRACKER, cell.table);
    const was = before.get(cell.table)?.find((row) => row[TAG] === cell.tag);
    const is = tables.get(cell.table)?.find((row) => row[TAG] === cell.tag);
    if (was === undefined || isNamed(cell, keyOf(spec, was))) return [];
    const found = is === undefined ? "no such row" : is[cell.heading];
    return is !== undefined && isSameCell(was[cell.heading], is[cell.heading]) ? [] : [{ ...cell, found }];
  });
}

/** Types, posts and takes back. Gives the cells that were lost on the way. */
function lostBy(round: number, columns = VALUE_COLUMNS) {
  const { tables, typed } = typedAll(POSTED, round, columns);
  evaluate(TRACKER, tables);
  const posted = postReports(tables, LATER, CHOICES, SIGNATURE);
  const change = changesOf(posted);
  evaluate(TRACKER, posted.tables);
  const plan = planUndo(posted.tables);
  const back = plan.outcome === "planned" ? plan.change : [];
  const after = applyChange(TRACKER, posted.tables, back);
  return {
    isRefused: posted.isRefused,
    afterPosting: lostIn(posted.tables, tables, typed, change),
    afterUndo: lostIn(after, tables, typed, [...change, ...back]),
    undone:
      plan.outcome === "planned"
        ? lostIn(
            after,
            tables,
            typed.filter((cell) => !isFollowing(cell)),
            [],
          )
        : [],
  };
}

/** Tables that every posting and every undo writes anew. */
function isFollowing({ table }: TypedCell): boolean {
  return DERIVED_TABLES.has(table) || table.startsWith("Postings");
}

const NOTHING_LOST = { isRefused: false, afterPosting: [], afterUndo: [], undone: [] };

describe("what people typed into the tracker's cells", () => {
  const rounds = runsOf(4, "HUDDLEBOOK_CELLS", "cells of every column");
  const every = Math.min(rounds.numRuns, KINDS.length);

  it(`neither crashes a posting or an undo nor is rewritten, in a cell of every column at once`, () => {
    for (let run = 0; run < every; run += 1) expect(lostBy(Math.abs(rounds.seed) + run)).toEqual(NOTHING_LOST);
  }, 3_600_000);

  const alone = runsOf(40, "HUDDLEBOOK_CELLS", "one cell alone");
  const whole = VALUE_COLUMNS.length * KINDS.length;

  it(`neither crashes a posting or an undo nor is rewritten, in one cell alone`, () => {
    for (let run = 0; run < Math.min(alone.numRuns, whole); run += 1) {
      const at = (Math.abs(alone.seed) + run) % whole;
      const column = VALUE_COLUMNS[at % VALUE_COLUMNS.length];
      if (column) expect(lostBy(Math.floor(at / VALUE_COLUMNS.length), [column])).toEqual(NOTHING_LOST);
    }
  }, 3_600_000);
});
