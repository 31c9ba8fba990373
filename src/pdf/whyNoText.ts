/** The largest PDF that is read, in bytes. Two hundred pages of a report come to one or two million. */
export const MOST_BYTES = 50_000_000;
/** The most pages of a PDF that is read. */
export const MOST_PAGES = 1_000;
/** How many pages a message names. */
const PAGES_NAMED = 5;

/** Why a PDF gives no text. Pages count from 1. */
export type WhyNoText =
  | {
      readonly kind:
        "locked" | "damaged" | "empty" | "unmapped" | "too-large" | "too-many-pages" | "too-long" | "not-loaded";
    }
  | { readonly kind: "scanned" | "torn"; readonly pages: readonly number[] };

const WORDS: Readonly<Record<Exclude<WhyNoText["kind"], "scanned" | "torn">, string>> = {
  locked: "The PDF is locked with a password. Print the report to PDF again without one, and use that file.",
  damaged: "The PDF cannot be read: it is damaged or not whole. Print the report to PDF again, and use that file.",
  empty: "The PDF has no text in it: its pages are blank. Print the report to PDF again, and use that file.",
  unmapped:
    "The PDF does not say which letters its signs are, so its text cannot be read. Export the report as text or Excel, or print it with another PDF printer, such as Microsoft Print to PDF.",
  "too-large": `The PDF is too large: it has more than ${MOST_BYTES / 1_000_000} MB, or holds more than memory should. Print a shorter range to PDF, or only the pages of one report.`,
  "too-many-pages": `The PDF has too many pages: more than ${MOST_PAGES.toLocaleString("en-US")} are not read. Print a shorter range, or each report by itself.`,
  "too-long":
    "Reading the PDF took more than a minute and was stopped. Print a shorter range, or each report by itself.",
  "not-loaded":
    "The part of Huddlebook that reads PDFs could not be loaded, so the file was not looked at. Check the connection and bring the file again, or export the report as text or Excel.",
};

/** Says to the office manager why a PDF gives no text, and what to do. */
export function describeNoText(why: WhyNoText): string {
  if (why.kind === "scanned") {
    const [are, pictures] = why.pages.length === 1 ? ["is", "a picture"] : ["are", "pictures"];
    return `${pagesInWords(why.pages)} of the PDF ${are} ${pictures} without text, as a scanner makes. Print the report to PDF from the practice software itself, or print only the pages that have text.`;
  }
  if (why.kind === "torn") {
    return `${pagesInWords(why.pages)} of the PDF cannot be read whole, so rows could be missing. Print the report to PDF again, and use that file.`;
  }
  return WORDS[why.kind];
}

/** Such as “Page 3”, “Pages 1, 2 and 3”, “Pages 1, 2, 3, 4, 5 and 17 more”. */
function pagesInWords(pages: readonly number[]): string {
  const named = pages.slice(0, PAGES_NAMED).map(String);
  if (pages.length > PAGES_NAMED) return `Pages ${named.join(", ")} and ${pages.length - PAGES_NAMED} more`;
  const last = named.at(-1) ?? "";
  return named.length === 1 ? `Page ${last}` : `Pages ${named.slice(0, -1).join(", ")} and ${last}`;
}
