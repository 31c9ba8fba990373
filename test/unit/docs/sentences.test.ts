import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allSentences } from "../../../src/scripts/tools/sentences/allSentences";
import { sentencesOn, sentencesPage } from "../../../src/scripts/tools/sentences/sentencesPage";
import { textsIn } from "../../../src/scripts/tools/sentences/textsIn";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { expectListed } from "../../said/expectListed";
import { unlisted } from "../../said/unlisted";

const PAGE = "docs/sentences.md";

const FILES = allSentences("src");

describe(PAGE, () => {
  // With ACCEPT_CASES=1 it is written anew, to be read before it is kept.
  it("lists every text for people that the sources hold", () => {
    const wanted = sentencesPage(FILES);
    if (process.env["ACCEPT_CASES"] === "1") writeFileSync(PAGE, wanted);
    expect(readFileSync(PAGE, "utf8")).toBe(wanted);
  });

  it("has the texts of every file in a room", () => {
    const listed = sentencesOn(sentencesPage(FILES));
    expect(listed).toEqual(expect.arrayContaining(FILES.flatMap(({ texts }) => texts)));
  });

  it("lists the titles, notes and lines of every sheet", () => {
    for (const text of saidIn(TRACKER, new Set())) expectListed(text);
  });

  it("has no word of Britain's spelling", () => {
    const british = /\b\w*(?:colour|favour|neighbour|cancell(?:ed|ing)|recognis|catalogue|labell)\w*/giu;
    const found = FILES.flatMap(({ texts }) => texts).flatMap((text) => text.match(british) ?? []);
    // A status of appointments that people name in calls and in Setup: it is a name.
    expect(new Set(found.map((word) => word.toLowerCase()))).toEqual(new Set(["cancelled"]));
  });
});

describe("a text of a source file", () => {
  it.each([
    ["a string", 'say("Nothing was posted.")', ["Nothing was posted."]],
    ["a template", "say(`Posted ${one.month} of ${count(years)}.`)", ["Posted {month} of {years}."]],
    ["texts that are added", 'say("A report of " + month + ", read whole.")', ["A report of {month}, read whole."]],
    ["a choice in a template", 'say(`${n} ${n === 1 ? "row" : "rows"} left out`)', ["{n} {row|rows} left out"]],
    ["what a formula quotes", 'say(`IF(${a}="","",${days}&" days posted")`)', ["days posted"]],
  ])("is taken from %s", (_what, source, texts) => {
    expect(textsIn("one.ts", source).texts).toEqual(texts);
  });

  it.each([
    ["a bug", 'throw new RangeError("no such month is there")'],
    ["a comparison", 'is(word === "as the report says")'],
    ["a module", 'import { one } from "a path with spaces"'],
    ["a type", 'type Kind = "last day" | "last week";'],
    ["a class of the page", 'element("p", { class: "bar plain" })'],
  ])("is not taken from %s", (_what, source) => {
    expect(textsIn("one.ts", source).texts).toEqual([]);
  });
});

describe("a line that is shown", () => {
  it.each([
    "Somebody saved the workbook meanwhile. Look again, then post.",
    "saved to your downloads as Bright Smile.xlsx.",
    "3 reports cannot be posted.",
    "",
  ])("passes where it is listed: %s", (line) => {
    expect(unlisted(line)).toEqual([]);
  });

  it.each([
    ["Somebody borrowed the workbook meanwhile.", "borrowed"],
    ["All of it was sold at a discount.", "sold"],
    ["row rows report reports", "row rows report reports"],
  ])("is named where it is not: %s", (line, words) => {
    expect(unlisted(line).join()).toContain(words);
  });

  it("passes with what the test itself brought", () => {
    expect(unlisted("gizmos.csv holds gizmos", ["gizmos holds"])).toEqual([]);
  });
});

const SAID = new Set(["title", "altText", "label", "note", "text", "says", "caption", "begins"]);

/** The texts that a description of a workbook says, wherever they stand in it. */
function saidIn(value: unknown, seen: Set<unknown>): readonly string[] {
  if (typeof value !== "object" || value === null || seen.has(value)) return [];
  seen.add(value);
  return Object.entries(value).flatMap(([key, inside]: [string, unknown]) =>
    typeof inside === "string" ? (SAID.has(key) ? [inside] : []) : saidIn(inside, seen),
  );
}
