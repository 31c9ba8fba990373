import { Parser } from "htmlparser2";
import { DamagedFile, TooLarge } from "../xlsx/package/zipDirectory";
import { CellText } from "./cellText";
import { OpenTable } from "./openTable";
import { CellCount, type OtherSheet } from "./otherSheet";

/** Elements whose text nobody sees. */
const UNSEEN = new Set(["script", "style", "template", "title", "select", "textarea", "noscript"]);
/** Elements that begin and end a line of their own. */
const LINES = new Set([
  ...["p", "div", "li", "ul", "ol", "dl", "dt", "dd", "center", "pre", "hr", "form", "section", "article", "header"],
  ...["footer", "address", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "caption"],
]);
/** What nests deeper is no report. */
const DEEPEST = 200;

/**
 * The tables of a page, a sheet each, with every cell's text as it is written: a line break in a cell stays one, and no two words
 * are glued. A table that holds tables only lays them out: its own text, like text outside of any, stands above the table that
 * follows it, or behind the last one as a sheet of its own. Rows that the page does not show are said to be hidden.
 *
 * @returns nothing where the page has no table
 * @throws TooLarge where its tables hold more than memory should, DamagedFile where a cell stands where no sheet has one
 */
export function sheetsInPage(page: string): readonly OtherSheet[] {
  const reader = new PageReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        reader.open(name, attributes);
      },
      ontext: (text) => {
        reader.text(text);
      },
      onclosetag: (name) => {
        reader.close(name);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(page);
  return reader.sheets();
}

type Attributes = Readonly<Record<string, string>>;

/** Follows a page from its beginning to its end. */
class PageReader {
  readonly #count = new CellCount();
  readonly #open: OpenTable[] = [];
  readonly #tables: OpenTable[] = [];
  /** What stands outside of any table since the last one. */
  #loose = new CellText();
  #unseen = 0;

  open(name: string, attributes: Attributes): void {
    if (UNSEEN.has(name)) this.#unseen += 1;
    if (name === "table") this.#openTable();
    else if (name === "br" || LINES.has(name)) this.#sink.breakLine();
    else this.#table?.open(name, attributes);
  }

  text(text: string): void {
    if (this.#unseen === 0) this.#sink.add(text);
  }

  close(name: string): void {
    if (UNSEEN.has(name)) this.#unseen = Math.max(0, this.#unseen - 1);
    if (name === "table") this.#closeTable();
    else if (LINES.has(name)) this.#sink.breakLine();
    else this.#table?.close(name);
  }

  sheets(): readonly OtherSheet[] {
    while (this.#open.length > 0) this.#closeTable();
    if (this.#tables.length === 0) return [];
    const sheets = this.#tables.map((table, at) => table.sheet(`Table ${String(at + 1)}`));
    const behind = new OpenTable(this.#count, []);
    behind.addLines(this.#loose.lines());
    return [...sheets, behind.sheet("Text below")];
  }

  get #table(): OpenTable | undefined {
    return this.#open.at(-1);
  }

  /** Where text goes: the cell that is open, or what stands outside of tables. */
  get #sink(): CellText {
    return this.#table?.text ?? this.#loose;
  }

  #openTable(): void {
    if (this.#open.length === DEEPEST) throw new TooLarge("tables stand in tables deeper than in any report");
    const outer = this.#table;
    if (outer !== undefined) for (const line of outer.takenAsLayout()) this.#loose.addLine(line);
    this.#open.push(new OpenTable(this.#count, this.#loose.lines()));
    this.#loose = new CellText();
  }

  #closeTable(): void {
    const table = this.#open.pop();
    if (table === undefined) return;
    table.end();
    if (table.isLayout) for (const line of table.takenAsLayout()) this.#loose.addLine(line);
    else this.#tables.push(table);
    if (this.#tables.length > MOST_TABLES) throw new DamagedFile("the page has more tables than a workbook has sheets");
  }
}

const MOST_TABLES = 2_000;
