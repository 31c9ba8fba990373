/**
 * The order in which the standard demands the elements of a part (ECMA-376, part 1, annex A), one list a type. A
 * program that finds them in another order has the file repaired.
 */

/** What a worksheet holds (CT_Worksheet). */
export const WORKSHEET = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection"],
  ...["protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells"],
  ...["phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"],
  ...["pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors"],
  ...["smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls"],
  ...["webPublishItems", "tableParts", "extLst"],
] as const;

/** What a workbook's own part holds (CT_Workbook). */
export const WORKBOOK = [
  ...["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups"],
  ...["externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr"],
  ...["smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst"],
] as const;

/** What a workbook's formats hold (CT_Stylesheet). */
export const STYLESHEET = [
  ...["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles"],
  ...["colors", "extLst"],
] as const;

/** What a table holds (CT_Table). */
export const TABLE = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"] as const;

/** The names of what may stand behind an element. @throws RangeError where the order does not know it: a bug */
export function namesBehind<Name extends string>(order: readonly Name[], name: Name): readonly Name[] {
  const at = order.indexOf(name);
  if (at < 0) throw new RangeError(`no place is known for ${name}`);
  return order.slice(at + 1);
}
