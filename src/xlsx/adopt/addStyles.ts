import { STYLESHEET, namesBehind } from "../markup/schemaOrder";
import { element, markupOf } from "../markup/xmlElement";
import { XmlEdits, prefixed } from "../markup/xmlEdits";
import { type XmlNode, childOf, childrenOf, numberOf } from "../markup/xmlTree";
import type { Package } from "../package/package";
import { type AddedStyles, addPartAndLinked } from "./addSheetParts";

/** Number formats below are Excel's own, the same in every file. */
const FIRST_FREE_NUMBER_FORMAT = 164;

/** The first fills are the same in every file, whatever it says of them: none, and a gray pattern. */
const FIXED_FILLS = 2;

/** What a format says for itself. Without it a program may follow the workbook's Normal style, which is not ours. */
const APPLIES = ["applyNumberFormat", "applyFont", "applyFill", "applyBorder", "applyAlignment"];

const NO_SHIFT: AddedStyles = { cellFormats: 0, differentialFormats: 0 };

/**
 * Puts our formats behind a workbook's own, which keep their numbers; all of ours as they are where it keeps none.
 *
 * @param book gets the formats
 * @param path its own part
 * @param ours a workbook as we write it
 */
export async function addStyles(book: Package, path: string, ours: Package): Promise<AddedStyles> {
  const part = await book.linked(path, "styles");
  if (part === undefined) {
    const home = { book, styles: NO_SHIFT, renamed: new Map<string, string>(), nextTable: 0 };
    await book.relate(path, "styles", await addPartAndLinked(home, ours, "xl/styles.xml"));
    return NO_SHIFT;
  }
  const joined = new JoinedStyles(await book.text(part), await ours.text("xl/styles.xml"));
  const shifts = joined.join();
  book.setText(part, joined.toString());
  return shifts;
}

/** Two workbooks' formats, the second's behind the first's. */
class JoinedStyles {
  readonly #theirs: XmlEdits;
  readonly #ours: XmlEdits;

  constructor(theirs: string, ours: string) {
    this.#theirs = new XmlEdits(theirs);
    this.#ours = new XmlEdits(ours);
  }

  join(): AddedStyles {
    const numberFormats = this.#addNumberFormats();
    const fonts = this.#append("fonts");
    const fills = this.#append("fills", FIXED_FILLS) - FIXED_FILLS;
    const borders = this.#append("borders");
    const cellFormats = this.#append("cellXfs", 0, (format) =>
      this.#cellFormat(format, { numberFormats, fonts, fills, borders }),
    );
    return { cellFormats, differentialFormats: this.#append("dxfs") };
  }

  toString(): string {
    return this.#theirs.toString();
  }

  /** Number formats are named by numbers of their own. @returns theirs by ours */
  #addNumberFormats(): ReadonlyMap<number, number> {
    const list = childOf(this.#theirs.root, "numFmts");
    const known = new Map(
      (list ? childrenOf(list, "numFmt") : []).map((format) => [
        format.attributes.get("formatCode"),
        numberOf(format, "numFmtId"),
      ]),
    );
    let free = Math.max(FIRST_FREE_NUMBER_FORMAT, ...[...known.values()].map((number) => number + 1));
    const numbers = new Map<number, number>();
    const added: string[] = [];
    for (const format of this.#entriesOf("numFmts")) {
      const code = format.attributes.get("formatCode");
      const number = known.get(code) ?? free++;
      numbers.set(numberOf(format, "numFmtId"), number);
      if (known.has(code)) continue;
      known.set(code, number);
      added.push(markupOf(element("numFmt", { numFmtId: number, formatCode: code ?? "" })));
    }
    this.#put("numFmts", added);
    return numbers;
  }

  #cellFormat(
    format: XmlNode,
    shifts: {
      readonly numberFormats: ReadonlyMap<number, number>;
      readonly fonts: number;
      readonly fills: number;
      readonly borders: number;
    },
  ): string {
    const one = new XmlEdits(this.#ours.spelled(format));
    const [fill, numberFormat] = [numberOf(format, "fillId"), shifts.numberFormats.get(numberOf(format, "numFmtId"))];
    one.set(one.root, {
      fontId: String(numberOf(format, "fontId") + shifts.fonts),
      borderId: String(numberOf(format, "borderId") + shifts.borders),
      ...(fill >= FIXED_FILLS && { fillId: String(fill + shifts.fills) }),
      ...(numberFormat !== undefined && { numFmtId: String(numberFormat) }),
      xfId: "0",
      ...Object.fromEntries(APPLIES.map((applies) => [applies, "1"])),
    });
    return one.toString();
  }

  /** Puts our list behind theirs. @returns how many entries theirs had: the number that the first added one gets */
  #append(name: string, from = 0, spelling = (entry: XmlNode): string => this.#ours.spelled(entry)): number {
    return this.#put(name, this.#entriesOf(name).slice(from).map(spelling));
  }

  /** A list says how many entries it has; one without any may not stand in a file. */
  #put(name: string, entries: readonly string[]): number {
    const { root } = this.#theirs;
    const list = childOf(root, name);
    const before = list?.children.length ?? 0;
    const count = String(before + entries.length);
    const written = prefixed(entries.join(""), root.prefix);
    if (list && count === "0") this.#theirs.remove(list);
    else if (list) {
      this.#theirs.set(list, { count });
      this.#theirs.append(list, written);
    } else if (entries.length > 0) {
      const whole = `<${root.prefix}${name} count="${count}">${written}</${root.prefix}${name}>`;
      this.#theirs.insert(root, namesBehind(STYLESHEET, name), whole);
    }
    return before;
  }

  #entriesOf(name: string): readonly XmlNode[] {
    return childOf(this.#ours.root, name)?.children ?? [];
  }
}
