import { describe, expect, it } from "vitest";
import { BEFORE, NEXT, olderFile, postedTo, tablesAfter } from "../../fixtures/olderFile";
import { SOFFICE, WITHOUT_LIBREOFFICE, disagreements } from "../../libreOffice";
import { spelledBothWays } from "./formerSpelling";

describe.skipIf(SOFFICE === undefined)(
  `LibreOffice, given what was posted to${WITHOUT_LIBREOFFICE}`,
  { concurrent: true },
  () => {
    it("a tracker that an earlier version made, computes what the file stores", async () => {
      const found = await disagreements(await postedTo(await olderFile(tablesAfter(BEFORE)), NEXT));
      expect(found.disagreements).toEqual([]);
      expect(found.formulas).toBeGreaterThan(1_000);
    });

    it("a tracker from which somebody took pages out, computes what the file stores once it has them again", async () => {
      const taken = { tables: ["ChartReceivables", "ChartClaimCarriers", "ClaimDenials"], columns: {} };
      const file = await olderFile(tablesAfter(BEFORE), taken);
      expect((await disagreements(await postedTo(file, NEXT))).disagreements).toEqual([]);
    });

    it("a tracker whose formulas an earlier version spelled otherwise, computes what is stored, as of either spelling", async () => {
      const { older, present } = await spelledBothWays();
      for (const bytes of [older, present]) expect((await disagreements(bytes)).disagreements).toEqual([]);
    });
  },
);
