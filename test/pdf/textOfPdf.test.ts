import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { textOfPdf } from "../../src/pdf/textOfPdf";
import { MOST_BYTES, MOST_PAGES, type WhyNoText, describeNoText } from "../../src/pdf/whyNoText";
import { at, leaningAt, pdfOf, upwardsAt, type WrittenPage } from "./writtenPdf";

async function linesOf(...pages: readonly string[]): Promise<readonly string[]> {
  return linesIn(pages.map((content) => ({ content })));
}

async function linesIn(pages: readonly WrittenPage[]): Promise<readonly string[]> {
  const printed = await textOfPdf(pdfOf(pages));
  return printed.ok ? printed.text.split("\n") : [JSON.stringify(printed.why)];
}

async function whyNot(bytes: Uint8Array<ArrayBuffer>): Promise<WhyNoText | undefined> {
  const printed = await textOfPdf(bytes);
  return printed.ok ? undefined : printed.why;
}

describe("the text of a PDF", () => {
  it("has each text in the column of characters in which others begin or amounts end, on every page", async () => {
    const first =
      at(50, 700, "Guarantor") + at(210, 700, "Total") + at(50, 688, "Sample, Ann") + at(200, 688, "1,234.50");
    const second = at(50, 700, "Bob") + at(213.34, 700, "12.25") + at(50, 688, "Eve") + at(207.78, 688, "112.25");
    const lines = await linesOf(first, second);
    const [heading, ann, blank, bob, eve] = lines;
    expect(blank).toBe("");
    expect(ann).toMatch(/^Sample, Ann {2,}1,234\.50$/u);
    expect(bob).toMatch(/^Bob {2,}12\.25$/u);
    expect(heading).toMatch(/^Guarantor {2,}Total$/u);
    expect([bob?.length, eve?.length]).toEqual([ann?.length, ann?.length]);
  });

  it("moves what stands further right on every line where one text is longer than its place", async () => {
    const usual =
      at(50, 664, "Prescott, Anna Margaret of Sandstone") + at(400, 664, "Prescott, Anna Margaret of Sandstone");
    const long = usual + at(50, 700, "iiiiiiiiiiiiiiiiiiiiiiiiiiiiii") + at(150, 700, "5.00");
    const lines = await linesOf(
      long + at(50, 688, "Sample") + at(150, 688, "6.00") + at(50, 676, "WWW") + at(150, 676, "7.00"),
    );
    expect(lines[0]).toBe(`${"i".repeat(30)}  5.00`);
    expect(lines.slice(0, 3).map((line) => line.length)).toEqual([36, 36, 36]);
  });

  it("is as it was printed where every letter has the same width", async () => {
    const report = [
      "Name          0-30    Total",
      "Sample, Ann   5.00  1,005.00",
      "Bob         100.00    100.00",
      "",
      "  Page 1 of 1",
    ];
    const content = report.map((line, index) => at(36, 700 - 12 * index, line, { font: "F2" })).join("");
    expect(await linesOf(content)).toEqual(report);
  });

  it("has a text once that is printed twice to look bold", async () => {
    const bold = at(50, 700, "Total") + at(50.3, 700, "Total") + at(200, 700, "1") + at(200.2, 700.1, "1");
    expect(await linesOf(bold)).toEqual([expect.stringMatching(/^Total {2,}1$/u)]);
  });

  it("keeps two equal amounts of two columns, and two equal rows", async () => {
    const row = (y: number) => at(50, y, "Ann") + at(100, y, "5.00") + at(140, y, "5.00");
    expect(await linesOf(row(700) + row(690))).toEqual(
      [1, 2].map((): unknown => expect.stringMatching(/^Ann +5\.00 {2,}5\.00$/u)),
    );
  });

  it("keeps amounts and dates apart that stand as close as words", async () => {
    const close =
      at(50, 700, "1,234.50") + at(93, 700, "2,345.60") + at(136, 700, "12/31/2026") + at(190, 700, "(7.00)");
    expect(await linesOf(close)).toEqual(["1,234.50  2,345.60  12/31/2026  (7.00)"]);
    expect(await linesOf(at(50, 700, "August 31, 2026 Page 1 of 12"))).toEqual(["August 31, 2026 Page 1 of 12"]);
  });

  it("puts a dollar sign before its amount, where an accounting format prints it at the left end of the cell", async () => {
    const row =
      at(50, 700, "Ann") + at(100, 700, "$") + at(140, 700, "1,234.50") + at(200, 700, "$") + at(250, 700, "(5.00)");
    expect(await linesOf(row)).toEqual([expect.stringMatching(/^Ann {2,}\$1,234\.50 {2,}\$\(5\.00\)$/u)]);
  });

  it.each([90, 180, 270])("is read upright from pages that are turned by %s degrees", async (turned) => {
    const upright = await linesOf(
      at(50, 700, "Name") + at(200, 700, "5.00") + at(50, 688, "Ann") + at(200, 688, "16.00"),
    );
    const placed: Readonly<Record<number, string>> = {
      90: "0 1 -1 0 612 0",
      180: "-1 0 0 -1 612 792",
      270: "0 -1 1 0 0 792",
    };
    const content = `${placed[turned] ?? ""} cm ${at(50, 500, "Name") + at(200, 500, "5.00") + at(50, 488, "Ann") + at(200, 488, "16.00")}`;
    expect(await linesIn([{ content, turned }])).toEqual(upright);
  });

  it("is read upright from a page that is printed sideways and not turned", async () => {
    const sideways =
      upwardsAt(100, 50, "Name") +
      upwardsAt(100, 200, "5.00") +
      upwardsAt(112, 50, "Ann") +
      upwardsAt(112, 200, "6.00");
    expect(await linesOf(sideways)).toEqual([
      expect.stringMatching(/^Name +5\.00$/u),
      expect.stringMatching(/^Ann +6\.00$/u),
    ]);
  });

  it("has what stands across a page behind its lines, and nothing lost", async () => {
    expect(await linesOf(leaningAt(100, 100, "COPY") + at(50, 700, "Total"))).toEqual(["Total", "COPY"]);
  });

  it("joins the pieces of a word, and has no soft hyphens, marks of direction or hard spaces", async () => {
    const pieces = at(50, 700, "O") + at(57.78, 700, "ffi") + at(65.56, 700, "ce\xa0fee");
    expect(await linesOf(pieces)).toEqual(["Office fee"]);
    expect(await linesOf(at(50, 700, "GUAR-AN|TOR", { font: "F3" }))).toEqual(["GUARANTOR"]);
  });

  it("has a blank line where lines stand farther apart than usual, and for a blank page none", async () => {
    const rows = [700, 688, 676, 640].map((y) => at(50, y, `At ${String(y)}`)).join("");
    expect(await linesOf(rows, "", "50 50 m 500 50 l S")).toEqual(["At 700", "At 688", "At 676", "", "At 640"]);
  });
});

describe("a PDF that gives no text", () => {
  const text = at(50, 700, "Total");

  it("is said to be scanned, with the pages that are pictures", async () => {
    const picture = "q 500 0 0 500 0 0 cm /Picture Do Q";
    expect(await whyNot(pdfOf([{ content: text }, { content: picture }, { content: picture }]))).toEqual({
      kind: "scanned",
      pages: [2, 3],
    });
  });

  it("is refused where a part of a page cannot be read, and not read without it", async () => {
    const cutOff = `${text} (abc`;
    expect(await whyNot(pdfOf([{ content: text }, { content: cutOff }]))).toEqual({ kind: "torn", pages: [2] });
    const withoutFont = text.replace("F1", "Missing");
    expect(await whyNot(pdfOf([{ content: text + withoutFont }, { content: text }]))).toEqual({
      kind: "torn",
      pages: [1],
    });
  });

  it("is said to be locked, damaged, blank, or without letters", async () => {
    const locked = new Uint8Array(readFileSync(join(import.meta.dirname, "files", "locked.pdf")));
    expect(await whyNot(locked)).toEqual({ kind: "locked" });
    expect(await whyNot(Uint8Array.from("%PDF-1.7\nnothing else", (letter) => letter.charCodeAt(0)))).toEqual({
      kind: "damaged",
    });
    expect(await whyNot(pdfOf([{ content: "" }]))).toEqual({ kind: "empty" });
    expect(await whyNot(pdfOf([{ content: at(50, 700, "abcdef", { font: "F3" }) }]))).toEqual({ kind: "unmapped" });
  });

  it("is refused past the limits of bytes, pages and time", async () => {
    expect(await whyNot(new Uint8Array(MOST_BYTES + 1))).toEqual({ kind: "too-large" });
    const many = Array.from({ length: MOST_PAGES + 1 }, () => ({ content: "" }));
    expect(await whyNot(pdfOf(many))).toEqual({ kind: "too-many-pages" });
    expect(await textOfPdf(pdfOf([{ content: text }]), { limit: { isOver: true } })).toEqual({
      ok: false,
      why: { kind: "too-long" },
    });
  });

  it("names a few of its pages, and says how many more there are", () => {
    expect(describeNoText({ kind: "scanned", pages: [1, 2, 3, 4, 5, 6, 7] })).toMatch(
      /^Pages 1, 2, 3, 4, 5 and 2 more of the PDF are pictures/u,
    );
  });
});
