import { describe, expect, it } from "vitest";
import { describeNotText } from "../../../src/import/text/text";
import { type WhyNotRead, describeNotRead } from "../../../src/otherFiles/problems";
import { type WhyNoText, describeNoText } from "../../../src/pdf/whyNoText";
import { NOTHING_LOADED } from "../../../src/taskpane/reading/nothingLoaded";
import { type WhyNoCells, describeNoCells } from "../../../src/xlsx/read/problems";
import { pageText } from "./pages";

/** Each reason once: one that is added without a line here does not compile. */
const OTHER_FILES: Readonly<Record<WhyNotRead, true>> = {
  encrypted: true,
  "binary-parts": true,
  damaged: true,
  empty: true,
  "no-table": true,
  "no-workbook": true,
  "unknown-markup": true,
  "too-large": true,
  "too-long": true,
  "gave-up": true,
  "not-loaded": true,
};
const WORKBOOKS: Readonly<Record<WhyNoCells, true>> = {
  encrypted: true,
  damaged: true,
  empty: true,
  "not-loaded": true,
};
const PDFS: Readonly<Record<WhyNoText["kind"], WhyNoText>> = {
  locked: { kind: "locked" },
  damaged: { kind: "damaged" },
  empty: { kind: "empty" },
  unmapped: { kind: "unmapped" },
  "too-large": { kind: "too-large" },
  "too-many-pages": { kind: "too-many-pages" },
  "too-long": { kind: "too-long" },
  "not-loaded": { kind: "not-loaded" },
  scanned: { kind: "scanned", pages: [3] },
  torn: { kind: "torn", pages: [2, 7] },
};

/** Every message about a file of which nothing is read. */
const MESSAGES: readonly string[] = [
  ...keysOf(OTHER_FILES).map(describeNotRead),
  ...keysOf(WORKBOOKS).map(describeNoCells),
  ...Object.values(PDFS).map(describeNoText),
  describeNotText("unreadable"),
  NOTHING_LOADED,
];

/** What a page quotes as messages, each on a line of its own. */
const QUOTED = new Set([...pageText("docs/import-problems.md").matchAll(/^> (.+)$/gmu)].map(([, message]) => message));

describe("docs/import-problems.md", () => {
  it.each(MESSAGES)("explains the message “%s”", (message) => {
    expect(QUOTED).toContain(message);
  });
});

function keysOf<Key extends string>(record: Readonly<Record<Key, true>>): readonly Key[] {
  return Object.keys(record).filter((key): key is Key => key in record);
}
