import { type XmlToken, xmlTokens } from "../xlsx/markup/xmlTokens";

/** What the automatic styles of an OpenDocument spreadsheet say. */
export interface DocumentStyles {
  /** Cell styles that show a number to the cent. */
  readonly cents: ReadonlySet<string>;
  /** Styles of tables that are hidden. */
  readonly hidden: ReadonlySet<string>;
}

/** Reads the styles that stand ahead of a spreadsheet's tables. @param content the document's own part */
export function documentStyles(content: string): DocumentStyles {
  const reader = new StyleReader();
  for (const token of xmlTokens(content)) {
    if (token.name === "body") break;
    reader.take(token);
  }
  return reader;
}

class StyleReader implements DocumentStyles {
  readonly cents = new Set<string>();
  readonly hidden = new Set<string>();
  readonly #formatsOfCents = new Set<string>();
  #format = "";
  #style = "";

  take({ name, attributes }: XmlToken): void {
    if (name === "number-style" || name === "currency-style") this.#format = attributes.get("name") ?? "";
    else if (name.endsWith("-style")) this.#format = "";
    else if (name === "number" && attributes.get("decimal-places") === "2") this.#formatsOfCents.add(this.#format);
    else if (name === "style") this.#takeStyle(attributes);
    else if (name === "table-properties" && attributes.get("display") === "false") this.hidden.add(this.#style);
  }

  #takeStyle(attributes: ReadonlyMap<string, string>): void {
    this.#style = attributes.get("name") ?? "";
    const format = attributes.get("data-style-name") ?? "";
    if (format !== "" && this.#formatsOfCents.has(format)) this.cents.add(this.#style);
  }
}
