declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  /** What reads a file's bytes for pdf.js, which looks for it under this name. */
  export const WorkerMessageHandler: object;
}
