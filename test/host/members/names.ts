import type { Argument } from "../protocol/argument";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../protocol/hostError";
import { hostClass } from "../protocol/hostObject";
import { addressOf, quotedSheetName } from "../model/address";
import { CellRange } from "../model/cellRange";
import { checkFormula } from "../model/formulaSyntax";
import { NameList } from "../model/lists";
import { NamedItem } from "../model/namedItem";
import { isName } from "../model/tables";
import type { Workbook } from "../model/workbook";

/** The names of a workbook or of a sheet. */
export const namedItemCollection = hostClass("NamedItemCollection", NameList, {
  items: (list) => list.all.map((name) => new NameInBook(list.workbook, name)),
  item: (list, key) => {
    const found = list.named(key.text());
    return found && new NameInBook(list.workbook, found);
  },
  methods: {
    add: (list, args) => {
      const name = args.at(0).text();
      if (!isName(name)) throw invalidArgument(`${name} cannot be a name`);
      if (list.named(name) ?? list.workbook.table(name)) throw itemAlreadyExists(name);
      const { activeSheet } = list.workbook;
      const formula = formulaOf(args.at(1));
      // A name stands outside of every table.
      checkFormula(formula, { ...list.workbook.placeOf(list.sheet ?? activeSheet, 0, 0), ownTable: undefined });
      const item = new NamedItem(name, list.sheet, formula);
      item.comment = args.at(2).textOr("");
      list.workbook.names.push(item);
      list.workbook.note(list.workbook.activeSheet, list.workbook.selection.area);
      return new NameInBook(list.workbook, item);
    },
  },
});

/** A name and the workbook in which its formula is read. */
class NameInBook {
  readonly workbook: Workbook;
  readonly item: NamedItem;

  constructor(workbook: Workbook, item: NamedItem) {
    this.workbook = workbook;
    this.item = item;
  }

  get range(): CellRange | null {
    return this.workbook.rangeAt(this.item.formula, this.item.sheet ?? this.workbook.activeSheet) ?? null;
  }

  get constant(): string | number | boolean | undefined {
    const text = this.item.formula.slice(1);
    const [, quoted] = /^"((?:[^"]|"")*)"$/u.exec(text) ?? [];
    if (quoted !== undefined) return quoted.replaceAll('""', '"');
    if (/^(?:TRUE|FALSE)$/iu.test(text)) return text.toUpperCase() === "TRUE";
    return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
  }

  get type(): string {
    if (this.range) return "Range";
    const { constant } = this;
    if (typeof constant === "number") return "Double";
    if (typeof constant === "boolean") return "Boolean";
    return this.item.formula.includes("#REF!") ? "Error" : "String";
  }
}

/** A name. */
export const namedItem = hostClass("NamedItem", NameInBook, {
  properties: {
    name: { read: ({ item }) => item.name },
    _Id: { read: ({ item }) => item.name },
    formula: {
      read: ({ item }) => item.formula,
      write: ({ item }, value) => {
        item.formula = formulaOf(value);
      },
    },
    // For a formula Excel gives what it comes to, which is not computed here.
    value: { read: ({ item, constant }) => constant ?? item.formula.slice(1) },
    type: { read: ({ type }) => type },
    scope: { read: ({ item }) => (item.sheet ? "Worksheet" : "Workbook") },
    comment: {
      read: ({ item }) => item.comment,
      write: ({ item }, value) => {
        item.comment = value.text();
      },
    },
    visible: {
      read: ({ item }) => item.isVisible,
      write: ({ item }, value) => {
        item.isVisible = value.flag();
      },
    },
  },
  navigations: {
    worksheet: ({ item, workbook }) => item.sheet ?? workbook.activeSheet,
    worksheetOrNullObject: ({ item }) => item.sheet ?? null,
  },
  methods: {
    getRange: ({ range, item }) => {
      if (!range) throw itemNotFound(`${item.name} stands for no cells`);
      return range;
    },
    getRangeOrNullObject: ({ range }) => range,
    delete: ({ workbook, item }) => {
      workbook.names.splice(workbook.names.indexOf(item), 1);
    },
  },
});

function formulaOf(reference: Argument): string {
  if (reference.isObject) {
    const { sheet, area } = reference.target(CellRange);
    return `=${quotedSheetName(sheet.name)}!${addressOf(area, "$")}`;
  }
  const { raw } = reference;
  if (typeof raw === "number") return `=${raw}`;
  if (typeof raw === "boolean") return raw ? "=TRUE" : "=FALSE";
  const text = reference.text();
  return text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
}
