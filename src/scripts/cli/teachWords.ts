import { figuresInWords } from "../../session/words/figuresInWords";
import { wordsOfExport } from "./inspect";
import type { ReadExport } from "./readExports";

/** What a report comes to as it was said to be, with what proves it, for somebody to agree to. */
export function wordsOfReading(read: ReadExport, includesHidden: boolean): string {
  const { figures } = read.report;
  const lines = figures === undefined ? [] : figuresInWords(figures);
  return [wordsOfExport(read, includesHidden), ...lines.map((line) => `  ${line}`)].join("\n");
}
