import { describe, expect, it } from "vitest";
import { previewOf } from "../../../src/session/posting/preview";
import type { PostingAnswers } from "../../../src/session/reading/entry";
import { newTracker } from "../../../src/tracker/newTracker";
import { SIGNATURE, entryOf } from "./sessionTest";

describe("a preview", () => {
  it("asks what a status means that nobody knows, unless its rows are left out, and for names that may be a carrier's", async () => {
    const lines = ["Partially paid", "Sent"].map((status) => `Linden Park,${status},"Alder, Wren",8/4/2026,256.00`);
    const text = ["Carrier,Status,Patient,Date sent,Amount billed", ...lines].join("\n");
    const bytes = new TextEncoder().encode(text);
    const needsOf = async (answers: Partial<PostingAnswers>) => {
      const entry = await entryOf(bytes, "claims.csv", { answers });
      const [preview] = previewOf([entry], newTracker(), SIGNATURE).entries;
      return preview?.needs.filter(({ kind }) => kind === "statuses" || kind === "names") ?? [];
    };
    const [statuses, names] = await needsOf({});
    expect(statuses).toMatchObject({ isGiven: false, statuses: [{ of: "claim", word: "Partially paid", rows: 1 }] });
    expect(names).toEqual({ kind: "names", isGiven: true, of: "carriers", rows: 1, given: [] });
    expect(await needsOf({ acceptsProblems: true })).toMatchObject([{ isGiven: true }, { kind: "names" }]);
  });
});
