import { addressOf, quotedSheetName } from "../model/address";
import type { CellRange } from "../model/cellRange";
import type { DocumentProperties } from "../model/documentProperties";
import type { Workbook } from "../model/workbook";
import { fileFormula } from "./fileFormula";
import { document, text, xml } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The workbook's part. @param links the names by which it calls its sheets, in their order */
export function workbookPart(workbook: Workbook, links: readonly string[]): string {
  const sheets = workbook.sheets.map(({ name, visibility }, index) =>
    xml("sheet", {
      name,
      sheetId: index + 1,
      state: visibility === "Visible" ? undefined : visibility === "Hidden" ? "hidden" : "veryHidden",
      "r:id": links[index],
    }),
  );
  const names = definedNames(workbook);
  return document(
    xml(
      "workbook",
      { xmlns: MAIN, "xmlns:r": RELATIONSHIPS },
      workbook.protection.isProtected ? xml("workbookProtection", { lockStructure: 1 }) : "",
      xml("bookViews", {}, xml("workbookView", { activeTab: workbook.sheets.indexOf(workbook.activeSheet) })),
      xml("sheets", {}, ...sheets),
      names.length === 0 ? "" : xml("definedNames", {}, ...names),
      xml("calcPr", { calcId: 191029, calcMode: workbook.calculationMode === "Manual" ? "manual" : undefined }),
    ),
  );
}

/** What people read about the workbook. */
export function propertiesPart({ texts }: DocumentProperties): string {
  return document(
    xml(
      "cp:coreProperties",
      {
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      },
      xml("dc:title", {}, text(texts.title)),
      xml("dc:subject", {}, text(texts.subject)),
      xml("dc:creator", {}, text(texts.author)),
      xml("cp:keywords", {}, text(texts.keywords)),
      xml("dc:description", {}, text(texts.comments)),
      xml("cp:category", {}, text(texts.category)),
    ),
  );
}

function definedNames(workbook: Workbook): readonly string[] {
  const own = workbook.names.map(({ name, formula, sheet, comment, isVisible }) =>
    xml(
      "definedName",
      {
        name,
        comment: comment || undefined,
        hidden: isVisible ? undefined : 1,
        localSheetId: sheet && workbook.sheets.indexOf(sheet),
      },
      text(fileFormula(formula, undefined)),
    ),
  );
  return [...own, ...workbook.sheets.flatMap(({ pageLayout }, index) => printNames(pageLayout, index))];
}

function printNames({ printArea, titleRows, titleColumns }: Workbook["sheets"][number]["pageLayout"], index: number) {
  const titles = [titleColumns, titleRows].flatMap((range) => (range && !range.isGone ? [placeOf(range)] : []));
  const area = printArea && !printArea.isGone ? [placeOf(printArea)] : [];
  return [
    ...area.map((place) => xml("definedName", { name: "_xlnm.Print_Area", localSheetId: index }, text(place))),
    ...(titles.length === 0
      ? []
      : [xml("definedName", { name: "_xlnm.Print_Titles", localSheetId: index }, text(titles.join(",")))]),
  ];
}

function placeOf({ sheet, area }: CellRange): string {
  return `${quotedSheetName(sheet.name)}!${addressOf(area, "$")}`;
}
