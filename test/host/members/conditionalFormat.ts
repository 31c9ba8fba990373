import type { Argument } from "../protocol/argument";
import { NotImplemented, invalidArgument, itemNotFound } from "../protocol/hostError";
import { type Property, hostClass } from "../protocol/hostObject";
import type { CellFormat } from "../model/cell";
import { CellRange } from "../model/cellRange";
import { COMPARISONS, CONDITIONAL_FORMAT_TYPES, ConditionalFormat } from "../model/conditionalFormat";
import { colorScale } from "./colorScale";
import { hasTableReference } from "../model/formulaSyntax";
import { color } from "./rangeFormat";
import { checkUnprotected } from "./rangeChanges";

/** The rules for some cells: those that touch them. */
const conditionalFormatCollection = hostClass("ConditionalFormatCollection", CellRange, {
  items: rulesOf,
  item: (range, key) => rulesOf(range).find(({ id }) => id === key.text()),
  methods: {
    add: ({ sheet, area }, args) => {
      checkUnprotected(sheet);
      const wanted = args.at(0);
      const type = CONDITIONAL_FORMAT_TYPES.find((one) => one === wanted.raw);
      if (type === undefined) throw new NotImplemented(`conditional formats of the type ${wanted.text()}`);
      const made = new ConditionalFormat(sheet.workbook.newId(), type, sheet.followedArea(area, true));
      // A new rule goes before all others.
      sheet.conditionalFormats.unshift(made);
      return made;
    },
    clearAll: ({ sheet, area }) => {
      checkUnprotected(sheet);
      sheet.carve("conditionalFormats", area);
    },
  },
});

const conditionalFormat = hostClass("ConditionalFormat", ConditionalFormat, {
  properties: {
    id: { read: ({ id }) => id },
    type: { read: ({ type }) => type },
    priority: {
      read: (one) => one.sheet.conditionalFormats.indexOf(one),
      write: (one, value) => {
        const others = one.sheet.conditionalFormats.filter((other) => other !== one);
        if (value.whole() < 0 || value.whole() > others.length) throw value.refused("a place among the rules");
        others.splice(value.whole(), 0, one);
        one.sheet.conditionalFormats = others;
      },
    },
    // A scale stops nothing: Excel's documents have it answer null.
    stopIfTrue: {
      read: ({ type, stopIfTrue }) => (type === "ColorScale" ? null : stopIfTrue),
      write: (one, value) => {
        if (one.type === "ColorScale") throw value.refused("left alone: a color scale stops nothing");
        one.stopIfTrue = value.flag();
      },
    },
  },
  navigations: {
    custom: (one) => ofType(one, "Custom"),
    customOrNullObject: (one) => (one.type === "Custom" ? one : null),
    cellValue: (one) => ofType(one, "CellValue"),
    cellValueOrNullObject: (one) => (one.type === "CellValue" ? one : null),
    colorScale: (one) => ofType(one, "ColorScale"),
    colorScaleOrNullObject: (one) => (one.type === "ColorScale" ? one : null),
  },
  methods: {
    getRange: (one) => {
      const [range, ...others] = one.ranges;
      if (!range || others.length > 0) throw invalidArgument("the rule holds for several ranges");
      return new CellRange(range.sheet, range.area);
    },
    getRangeOrNullObject: ({ ranges: [range, ...others] }) =>
      range && others.length === 0 ? new CellRange(range.sheet, range.area) : null,
    delete: (one) => {
      one.sheet.conditionalFormats = one.sheet.conditionalFormats.filter((other) => other !== one);
    },
  },
});

const cellValue = hostClass("CellValueConditionalFormat", ConditionalFormat, {
  properties: {
    rule: {
      read: ({ comparison }) => ({ ...comparison }),
      write: (one, value) => {
        const { formula2 } = value.members();
        one.comparison = {
          operator: value.member("operator").oneOf(COMPARISONS),
          formula1: ruleFormula(value.member("formula1")),
          ...(formula2 === undefined || formula2.isMissing ? {} : { formula2: ruleFormula(formula2) }),
        };
      },
    },
  },
  navigations: { format: (one) => one },
});

/** What the rules of cells are, and what they make of them. */
export const CONDITIONAL_FORMATS = [
  conditionalFormatCollection,
  conditionalFormat,
  cellValue,
  colorScale,
  hostClass("CustomConditionalFormat", ConditionalFormat, {
    navigations: { rule: (one) => one, format: (one) => one },
  }),
  hostClass("ConditionalFormatRule", ConditionalFormat, {
    properties: {
      formula: {
        read: ({ formula }) => formula,
        write: (one, value) => {
          one.formula = ruleFormula(value);
        },
      },
    },
  }),
  hostClass("ConditionalRangeFormat", ConditionalFormat, {
    navigations: { font: (one) => one, fill: (one) => one },
  }),
  hostClass("ConditionalRangeFont", ConditionalFormat, {
    properties: {
      color: look("fontColor", color),
      bold: look("bold", (value) => value.flag()),
      italic: look("italic", (value) => value.flag()),
      strikethrough: look("strikethrough", (value) => value.flag()),
      underline: look("underline", (value) => value.oneOf(["None", "Single", "Double"])),
    },
  }),
  hostClass("ConditionalRangeFill", ConditionalFormat, { properties: { color: look("fillColor", color) } }),
];

function rulesOf({ sheet, area }: CellRange): readonly ConditionalFormat[] {
  return sheet.conditionalFormats.filter(({ ranges }) =>
    ranges.some((range) => range.area.intersection(area) !== undefined),
  );
}

function ofType(one: ConditionalFormat, type: ConditionalFormat["type"]): ConditionalFormat {
  if (one.type !== type) throw itemNotFound(`the rule is of the type ${one.type}, not ${type}`);
  return one;
}

/** A rule's formula. Excel takes no tables' references there. */
function ruleFormula(value: Argument): string {
  const text = typeof value.raw === "number" ? `=${value.raw}` : value.text();
  if (text === "" || hasTableReference(text)) throw value.refused("a formula without references to tables");
  return text;
}

function look<Key extends "fontColor" | "bold" | "italic" | "strikethrough" | "underline" | "fillColor">(
  key: Key,
  take: (value: Argument) => NonNullable<CellFormat[Key]>,
): Property<ConditionalFormat> {
  return {
    read: (one) => one.look[key] ?? null,
    write: (one, value) => {
      one.look = { ...one.look, [key]: take(value) };
    },
  };
}
