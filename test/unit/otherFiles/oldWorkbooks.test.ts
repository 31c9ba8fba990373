import { describe, expect, it } from "vitest";
import { fixture, read } from "./otherFileTest";

type Bytes = readonly number[];

function short(number: number): Bytes {
  return [number & 0xff, number >> 8];
}

function double(number: number): Bytes {
  return [...new Uint8Array(new Float64Array([number]).buffer)];
}

function record(kind: number, ...data: readonly Bytes[]): Bytes {
  const bytes = data.flat();
  return [...short(kind), ...short(bytes.length), ...bytes];
}

/** A sheet of Excel 97 to 2003, without the compound file around it. */
function sheet(...records: readonly Bytes[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...record(0x0809, [0, 6, 0x10, 0, 0, 0, 0, 0]), ...records.flat(), ...record(0x0a)]);
}

/** A sheet of Excel 5. */
function olderSheet(...records: readonly Bytes[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...record(0x0809, [0, 5, 0x10, 0, 0, 0, 0, 0]), ...records.flat(), ...record(0x0a)]);
}

function number(row: number, column: number, value: number): Bytes {
  return record(0x0203, short(row), short(column), short(0), double(value));
}

/** A cell with a formula, and the result that is stored for it. */
function formula(row: number, column: number, result: number, tokens: Bytes): Bytes {
  const head = [...short(row), ...short(column), ...short(0), ...double(result), 0, 0, 0, 0, 0, 0];
  return record(0x0006, head, short(tokens.length), tokens);
}

/** Cells of a column, from one row to another. */
function area(from: number, to: number, column: number): Bytes {
  return [0x25, ...short(from), ...short(to), ...short(column | 0xc000), ...short(column | 0xc000)];
}

const SUM = [0x22, 1, ...short(4)];
const AMOUNTS = [number(0, 0, 1.5), number(1, 0, 2)];

async function textOf(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const found = await read(bytes);
  return found.ok ? found.sheets.map(({ text, computed, unknown }) => ({ text, computed, unknown })) : found.reason;
}

describe("a formula of an old workbook", () => {
  it.each<readonly [string, Bytes]>([
    ["SUM(A1:A2)", [...area(0, 1, 0), ...SUM]],
    ["SUM(A1:A2) as Excel marks it", [...area(0, 1, 0), 0x19, 0x10, 0, 0]],
    ["A1+A2", [0x44, ...short(0), ...short(0), 0x44, ...short(1), ...short(0), 0x03]],
    ["(7-3.5)", [0x1e, ...short(7), 0x1f, ...double(3.5), 0x04, 0x15]],
    ["SUBTOTAL(9,A1:A2)", [0x1e, ...short(9), ...area(0, 1, 0), 0x42, 2, ...short(344)]],
  ])("is added up where it is a plain sum without its result: %s", async (_spelled, tokens) => {
    const found = await textOf(sheet(...AMOUNTS, formula(2, 0, 0, tokens)));
    expect(found).toEqual([{ text: "1.5\n2\n3.5", computed: 1, unknown: undefined }]);
  });

  it("is added up in a workbook of Excel 5, whose columns are a byte", async () => {
    const tokens = [0x25, ...short(0xc000), ...short(0xc001), 0, 0, ...SUM];
    const found = await textOf(olderSheet(...AMOUNTS, formula(2, 0, 0, tokens)));
    expect(found).toEqual([{ text: "1.5\n2\n3.5", computed: 1, unknown: undefined }]);
  });

  it("is added up where cells share it, each from where it stands", async () => {
    const shared = [0x01, ...short(2), ...short(0)];
    const from = [...short(0xfffe), ...short(0xffff), ...short(0xc000), ...short(0xc000)];
    const own = record(0x04bc, short(2), short(2), [0, 1, 0, 2], short(13), [0x2d, ...from, ...SUM]);
    const amounts = [...AMOUNTS, number(0, 1, 10), number(1, 1, 20)];
    const found = await textOf(sheet(...amounts, formula(2, 0, 0, shared), own, formula(2, 1, 0, shared)));
    expect(found).toEqual([{ text: "1.5\t10\n2\t20\n3.5\t30", computed: 2, unknown: undefined }]);
  });

  it("is named where its stored result is not what its cells add up to", async () => {
    const found = await textOf(sheet(...AMOUNTS, formula(2, 0, 4, [...area(0, 1, 0), ...SUM])));
    expect(found).toMatchObject([{ unknown: "A3" }]);
  });

  it("is taken at its result where it is no plain sum", async () => {
    const product = [0x44, ...short(0), ...short(0), 0x44, ...short(1), ...short(0), 0x05];
    const found = await textOf(sheet(...AMOUNTS, formula(2, 0, 3, product)));
    expect(found).toEqual([{ text: "1.5\n2\n3", computed: 0, unknown: undefined }]);
  });
});

describe("an old workbook that says more than it holds", () => {
  const label = [...short(0), ...short(0), ...short(0), ...short(0xffff), 0];
  it.each<readonly [string, Uint8Array<ArrayBuffer>]>([
    ["a formula that is cut short before its tokens", sheet(record(0x0006, new Array<number>(20).fill(0)))],
    ["a formula with more tokens than bytes", sheet(record(0x0006, [...new Array<number>(20).fill(0), 9, 0, 1]))],
    ["65,535 merged cells in a record of ten bytes", sheet(record(0x00e5, short(0xffff), [0, 0, 0, 0, 0, 0, 0, 0]))],
    ["letters that are not there", sheet(...new Array<Bytes>(400).fill(record(0x0204, label)))],
    ["shared texts that leave a byte", sheet(record(0x00fc, short(9), short(0), short(9), short(0), [1, 0, 0, 65, 1]))],
    ["a shared text of more letters", sheet(record(0x00fc, short(1), short(0), short(1), short(0), [9, 0, 0, 65]))],
    [
      "a letter in two pieces",
      sheet(record(0x00fc, short(1), short(0), short(1), short(0), [1, 0, 1, 65]), record(0x3c, [0])),
    ],
    [
      "a text of Excel 2 without its length",
      Uint8Array.from([...record(0x09, [2, 0, 16, 0]), ...record(0x04, [0, 0, 0, 0, 0, 0, 0]), ...record(0x0a)]),
    ],
    [
      "a formula of which nobody knows the version",
      Uint8Array.from([
        ...record(0x0809, [0, 0, 16, 0]),
        ...record(0x09, [2, 0, 16, 0]),
        ...formula(0, 0, 1, [0x1e, 1, 0]),
        ...record(0x0a),
        ...record(0x0a),
      ]),
    ],
    ["a sheet where none begins", sheet(record(0x0085, [9, 9, 0, 0, 0, 0, 1, 0, 0x41]))],
    ["5,000 formats", sheet(...new Array<Bytes>(5_000).fill(record(0x041e, short(9), short(1), [0, 0x30])))],
  ])("is refused: %s", async (_what, bytes) => {
    expect(await textOf(bytes)).toBe("damaged");
  });

  it("is read all the same where it says so of what nobody asks for: properties, links, columns, names", async () => {
    const bytes = fixture("furnished.xls");
    const whole = await textOf(bytes);
    // How many properties there are: four million.
    bytes[5922] = 0x40;
    expect(await textOf(bytes)).toEqual(whole);
    const all = [...short(0), ...short(0xffff), ...short(0), ...short(0xff)];
    const asides = [
      record(0x01b8, all, new Array<number>(24).fill(0)),
      record(0x007d, short(0), short(0xffff), short(0), short(0), short(0), [0, 0]),
      record(0x0017, short(0xffff), [0, 0, 0, 0, 0, 0]),
    ];
    const many = new Array<Bytes>(2_000).fill(asides.flat());
    expect(await textOf(sheet(...many, ...AMOUNTS))).toMatchObject([{ text: "1.5\n2" }]);
  });

  it("is read where a shared text goes on in the next record, there in letters of another width", async () => {
    const texts = record(0x00fc, short(2), short(0), short(2), short(0), [3, 0, 0, 65, 66]);
    const more = record(0x3c, [1, 67, 0, 1, 0, 0, 68]);
    const cell = (row: number, text: number) => record(0x00fd, short(row), short(0), short(0), short(text), short(0));
    expect(await textOf(sheet(texts, more, cell(0, 0), cell(1, 1)))).toMatchObject([{ text: "ABC\nD" }]);
  });

  it("is refused where its sectors go round and round, or are not there", async () => {
    const bytes = fixture("furnished.xls");
    const view = new DataView(bytes.buffer);
    const table = 512 * (view.getUint32(76, true) + 1);
    const directory = view.getUint32(48, true);
    view.setUint32(table + 4 * directory, directory, true);
    expect(await textOf(bytes)).toBe("damaged");
    view.setUint32(48, 0x0100_0000, true);
    expect(await textOf(bytes)).toBe("damaged");
  });

  it("is refused before anything of it is kept where it has more cells than memory should hold", async () => {
    // Each says that it holds all 256 cells of a row.
    const row = record(0x00bd, short(1), short(0), new Array<number>(12).fill(0), short(0xffff));
    const start = [...record(0x0809, [0, 6, 0x10, 0, 0, 0, 0, 0])];
    const many = 12_000;
    const bytes = new Uint8Array(start.length + row.length * many + 4);
    bytes.set(start);
    for (let at = 0; at < many; at += 1) bytes.set(row, start.length + at * row.length);
    bytes.set(record(0x0a), bytes.length - 4);
    expect(await textOf(bytes)).toBe("too-large");
  });
});
