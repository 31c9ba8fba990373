import { xmlTokens } from "./xmlTokens";

/**
 * The order in which the standard demands the elements of a part (ECMA-376, part 1, annex A), one list a type. A
 * program that finds them in another order has the file repaired.
 */

type Order = readonly string[];

/** What a worksheet holds (CT_Worksheet). */
export const WORKSHEET: Order = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection"],
  ...["protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells"],
  ...["phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"],
  ...["pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors"],
  ...["smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls"],
  ...["webPublishItems", "tableParts", "extLst"],
];

/** What a workbook's own part holds (CT_Workbook). */
export const WORKBOOK: Order = [
  ...["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups"],
  ...["externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr"],
  ...["smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst"],
];

/** What a workbook's formats hold (CT_Stylesheet). */
export const STYLESHEET: Order = [
  ...["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles"],
  ...["colors", "extLst"],
];

/** What a table's part holds (CT_Table). */
export const TABLE: Order = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

/** What every axis of a chart begins with (EG_AxShared). */
const AXIS: Order = [
  ...["axId", "scaling", "delete", "axPos", "majorGridlines", "minorGridlines", "title", "numFmt", "majorTickMark"],
  ...["minorTickMark", "tickLblPos", "spPr", "txPr", "crossAx", "crosses", "crossesAt"],
];

/** What an axis of categories holds (CT_CatAx). */
export const CATEGORY_AXIS: Order = [
  ...AXIS,
  ...["auto", "lblAlgn", "lblOffset", "tickLblSkip", "tickMarkSkip", "noMultiLvlLbl", "extLst"],
];

/** What an axis of values holds (CT_ValAx). */
export const VALUE_AXIS: Order = [...AXIS, "crossBetween", "majorUnit", "minorUnit", "dispUnits", "extLst"];

/** The names of what may only stand behind an element. @throws RangeError where the order does not know it: a bug */
export function namesBehind(order: Order, name: string): readonly string[] {
  const at = order.indexOf(name);
  if (at < 0) throw new RangeError(`no place is known for ${name}`);
  return order.slice(at + 1);
}

/**
 * Where an element goes in the end of a part: ahead of the first that may only stand behind it.
 *
 * @param end from anywhere among the outermost element's own children on
 */
export function placeIn(end: string, order: Order, name: string): number {
  const behind = namesBehind(order, name);
  let depth = 0;
  let place = end.length;
  for (const token of xmlTokens(end)) {
    const isClosing = token.name.startsWith("/");
    if (depth === 0 && behind.includes(token.name)) return token.start;
    if (depth === 0 && isClosing) place = token.start;
    else if (isClosing) depth--;
    else if (!token.isEmpty) depth++;
  }
  return place;
}
