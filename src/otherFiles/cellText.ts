/** Gathers text as a page shows it: spaces of any kind are one space, and lines end where the page ends them. */
export class CellText {
  #lines: string[] = [];
  #pieces: string[] = [];

  add(text: string): void {
    this.#pieces.push(text);
  }

  breakLine(): void {
    const line = spaced(this.#pieces.join(""));
    this.#pieces = [];
    if (line !== "") this.#lines.push(line);
  }

  /** Adds a line that stays as it is. */
  addLine(line: string): void {
    this.breakLine();
    this.#lines.push(line);
  }

  /** The lines that hold anything. */
  lines(): readonly string[] {
    this.breakLine();
    return this.#lines;
  }

  /** The same, which are then no longer in it. */
  taken(): readonly string[] {
    const lines = this.lines();
    this.#lines = [];
    return lines;
  }
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
