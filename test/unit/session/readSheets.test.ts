import { describe, expect, it } from "vitest";
import type { ReadPart } from "../../../src/session/reading/readPart";
import { readSheets } from "../../../src/session/reading/readSheets";
import type { SheetOfFile } from "../../../src/session/reading/sheetOfFile";

const HEADINGS = "Guarantor\t0-30 Days\t31-60 Days\t61-90 Days\t> 90 Days\tTotal";

function aging(...rows: readonly (readonly [name: string, amount: number])[]): string {
  const total = rows.reduce((sum, [, amount]) => sum + amount, 0);
  const lines = [...rows, ["Total", total] as const].map(([name, amount]) =>
    [name, amount, 0, 0, 0, amount].join("\t"),
  );
  return [HEADINGS, ...lines].join("\n");
}

function sheet(name: string, text: string, position: number, known: Partial<SheetOfFile> = {}): SheetOfFile {
  const filledRows = text.split("\n").length;
  const plain = { isHidden: false, hiddenRows: 0, hiddenColumns: 0, computed: 0, rounded: 0, unknown: undefined };
  return { name, text, position, filledRows, ...plain, ...known };
}

function read(sheets: readonly SheetOfFile[], ...chosen: readonly string[]): Promise<readonly ReadPart[]> {
  return readSheets({ hash: "file", sheets, options: {}, chosen });
}

const hashes = (parts: readonly ReadPart[]) => parts.map(({ source }) => (source.ok ? source.hash : ""));
const messages = (parts: readonly ReadPart[]) => parts.map(({ source }) => (source.ok ? "read" : source.message));

const CLAIMS = "Carrier\tStatus\tDate of service\tDate sent\tAmount billed\nBluepeak\tSent\t8/3/2026\t8/4/2026\t256";

describe("readSheets", () => {
  it("gives a workbook's only sheet the file's hash, and each of several one of its own, chosen or not", async () => {
    const [one, other] = [sheet("Aging", aging(["Sample, Ann", 12]), 1), sheet("Claims", CLAIMS, 2)];
    expect(hashes(await read([one]))).toEqual(["file"]);
    const unasked = hashes(await read([one, other]));
    expect(new Set([...unasked, "file"]).size).toBe(3);
    expect(hashes(await read([one, other], "claims", "1"))).toEqual([unasked[1], unasked[0]]);
  });

  it("takes a sheet's name before another one's number", async () => {
    const sheets = [sheet("2", aging(["Sample, Ann", 12]), 1), sheet("Oak", aging(["Sample, Ben", 7]), 2)];
    const [part] = await read(sheets, "2");
    expect(part?.source.ok === true && part.source.report.sum).toBe(1200);
  });

  it("adds up a sheet once that is named twice", async () => {
    const sheets = [sheet("Main", aging(["Sample, Ann", 12]), 1), sheet("Oak", aging(["Sample, Ben", 7]), 2)];
    const [part] = await read(sheets, "Main", "main", "1");
    expect(part?.source.ok === true && part.source.report.sum).toBe(1200);
  });

  it("adds up what stands under titles of several cells", async () => {
    const titled = (text: string) => `Printed\t9/1/2026\n${text}`;
    const sheets = [
      sheet("Main", titled(aging(["Sample, Ann", 12])), 1),
      sheet("Oak", titled(aging(["Sample, Ben", 7])), 2),
    ];
    const [part] = await read(sheets, "Main", "Oak");
    expect(part?.source.ok === true && [part.source.report.sum, part.source.report.problemRows]).toEqual([1900, 0]);
  });

  it("asks about sheets of which only one tells by its dates that the day stands first", async () => {
    const head = "Date\tCharges\tAdjustments\tNet Production\tPatient Payments\tInsurance Payments\tTotal Payments";
    const row = (date: string) => `${date}\t100.00\t-10.00\t90.00\t20.00\t30.00\t50.00`;
    const total = (rows: number) =>
      ["Total", 100 * rows, -10 * rows, 90 * rows, 20 * rows, 30 * rows, 50 * rows].join("\t");
    const of = (...dates: readonly string[]) => [head, ...dates.map(row), total(dates.length)].join("\n");
    const sheets = [sheet("Main", of("03/08/2026"), 1), sheet("Oak", of("17/08/2026", "24/08/2026"), 2)];
    expect(messages(await read(sheets)).join()).toContain("Say which to post");
    const [both] = await read(sheets, "Main", "Oak");
    expect(both?.source.ok === true && both.source.report.figures).toMatchObject({ range: { from: 46237, to: 46258 } });
  });

  it("does not add up sheets of which one cannot be read alone", async () => {
    const short = aging(["Sample, Ben", 7]).replace("Total\t7\t0\t0\t0\t7", "Total\t8\t0\t0\t0\t8");
    const sheets = [sheet("Main", aging(["Sample, Ann", 12]), 1), sheet("Oak", short, 2)];
    const [part] = await read(sheets, "Main", "Oak");
    expect(part?.source.ok === true && part.source.report.refusals.map(({ code }) => code)).toEqual(["total-differs"]);
  });

  it("finds a sheet that is the sum of some of the others, and adds up no more sheets than it can look through", async () => {
    const places = [3, 5, 9].map((amount, at) => sheet(`Place ${at + 1}`, aging([`Sample, P${at}`, amount]), at + 1));
    const both = sheet("Both", aging(["Sample, P0", 3], ["Sample, P1", 5]), 4);
    expect(messages(await read([...places, both], "1", "2", "3", "4"))[0]).toMatch(
      /^What sheet “Both” holds comes to/u,
    );
    expect(messages(await read([...places, both], "1", "2", "3"))).toEqual(["read"]);
    const many = Array.from({ length: 13 }, (_, at) => sheet(`P${at}`, aging([`Sample, Q${at}`, 2 ** at]), at + 1));
    const names = many.map(({ name }) => name);
    expect(messages(await read(many, ...names))[0]).toMatch(/^No more than 12 sheets/u);
    expect(messages(await read(many, ...names.slice(1)))).toEqual(["read"]);
  });

  it("takes no sheet for empty that goes on with the report, were it by a single row", async () => {
    const [rows, total] = [aging(["Sample, Ann", 12]).split("\n").slice(0, 2), "Total\t12\t0\t0\t0\t12"];
    for (const rest of [total, "Harbor\tSent\t8/3/2026\t8/4/2026\t95", "Owed\t12\nPaid\t3"]) {
      const parts = await read([sheet("Aging", rows.join("\n"), 1), sheet("Aging 2", rest, 2)]);
      expect(parts.map(({ called }) => called)).toEqual(["sheet “Aging”", "sheet “Aging 2”"]);
    }
    for (const none of ["Printed\t8/31/2026\nPatients\t12", "Call Ann back at 9", "12"]) {
      const [part, other] = await read([sheet("Aging", aging(["Sample, Ann", 12]), 1), sheet("Notes", none, 2)]);
      expect(other).toBeUndefined();
      expect(part?.source.ok === true && part.source.sheetNotes).toEqual(["Sheet “Notes” was left: no report in it."]);
    }
  });

  it("refuses a sheet whose formulas nobody computed, and only that one", async () => {
    const sheets = [sheet("Aging", aging(["Sample, Ann", 12]), 1, { unknown: "F2" }), sheet("Claims", CLAIMS, 2)];
    expect(messages(await read(sheets))).toEqual([expect.stringMatching(/^Cell F2 holds a formula/u), "read"]);
  });

  it("names no sheet for somebody in its rows", async () => {
    const sheets = [
      sheet("Sample", aging(["Sample, Ann", 12]), 1),
      sheet("Ann's", aging(["Sample, Ann", 7]), 2),
      sheet("555-555-0100", aging(["Sample, Ben", 9]), 3),
      sheet("Oak", aging(["Sample, Cleo", 2]), 4),
    ];
    expect(messages(await read(sheets))[0]).toMatch(/^Sheets 1, 2, 3 and “Oak” hold the same report/u);
  });
});
