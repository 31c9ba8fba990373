import type { Day } from "../../domain/calendar";
import { median } from "../../domain/trend/median";
import { trendInShort } from "../../domain/trend/trend";
import type { CellValue, Row } from "../../workbook/spec/cell";
import type { TableChange } from "../../workbook/change/change";
import type { Derivation } from "../formulas/derivation";
import { type SeriesTrend, seriesTrends } from "./seriesTrends";
import { NEWS, figureInWords, newsOf, periodInWords, slopeInWords } from "./seriesWords";
import { changeSinceAction } from "./changeSinceAction";
import { type CellsOf, type RowOf, bookRows, dayIn, textIn, valueIn } from "../headings/rows";

/** Whoever closed a row has answered this call for a quarter of a year. */
const ANSWERED_DAYS = 91;

/** What this derivation writes; all else in a row is people's. */
const OURS: ReadonlySet<string> = new Set(["Opened", "Measure", "What was seen", "Since then"]);

type ActionsChange = Omit<TableChange, "table">;

/**
 * Opens a row of Actions where a trend calls for it: it goes the wrong way, or a figure that should rise does not.
 * Once: not while a row of the measure is open, nor soon after one was closed. Rows in which somebody wrote are never
 * taken out, and what they wrote is never touched.
 */
export const actionsFromTrends: Derivation = {
  table: "Actions",
  derive: (book) => {
    const rows = bookRows(book, "Actions");
    const changes = seriesTrends(book).map((found) =>
      changeFor(
        found,
        rows.filter((row) => textIn(row, "Measure") === found.series.name),
      ),
    );
    return {
      upserts: changes.flatMap(({ upserts }) => upserts),
      removals: changes.flatMap(({ removals }) => removals),
    };
  },
};

function changeFor(found: SeriesTrend, rows: readonly RowOf<"Actions">[]): ActionsChange {
  const { series, last } = found;
  const now = last && series.interval.lastDay(last);
  // A row that nobody touched stands for a period that is posted: it goes when the posting is taken back.
  const gone = rows.filter((row) => isUntouched(row) && (now === undefined || openedOn(row) > now));
  const current = rows.find((row) => now !== undefined && openedOn(row) === now && isUntouched(row));
  const kept = rows.filter((row) => row !== current && !gone.includes(row));
  const isWanted = now !== undefined && callsForAction(found) && !isAnswered(found, kept, now);
  const opened: CellsOf<"Actions"> = {
    Opened: now,
    Measure: series.name,
    "What was seen": seen(found),
    "Since then": undefined,
  };
  return {
    upserts: [...(isWanted ? [opened] : []), ...kept.flatMap((row) => told(found, row))],
    removals: current !== undefined && !isWanted ? [...gone, current] : gone,
  };
}

function callsForAction(found: SeriesTrend): boolean {
  const { series, trend } = found;
  const news = newsOf(series, trend.call);
  return news === NEWS.worse || (news === NEWS.level && series.betterWhen === "Higher" && !isAtItsBest(found));
}

/** A share of all cannot rise. */
function isAtItsBest({ series, figures, judged }: SeriesTrend): boolean {
  return series.form === "share" && (median(judged.flatMap((period) => figures.get(period) ?? [])) ?? 0) >= 1;
}

/** Somebody is at it, or has said not long ago what came of the same call. */
function isAnswered({ trend }: SeriesTrend, kept: readonly RowOf<"Actions">[], now: Day): boolean {
  const isSaid = (row: RowOf<"Actions">): boolean => isCalled(row, trend.call) && openedOn(row) > now - ANSWERED_DAYS;
  return kept.some((row) => !isClosed(row) || openedOn(row) === now || isSaid(row));
}

function told(found: SeriesTrend, row: RowOf<"Actions">): readonly Row[] {
  const opened = dayIn(row, "Opened");
  if (opened === undefined || isClosed(row)) return [];
  const words = changeSinceAction(found, opened, isCalled(row, found.trend.call));
  return [{ Opened: opened, Measure: valueIn(row, "Measure"), "Since then": words }];
}

function seen({ series, trend, figures, judged }: SeriesTrend): string {
  const last = judged.at(-1);
  const known = judged.map((period) => figures.get(period) ?? 0);
  const lastFigure = known.at(-1);
  const middle = median(known);
  if (last === undefined || lastFigure === undefined || middle === undefined) return `${trendInShort(trend)}.`;
  return [
    `${trendInShort(trend)}.`,
    slopeInWords(series, trend.slope ?? 0),
    `${figureInWords(series, lastFigure)} in ${periodInWords(series, last)}; the median is ${figureInWords(series, middle)}.`,
  ].join(" ");
}

function openedOn(row: RowOf<"Actions">): number {
  return dayIn(row, "Opened") ?? 0;
}

function isClosed(row: RowOf<"Actions">): boolean {
  return isFilled(valueIn(row, "Result"));
}

/** The row was opened by us, as its words show, and nobody wrote in it, nor in a column of their own beside it. */
function isUntouched(row: Row): boolean {
  const isOurs = ["Plateau", "Upward", "Decline"].some((call) => isCalled(row, call));
  return isOurs && Object.entries(row).every(([heading, value]) => OURS.has(heading) || !isFilled(value));
}

function isCalled(row: RowOf<"Actions">, call: string): boolean {
  return textIn(row, "What was seen").startsWith(`${call}, `);
}

function isFilled(value: CellValue): boolean {
  return value !== undefined && value !== "";
}
