import { addressOf } from "../model/address";
import type { CellRange } from "../model/cellRange";
import type { ConditionalFormat, ScalePoint } from "../model/conditionalFormat";
import type { Sheet } from "../model/sheet";
import type { Validation } from "../model/validation";
import type { Styles } from "./styles";
import { NotImplemented } from "../protocol/hostError";
import { text, xml } from "./xml";

/** The rules for the looks of a sheet's cells. */
export function ruleParts(sheet: Sheet, styles: Styles): readonly string[] {
  return sheet.conditionalFormats.map((rule, index) =>
    xml("conditionalFormatting", { sqref: placesOf(rule.ranges) }, cfRule(rule, index + 1, styles)),
  );
}

/** What may be typed into a sheet's cells. */
export function validationParts({ validations }: Sheet): string {
  const written = validations.map(validation);
  return written.length === 0 ? "" : xml("dataValidations", { count: written.length }, ...written);
}

function cfRule(rule: ConditionalFormat, priority: number, styles: Styles): string {
  const { type, comparison, formula, stopIfTrue, look } = rule;
  if (type === "ColorScale") return xml("cfRule", { type: "colorScale", priority }, colorScale(rule));
  const attributes = { dxfId: styles.difference(look), priority, stopIfTrue: stopIfTrue ? 1 : undefined };
  if (!comparison) return xml("cfRule", { type: "expression", ...attributes }, formulaElement("formula", formula));
  const { operator, formula1, formula2 } = comparison;
  return xml(
    "cfRule",
    { type: "cellIs", ...attributes, operator: small(operator) },
    formulaElement("formula", formula1),
    formula2 === undefined ? "" : formulaElement("formula", formula2),
  );
}

const SCALE_TYPES: Readonly<Record<ScalePoint["type"], string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
};

function colorScale({ scale }: ConditionalFormat): string {
  if (!scale) throw new NotImplemented("a color scale whose colors Excel chooses");
  const points = [scale.minimum, scale.midpoint, scale.maximum].filter((point) => point !== undefined);
  return xml(
    "colorScale",
    {},
    ...points.map(({ type, formula }) => xml("cfvo", { type: SCALE_TYPES[type], val: formula?.replace(/^=/u, "") })),
    ...points.map(({ color }) => xml("color", { rgb: `FF${color.slice(1)}` })),
  );
}

const TYPES: Readonly<Record<string, string>> = { wholeNumber: "whole" };
const OPERATORS: Readonly<Record<string, string>> = {
  GreaterThanOrEqual: "greaterThanOrEqual",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
};

function validation(one: Validation): string {
  const [kind, parts = {}] = Object.entries(one.rule)[0] ?? [];
  const { inCellDropDown, formula2 } = parts;
  return xml(
    "dataValidation",
    {
      type: kind === undefined ? undefined : (TYPES[kind] ?? kind),
      operator: operatorOf(parts),
      allowBlank: one.ignoreBlanks ? 1 : undefined,
      // Files say it the other way round.
      showDropDown: inCellDropDown === false ? 1 : undefined,
      ...messages(one),
      sqref: placesOf(one.ranges),
    },
    firstFormula(parts),
    optional("formula2", formula2),
  );
}

/** Choices that are no formula stand in quotes. */
function firstFormula({ source, formula, formula1 }: Readonly<Record<string, string | number | boolean>>): string {
  const isChoice = typeof source === "string" && !source.startsWith("=");
  if (isChoice) return xml("formula1", {}, text(`"${source.replaceAll('"', '""')}"`));
  return optional("formula1", formula1 ?? source ?? formula);
}

function operatorOf({ operator }: Readonly<Record<string, string | number | boolean>>): string | undefined {
  return typeof operator === "string" ? (OPERATORS[operator] ?? small(operator)) : undefined;
}

function messages({ prompt, errorAlert }: Validation) {
  return {
    errorStyle: errorAlert.style === "Stop" ? undefined : errorAlert.style.toLowerCase(),
    showInputMessage: prompt.showPrompt ? 1 : undefined,
    showErrorMessage: errorAlert.showAlert ? 1 : undefined,
    errorTitle: errorAlert.title || undefined,
    error: errorAlert.message || undefined,
    promptTitle: prompt.title || undefined,
    prompt: prompt.message || undefined,
  };
}

function optional(name: string, value: string | number | boolean | undefined): string {
  return value === undefined ? "" : formulaElement(name, String(value));
}

function formulaElement(name: string, formula: string): string {
  return xml(name, {}, text(formula.replace(/^=/u, "")));
}

function placesOf(ranges: readonly CellRange[]): string {
  return ranges.map(({ area }) => addressOf(area)).join(" ");
}

/** Excel's word for a comparison as files write it. */
function small(word: string): string {
  const plain = word.replace(/^(EqualTo|NotEqualTo)$/u, (name) => name.slice(0, -2));
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}
