import { describe, expect, it } from "vitest";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { tablesInFile } from "../../../src/xlsx/tablesInFile";
import { workbookContent } from "../../contract/workbookContent";
import {
  BEFORE,
  NEXT,
  olderFile,
  postedTo,
  presentFile,
  shownIn,
  tablesAfter,
  trackerIn,
} from "../../fixtures/olderFile";
import { type NotYet, SINCE_FIRST } from "../../fixtures/olderTracker";
import { edited, partIn, partsIn } from "./ledger";

const BOOK = "xl/workbook.xml";

/** A file of the present version from which somebody took tables and columns. */
function without(...tables: readonly string[]): NotYet {
  return { tables, columns: {} };
}

/** Why a file cannot be posted to as it is. */
async function refusalOf(file: Uint8Array): Promise<string> {
  const found = await tablesInFile(file, TRACKER, newTracker());
  if (!found.ok) return found.message;
  return postedTo(file, NEXT).then(
    () => "posted",
    (error: unknown) => String(error),
  );
}

describe("a tracker from which somebody took something out", () => {
  it("gets a page back, and the names of its cells with it", async () => {
    const taken = await olderFile(
      tablesAfter(BEFORE),
      without("SummaryMonth", "Summary", "SummarySentences", "SummaryPastDue"),
    );
    const file = await edited(taken, BOOK, (book) =>
      book.replace("</definedNames>", '<definedName name="SummaryMonthShown">#REF!</definedName></definedNames>'),
    );
    const after = await postedTo(file, NEXT);
    expect((await shownIn(after))["Summary"]).toEqual(
      (await shownIn(await presentFile(tablesAfter(BEFORE, NEXT))))["Summary"],
    );
    expect((await partIn(after, BOOK)).match(/name="SummaryMonthShown"/gu)).toHaveLength(1);
    expect(await partIn(after, BOOK)).not.toContain("#REF!");
  });

  it("gets a page of charts back that follow cells where people moved them", async () => {
    const taken = await olderFile(tablesAfter(BEFORE), without("ChartReceivables"));
    const file = await withTrendsRenamed(taken);
    const after = await postedTo(file, NEXT);
    const titles = (await workbookContent(after)).sheets["Receivables charts"]?.charts.map(
      ({ titleFrom }) => titleFrom,
    );
    expect(titles).toEqual(["Our trends!$O$5", "Our trends!$O$6"]);
  });

  it("gets the hidden sheets back that take postings back, for the postings to come", async () => {
    const file = await olderFile(tablesAfter(BEFORE), without("PostingsWrote", "PostingsUndo"));
    const after = (await trackerIn(await postedTo(file, NEXT))).tables;
    const ids = after.get("Postings")?.map((row) => row["Id"]);
    expect(new Set(after.get("PostingsUndo")?.map((row) => row["Id"]))).toEqual(new Set(ids?.slice(-NEXT.length)));
  });

  it.each([
    ["a table of figures that formulas look at", without("Daily"), /There is no table named Daily/u],
    ["one that each version has had", without("Receivables"), /There is no table named Receivables/u],
    ["one of a page's tables, not all", without("SummaryPastDue"), /There is no table named SummaryPastDue/u],
    [
      "a column of figures",
      { tables: [], columns: { Receivables: ["Over 90"] } },
      /Receivables has no column headed "Over 90"/u,
    ],
    [
      "a column by which rows are known",
      { tables: [], columns: { Daily: ["Date"] } },
      /Daily has no column headed "Date"/u,
    ],
    [
      "a formula that others look at",
      { tables: [], columns: { Weekly: ["Net billed"] } },
      /Weekly has no column headed "Net billed"/u,
    ],
  ] satisfies readonly (readonly [string, NotYet, RegExp])[])(
    "is refused where it lacks %s",
    async (_title, notYet, words) => {
      expect(await refusalOf(await olderFile(tablesAfter(BEFORE), notYet))).toMatch(words);
    },
  );

  it("is refused where a table stands under another name: its figures would be left behind", async () => {
    const file = await presentFile(tablesAfter(BEFORE));
    const parts = Array.from(
      { length: TRACKER.tables.length },
      (_, index) => `xl/tables/table${String(index + 1)}.xml`,
    );
    const texts = await Promise.all(parts.map((path) => partIn(file, path)));
    const path = parts[texts.findIndex((text) => text.includes('name="ClaimDenials"'))] ?? "";
    const renamed = await edited(file, path, (table) => table.replaceAll('ame="ClaimDenials"', 'ame="Denials"'));
    expect(await refusalOf(renamed)).toMatch(/There is no table named ClaimDenials/u);
  });

  it("is refused where something stands in a new column's cells, and says where", async () => {
    const older = await olderFile(tablesAfter(BEFORE), SINCE_FIRST);
    const path = (await sheetWithTable(older, "Monthly")) ?? "";
    const file = await edited(older, path, (sheet) =>
      sheet.replace(/(<row r="6"[^>]*>[^]*?)(<\/row>)/u, '$1<c r="Z6"><v>1</v></c>$2'),
    );
    expect(await refusalOf(file)).toMatch(
      /Monthly has no column headed "Claims over 30" yet.*Z6 on the sheet Monthly.*Move that/u,
    );
  });
});

/** The sheet's name as a formula spells it, its quotes escaped or not. */
const TRENDS = /(?:'|&apos;)Trends(?:'|&apos;)!/u;

/** The sheet Trends under another name, which formulas, names and charts follow as they do in Excel. */
async function withTrendsRenamed(file: Uint8Array): Promise<Uint8Array> {
  let renamed = await edited(file, BOOK, (book) => book.replace('name="Trends"', 'name="Our trends"'));
  for (const [path, text] of await partsIn(renamed)) {
    if (!TRENDS.test(text)) continue;
    renamed = await edited(renamed, path, (part) => part.replaceAll(new RegExp(TRENDS, "gu"), "'Our trends'!"));
  }
  return renamed;
}

/** The part of the sheet that a table of the same name stands on. */
async function sheetWithTable(file: Uint8Array, name: string): Promise<string | undefined> {
  const [, id = ""] =
    new RegExp(`<sheet [^>]*name="${name}"[^>]*r:id="([^"]*)"`, "u").exec(await partIn(file, BOOK)) ?? [];
  const links = (await partIn(file, "xl/_rels/workbook.xml.rels")).match(/<Relationship [^>]*>/gu) ?? [];
  const target = links.find((link) => link.includes(`Id="${id}"`));
  return target && `xl/${/Target="(?:\/xl\/)?([^"]*)"/u.exec(target)?.[1] ?? ""}`;
}
