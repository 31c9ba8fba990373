import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, isoFromDay, partsOf } from "../../src/domain/calendar";
import { cents, formatCents } from "../../src/domain/money";
import { parseAmount } from "../../src/import/text/amount";
import { parseDay } from "../../src/import/text/date";
import { Rows } from "../../src/import/reading/rows";
import { describeNotText, textFromBytes } from "../../src/import/text/text";

const ANY_CENTS = fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 }).map(cents);

describe("parseAmount", () => {
  it("reads back any amount, in every form that software prints", () => {
    fc.assert(
      fc.property(ANY_CENTS, (amount) => {
        const printed = formatCents(cents(Math.abs(amount))).slice(1);
        const positive = [printed, `$${printed}`, printed.replaceAll(",", "")];
        const negative = [
          `-${printed}`,
          `(${printed})`,
          `($${printed})`,
          `${printed}-`,
          `${printed}CR`,
          `-$${printed}`,
          `$-${printed}`,
        ];
        for (const form of amount < 0 ? negative : positive) expect(parseAmount(form)).toBe(amount);
      }),
    );
  });

  it("reads the same on the way to a cell's end as by itself", () => {
    const cell = fc.oneof(
      ANY_CENTS.map((amount) => formatCents(amount).replace("$", "")),
      fc.stringMatching(/^-?[\d,.]{0,20}$/u),
    );
    fc.assert(
      fc.property(cell, (text) => {
        const rows = new Rows(`${text}\t`, "\t");
        rows.next();
        const plain = rows.plainAmount(0);
        if (!Number.isNaN(plain)) expect(parseAmount(text)).toBe(cents(plain));
      }),
    );
  });

  it("reads what a spreadsheet makes of an amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 1, max: 99 }), (one, other) => {
        const sum = one / 100 + other / 100;
        expect(parseAmount(String(sum))).toBe(one + other);
      }),
    );
  });

  it("answers any text without throwing", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void parseAmount(text)));
  });
});

describe("parseDay", () => {
  const anyDay = fc.integer({ min: 36_526, max: 73_050 }).map(day);

  it("reads back any day of the century, in every form", () => {
    fc.assert(
      fc.property(anyDay, (at) => {
        const { year, month, dayOfMonth } = partsOf(at);
        const slashed = `${month}/${dayOfMonth}/${year}`;
        for (const form of [
          slashed,
          `${slashed} 12:00:00 AM`,
          isoFromDay(at),
          `${isoFromDay(at)}T00:00:00`,
          String(at),
        ]) {
          expect(parseDay(form)).toBe(at);
        }
      }),
    );
  });

  it("answers any text without throwing", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void parseDay(text)));
  });
});

describe("textFromBytes", () => {
  it("answers any bytes without throwing, and reads back any text", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const read = textFromBytes(bytes);
        if (!read.ok) expect(describeNotText(read.kind)).not.toBe("");
      }),
    );
  });
});
