/** Says how far reading has come: on one line of a terminal, or a line each time where standard error is a file. */
export function showProgress(file: string, rows: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${file}: ${rows.toLocaleString("en-US")} rows read…`);
  else process.stderr.write(`${file}: ${rows.toLocaleString("en-US")} rows read…\n`);
}

/** Takes the line away again. */
export function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001B[K");
}
