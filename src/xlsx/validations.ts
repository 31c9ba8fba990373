import { blockAddress } from "../workbook/cellAddress";
import { type Choice, NOT_A_CHOICE, choicesOn } from "../workbook/choices";
import type { TablePlace } from "../workbook/sheetLayout";
import type { NamedCell, SheetSpec } from "../workbook/workbook";
import { type XmlElement, element } from "./xmlElement";

/** Excel keeps a list of choices as one text of this length at the most, with commas between. */
const LONGEST_LIST = 255;

/**
 * The lists of choices on a table's sheet: those of its columns, and those of its named cells, which go first.
 *
 * @returns `undefined` where nothing is to be chosen
 */
export function validations(sheet: SheetSpec, place: TablePlace, names: readonly NamedCell[]): XmlElement | undefined {
  const all = choicesOn(place, names);
  if (all.length === 0) return undefined;
  return element("dataValidations", { count: all.length }, ...all.map((choice) => validation(sheet, choice)));
}

function validation(sheet: SheetSpec, { blocks, choices }: Choice): XmlElement {
  const list = choices.join(",");
  if (list.length > LONGEST_LIST || choices.some((choice) => choice.includes(","))) {
    throw new RangeError(
      `on ${sheet.name}, a list of choices is longer than Excel allows, or one holds a comma: ${list}`,
    );
  }
  return element(
    "dataValidation",
    {
      type: "list",
      allowBlank: 1,
      showErrorMessage: 1,
      errorTitle: NOT_A_CHOICE.title,
      error: NOT_A_CHOICE.message,
      sqref: blocks.map(blockAddress).join(" "),
    },
    element("formula1", {}, `"${list.replaceAll('"', '""')}"`),
  );
}
