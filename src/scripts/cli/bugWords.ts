/**
 * What is said of an error that no data and no file can cause: first what happened and how to tell of it, then the
 * trace, which names places in the program.
 *
 * The error's own message is left out: it may hold what a cell or a row held, and so a patient's name.
 *
 * @param error whatever was thrown
 */
export function bugWords(error: unknown): string {
  return [
    "This is a mistake in Huddlebook, not in your files. Nothing that you did caused it.",
    "To report it, send the command with the files' names left out, and the lines below: they name places in the program.",
    "Look through them first, and leave out any patient's name. Send no export and no workbook.",
    "",
    traceOf(error),
  ].join("\n");
}

function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at\s/u.test(line));
  return [error.name, ...places].join("\n");
}
