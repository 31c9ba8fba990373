import type { Argument } from "../protocol/argument";
import { NotImplemented } from "../protocol/hostError";
import { type Property, hostClass } from "../protocol/hostObject";
import type { Json } from "../protocol/json";
import { CellRange } from "../model/cellRange";
import { hasTableReference } from "../model/formulaSyntax";
import { notPermitted } from "../protocol/willingness";
import { Validation, type ValidationRule } from "../model/validation";
import { checkUnprotected } from "./rangeChanges";

/** Excel's name for each kind of rule, and what such a rule is made of. */
const KINDS: Readonly<Record<string, { readonly type: string; readonly parts: readonly string[] }>> = {
  list: { type: "List", parts: ["inCellDropDown", "source"] },
  custom: { type: "Custom", parts: ["formula"] },
  wholeNumber: { type: "WholeNumber", parts: ["formula1", "formula2", "operator"] },
  decimal: { type: "Decimal", parts: ["formula1", "formula2", "operator"] },
  date: { type: "Date", parts: ["formula1", "formula2", "operator"] },
  time: { type: "Time", parts: ["formula1", "formula2", "operator"] },
  textLength: { type: "TextLength", parts: ["formula1", "formula2", "operator"] },
};

/** What Excel takes, in characters. */
const LONGEST = { choices: 255, title: 32, prompt: 255, alert: 225 } as const;

/** What may be typed into cells. */
export const dataValidation = hostClass("DataValidation", CellRange, {
  properties: {
    type: {
      read: (range) => {
        const found = validationsOf(range);
        if (found.length === 0) return "None";
        return found.length > 1 ? "Inconsistent" : typeOf(found[0]);
      },
    },
    rule: {
      ...part("rule", ruleIn),
      write: (range, value) => {
        checkUnprotected(range.sheet);
        const rule = ruleIn(value);
        checkSource(range, rule, value);
        validationFor(range).rule = rule;
      },
      read: (range) => shared(range)?.rule ?? {},
    },
    ignoreBlanks: part("ignoreBlanks", (value) => value.flag()),
    prompt: {
      ...part("prompt", promptIn),
      write: (range, value) => {
        checkUnprotected(range.sheet);
        const validation = validationFor(range);
        // As on the web, where a prompt ahead of its rule makes the rule that follows invalid.
        if (Object.keys(validation.rule).length === 0) {
          throw notPermitted();
        }
        validation.prompt = promptIn(value);
      },
    },
    errorAlert: part("errorAlert", (value) => ({
      message: short(value.member("message"), LONGEST.alert),
      showAlert: value.member("showAlert").flag(),
      style: value.member("style").oneOf(["Stop", "Warning", "Information"]),
      title: short(value.member("title"), LONGEST.title),
    })),
  },
  methods: {
    clear: ({ sheet, area }) => {
      checkUnprotected(sheet);
      sheet.carve("validations", area);
    },
  },
});

function promptIn(value: Argument): Validation["prompt"] {
  return {
    message: short(value.member("message"), LONGEST.prompt),
    showPrompt: value.member("showPrompt").flag(),
    title: short(value.member("title"), LONGEST.title),
  };
}

type Part = "rule" | "ignoreBlanks" | "prompt" | "errorAlert";

function part<Key extends Part>(key: Key, take: (value: Argument) => Validation[Key]): Property<CellRange> {
  return {
    read: (range) => jsonOf(shared(range)?.[key]),
    write: (range, value) => {
      checkUnprotected(range.sheet);
      validationFor(range)[key] = take(value);
    },
  };
}

function jsonOf(value: Validation[Part] | undefined): Json {
  if (value === undefined || typeof value === "boolean") return value ?? null;
  return { ...value };
}

function validationsOf({ sheet, area }: CellRange): readonly Validation[] {
  return sheet.validations.filter(({ ranges }) => ranges.some((one) => one.area.intersection(area) !== undefined));
}

/** What all cells of a range have in common; `undefined` where they have none or several. */
function shared(range: CellRange): Validation | undefined {
  const [found, ...others] = validationsOf(range);
  const isWhole = found?.ranges.some(({ area }) => area.contains(range.area)) === true;
  return others.length === 0 && isWhole ? found : undefined;
}

/** The validation of just these cells: taken over from those around them, and theirs alone from here on. */
function validationFor({ sheet, area }: CellRange): Validation {
  const own = sheet.validations.find(
    ({ ranges: [range, ...others] }) => others.length === 0 && range?.area.equals(area),
  );
  if (own) return own;
  const before = shared(new CellRange(sheet, area));
  sheet.carve("validations", area);
  const made = new Validation([sheet.followedArea(area, true)]);
  if (before) {
    const { rule, ignoreBlanks, prompt, errorAlert } = before;
    Object.assign(made, { rule, ignoreBlanks, prompt, errorAlert });
  }
  sheet.validations.push(made);
  return made;
}

function typeOf(validation: Validation | undefined): string {
  const [kind = ""] = Object.keys(validation?.rule ?? {});
  return KINDS[kind]?.type ?? "None";
}

function ruleIn(value: Argument): ValidationRule {
  const given = Object.entries(value.members()).filter(([, one]) => !one.isMissing);
  const [kind, ...others] = given;
  if (!kind || others.length > 0) throw value.refused("one rule");
  const known = KINDS[kind[0]];
  if (!known) throw value.refused(`one of ${Object.keys(KINDS).join(", ")}`);
  const parts = Object.entries(kind[1].members()).filter(([, one]) => !one.isMissing);
  const stranger = parts.find(([name]) => !known.parts.includes(name));
  if (stranger) throw value.refused(`without ${stranger[0]}`);
  const rule = Object.fromEntries(parts.map(([name, one]) => [name, plainPart(one)]));
  const { source } = rule;
  if (typeof source === "string" && !source.startsWith("=")) checkChoices(value, source);
  return { [kind[0]]: rule };
}

function checkChoices(value: Argument, source: string): void {
  if (source.length > LONGEST.choices) throw value.refused(`at most ${LONGEST.choices} characters of choices`);
}

/** Choices that are cells: one column or row of them, of any sheet, or a name for such. */
function checkSource({ sheet }: CellRange, rule: ValidationRule, value: Argument): void {
  const source = rule["list"]?.["source"];
  if (typeof source !== "string" || !source.startsWith("=")) return;
  if (source.includes("(")) throw new NotImplemented("DataValidation.rule with a function as its source");
  const area = sheet.workbook.rangeAt(source, sheet)?.area;
  if (!area || (area.rows > 1 && area.columns > 1)) throw value.refused("a name or cells to choose from");
}

function plainPart(value: Argument): string | number | boolean {
  if (value.isObject || (typeof value.raw === "object" && value.raw !== null)) {
    throw new NotImplemented("DataValidation.rule with a range as its source");
  }
  const { raw } = value;
  if (typeof raw === "number" || typeof raw === "boolean") return raw;
  const text = value.text();
  if (text.startsWith("=") && hasTableReference(text)) throw value.refused("a formula without references to tables");
  return text;
}

function short(value: Argument, longest: number): string {
  const text = value.textOr("");
  if (text.length > longest) throw value.refused(`at most ${longest} characters`);
  return text;
}
