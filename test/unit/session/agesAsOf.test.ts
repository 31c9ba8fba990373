import { describe, expect, it } from "vitest";
import { dayFromIso } from "../../../src/domain/calendar";
import { previewOf } from "../../../src/session/posting/preview";
import { newTracker } from "../../../src/tracker/newTracker";
import { SIGNATURE, entryOf } from "./sessionTest";

describe("previewOf, of open invoices", () => {
  it("asks for the day to which the ages of open invoices count, and reads them anew with it", async () => {
    const bytes = new TextEncoder().encode(
      "Open Invoices\nInvoice Date,Invoice No,Balance Due\n5/15/2026,7,120.00\n4/20/2026,8,75.50\nTOTAL,,195.50\n",
    );
    const may = dayFromIso("2026-05-31");
    const april = dayFromIso("2026-04-30");
    const askedOf = async (asOf: typeof may) => {
      const reading = asOf === undefined ? {} : { asOf };
      return previewOf([await entryOf(bytes, "invoices.csv", { reading })], newTracker(), SIGNATURE).entries[0];
    };
    expect(await askedOf(undefined)).toMatchObject({
      status: "asks",
      needs: [{ kind: "ages-as-of", given: undefined }],
    });
    expect(await askedOf(april)).toMatchObject({ status: "asks", needs: [{ kind: "ages-as-of", given: undefined }] });
    const said = await askedOf(may);
    expect(said?.needs).toMatchObject([{ kind: "ages-as-of", given: may }, { kind: "unproven" }]);
    expect(said?.understood?.covers).toContain("May");
  });
});
