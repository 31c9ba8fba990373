import type * as pdfJs from "pdfjs-dist";
import { partsLeftOut } from "./leftOut";

/** What pdf.js asks for once at its beginning to draw pages, which nothing here does. Node has none of it. */
const DRAWING = ["DOMMatrix", "ImageData", "Path2D"].filter((name) => !(name in globalThis));

/**
 * Begins to open a PDF with pdf.js, which is loaded here and now. It reads in the thread that asks, since that is a worker
 * already; asks no server for anything, runs no script of the file's, and takes no font but those in the file. Whoever begins
 * it destroys it.
 *
 * @param bytes belong to pdf.js from here on
 * @returns `undefined` where pdf.js itself cannot be loaded, as without a connection
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<pdfJs.PDFDocumentLoadingTask | undefined> {
  partsLeftOut();
  for (const name of DRAWING)
    Object.assign(globalThis, {
      [name]: function nothing() {
        return undefined;
      },
    });
  const loaded = await loadedLibrary().catch(() => undefined);
  return loaded?.getDocument({
    data: bytes,
    // What is left out of a page is said here alone.
    verbosity: loaded.VerbosityLevel.INFOS,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // What cannot be read of a page would be left out without a word.
    stopAtErrors: true,
  });
}

async function loadedLibrary(): Promise<typeof pdfJs> {
  // Where pdf.js finds this, it starts no worker of its own.
  Object.assign(globalThis, { pdfjsWorker: await import("pdfjs-dist/legacy/build/pdf.worker.mjs") });
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}
