import { blockAddress } from "../../workbook/layout/cellAddress";
import { type Choice, NOT_A_CHOICE, type Offer, choicesOn, pageChoices } from "../../workbook/layout/choices";
import { type TablePlace, placesOn } from "../../workbook/layout/sheetLayout";
import type { NamedCell, SheetSpec } from "../../workbook/spec/workbook";
import { type XmlElement, element } from "../markup/xmlElement";
import { type FreshFile, addToSheet } from "./freshFile";

/** Excel keeps a list of choices as one text of this length at the most, with commas between. */
const LONGEST_LIST = 255;

/** Gives each sheet its lists of choices, which exceljs writes one cell for itself. */
export async function addChoices(file: FreshFile): Promise<void> {
  const { workbook, places, pathOf } = file;
  for (const sheet of workbook.sheets) {
    const choices = validations(sheet, placesOn(sheet, places), workbook.names);
    if (choices) await addToSheet(file, pathOf(sheet.name), choices);
  }
}

/**
 * The lists of choices on a sheet: of each table those of its named cells, then those of its columns.
 *
 * @returns `undefined` where nothing is to be chosen
 */
function validations(
  sheet: SheetSpec,
  places: readonly TablePlace[],
  names: readonly NamedCell[],
): XmlElement | undefined {
  const all = places.flatMap((place) =>
    choicesOn(
      place,
      names.filter(({ table }) => table === place.table.name),
    ),
  );
  all.push(...pageChoices(sheet));
  if (all.length === 0) return undefined;
  return element("dataValidations", { count: all.length }, ...all.map((choice) => validation(sheet, choice)));
}

function validation(sheet: SheetSpec, { blocks, offer }: Choice): XmlElement {
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
    element("formula1", {}, listOf(sheet, offer)),
  );
}

function listOf(sheet: SheetSpec, offer: Offer): string {
  if (offer.kind === "cells") return offer.name;
  const list = offer.texts.join(",");
  if (list.length > LONGEST_LIST || offer.texts.some((text) => text.includes(","))) {
    throw new RangeError(
      `on ${sheet.name}, a list of choices is longer than Excel allows, or one holds a comma: ${list}`,
    );
  }
  return `"${list.replaceAll('"', '""')}"`;
}
