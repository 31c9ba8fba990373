/**
 * What pdf.js says where it leaves something of a page out and goes on: a font that it cannot read with all of its text, the
 * rest of a stream that is torn, an operator without its operands. It says so on the console and nowhere else.
 */
const LEFT_OUT = /^\w+: (?:loadFont - |Font "|Unterminated string|Skipping command|.* in flate stream)/u;
/** What pdf.js says of anything. */
const OF_PDF_JS = /^(?:Warning|Info): /u;

let parts = 0;
let isHeard = false;

/** How many parts of pages pdf.js left out since this was first asked, of all files. What it says is kept from people. */
export function partsLeftOut(): number {
  if (!isHeard) for (const way of ["warn", "info"] as const) hear(way);
  isHeard = true;
  return parts;
}

function hear(way: "warn" | "info"): void {
  const { console: told } = globalThis;
  const before = told[way].bind(told);
  Object.assign(told, {
    [way]: (...said: readonly unknown[]) => {
      const words = String(said[0]);
      if (LEFT_OUT.test(words)) parts += 1;
      if (!OF_PDF_JS.test(words)) before(...said);
    },
  });
}
