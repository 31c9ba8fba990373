import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readRemittances } from "../../src/remittance/readRemittances";
import { PUBLIC_REMITTANCES } from "../besideProject";

const WHERE = PUBLIC_REMITTANCES === undefined ? " (skipped: there is no folder of remittances that others published)" : "";

/** All of them say that they are tests. What each file says, in dollars, read by hand: its check, what was billed and paid on its claims, and what else is asked. */
const FILES = [
  // Three have their day one element too early, and one has a day that no calendar has.
  ["cob-contractural-adjustment", 34, 541, 34, ["date-missing"]],
  ["demo", 150_000, 226_366.97, 149_998.73, []],
  ["managed-care", 945, 2_000, 945, ["date-missing"]],
  ["medicare-part-a", 150_000, 226_366.97, 149_998.73, []],
  ["secondary-payment", 1_222, 11_075.14, 1_222, ["date-missing"]],
  // A separator within its only line's procedure has moved the line's amounts by one.
  ["tertiary-payment", 187.5, 1_766.5, 187.5, ["date-missing", "line-differs", "lines-differ"]],
] as const;

describe(`a published remittance${WHERE}`, () => {
  it.skipIf(PUBLIC_REMITTANCES === undefined).each(FILES)(
    "is read to the cent: %s",
    (name, amount, billed, paid, asked) => {
      const text = readFileSync(join(PUBLIC_REMITTANCES ?? "", `${name}.835`), "utf8");
      const { payments, problems, refusals } = readRemittances(text);
      expect([problems, refusals]).toEqual([[], []]);
      const [first] = payments;
      expect(payments).toHaveLength(1);
      expect(first?.payment.amount).toBe(Math.round(amount * 100));
      expect(first?.payment.claims.billed).toBe(Math.round(billed * 100));
      expect(first?.payment.claims.paid).toBe(Math.round(paid * 100));
      expect(first?.questions.map(({ code }) => code)).toEqual(["test", ...asked]);
    },
  );
});
