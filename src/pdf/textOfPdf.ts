import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { openPdf } from "./library";
import { partsLeftOut } from "./leftOut";
import { printedText } from "./printedText";
import { type PageRuns, runsOfPage } from "./runsOfPage";
import { MOST_BYTES, MOST_PAGES, type WhyNoText } from "./whyNoText";

/** The text of a PDF, or why it gives none. */
export type TextOfPdf = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: WhyNoText };

/** Who looks at the reading from outside, between two pages. */
export interface WatchedPdf {
  /** Once it is over, reading stops, and the PDF is refused. */
  readonly limit?: { readonly isOver: boolean } | undefined;
  /** Waited for after each page, so that others get their turn. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** How far from its end a PDF says that it ends, at most. */
const END_SAMPLE_LENGTH = 2048;
/** Of all signs: where more have no letter, the PDF does not say what they are. */
const MOST_UNMAPPED = 0.1;
/** Letters that are drawn line by line come to more. */
const LINES_OF_A_FRAME = 20;
const UNMAPPED = /[\p{Co}\p{Cn}\uFFFD]/gu;

/**
 * Reads a PDF as text of fixed width: see `printedText`. Never throws, whatever the bytes. A PDF is read whole or not at all: of
 * one with a page that is a picture, or that cannot be read, nothing is given.
 *
 * @param bytes the whole file, which is of no use to anybody afterwards
 */
export async function textOfPdf(bytes: Uint8Array<ArrayBuffer>, watched: WatchedPdf = {}): Promise<TextOfPdf> {
  if (bytes.length > MOST_BYTES) return no({ kind: "too-large" });
  if (!hasItsEnd(bytes)) return no({ kind: "damaged" });
  const task = await openPdf(bytes);
  if (task === undefined) return no({ kind: "not-loaded" });
  try {
    const pdf = await opened(task);
    return "kind" in pdf ? no(pdf) : await textOfPages(pdf, watched);
  } finally {
    // What was begun with a damaged file may fail once more.
    await task.destroy().catch(() => undefined);
  }
}

/** Of a file that was cut off, pdf.js reads what is left. */
function hasItsEnd(bytes: Uint8Array): boolean {
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1;
  return String.fromCharCode(...bytes.subarray(Math.max(0, end - END_SAMPLE_LENGTH), end)).includes("%%EOF");
}

function no(why: WhyNoText): TextOfPdf {
  return { ok: false, why };
}

async function opened({ promise }: PDFDocumentLoadingTask): Promise<PDFDocumentProxy | WhyNoText> {
  try {
    return await promise;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    return { kind: isLocked ? "locked" : "damaged" };
  }
}

async function textOfPages(pdf: PDFDocumentProxy, { limit, pause }: WatchedPdf): Promise<TextOfPdf> {
  if (pdf.numPages > MOST_PAGES) return no({ kind: "too-many-pages" });
  const pages: PageRuns[] = [];
  const scanned: number[] = [];
  const torn: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    if (limit?.isOver === true) return no({ kind: "too-long" });
    const page = await readPage(pdf, number);
    if (page === "scanned") scanned.push(number);
    else if (page === "torn") torn.push(number);
    else pages.push(page);
    await pause?.();
  }
  const why = whyNotWhole(pdf.numPages, torn, scanned);
  return why === undefined ? textOf(pages) : no(why);
}

function whyNotWhole(pages: number, torn: readonly number[], scanned: readonly number[]): WhyNoText | undefined {
  if (torn.length === pages) return { kind: "damaged" };
  if (torn.length > 0) return { kind: "torn", pages: torn };
  return scanned.length > 0 ? { kind: "scanned", pages: scanned } : undefined;
}

function textOf(pages: readonly PageRuns[]): TextOfPdf {
  const text = printedText(pages);
  const signs = text.replace(/\s/gu, "").length;
  if (signs === 0) return no({ kind: "empty" });
  const unmapped = text.match(UNMAPPED)?.length ?? 0;
  return unmapped > MOST_UNMAPPED * signs ? no({ kind: "unmapped" }) : { ok: true, text };
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PageRuns | "scanned" | "torn"> {
  try {
    const leftOutBefore = partsLeftOut();
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const runs = runsOfPage(
      items.flatMap((item) => ("str" in item ? item : [])),
      page.getViewport({ scale: 1 }),
    );
    const isBlank = runs.upright.length + runs.across.length === 0;
    const isPicture = isBlank && (await showsPicture(page));
    page.cleanup();
    if (partsLeftOut() > leftOutBefore) return "torn";
    return isPicture ? "scanned" : runs;
  } catch {
    return "torn";
  }
}

/** Whether a page without text shows a picture, or letters that are drawn line by line. A rule or a frame is neither. */
async function showsPicture(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const { fnArray } = await page.getOperatorList();
  const pictures = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
  const lines = fnArray.filter((operation) => operation === OPS.constructPath);
  return lines.length > LINES_OF_A_FRAME || fnArray.some((operation) => pictures.includes(operation));
}
