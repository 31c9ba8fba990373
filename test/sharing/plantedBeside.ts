import { escaped } from "../../src/xlsx/markup/xmlText";
import {
  type PlantedPlace,
  SHEET,
  HIDDEN,
  CHART,
  DRAWING,
  BOOK,
  MAIN,
  SPREADSHEET,
  PIVOT,
  A,
  replaced,
  addLinked,
  addExternal,
  chartTitle,
  sheetNameOf,
} from "./planting";

/** Places beside the cells: notes, names, properties, charts, drawings, pivot tables, other workbooks, data of add-ins. */
export const PLANTED_BESIDE: readonly PlantedPlace[] = [
  {
    title: "a sheet's name",
    found: ["sheet-name"],
    plant: async (parts, text) => {
      await parts.change(BOOK, (markup) => markup.replaceAll("Practice figures", () => escaped(sheetNameOf(text))));
      for (const path of [
        CHART,
        "xl/charts/chart2.xml",
        "xl/charts/chart3.xml",
        SHEET,
        "xl/worksheets/sheet2.xml",
        PIVOT,
      ])
        await parts.change(path, (markup) => markup.replaceAll("Practice figures", () => escaped(sheetNameOf(text))));
    },
  },
  {
    title: "what a defined name stands for",
    found: ["defined-name"],
    plant: replaced(
      BOOK,
      '<definedName name="PracticeTarget">0.98',
      (text) => `<definedName name="PracticeTarget">"${text}"`,
    ),
  },
  {
    title: "the remark of a defined name",
    found: ["defined-name"],
    plant: replaced(BOOK, 'comment="What was billed"', (text) => `comment="${text}"`),
  },
  {
    title: "where the workbook was kept",
    found: ["settings"],
    plant: replaced(
      BOOK,
      "<bookViews>",
      (text) =>
        `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"  xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15ac:absPath url="C:\\Users\\${text}\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><bookViews>`,
    ),
  },
  {
    title: "the title of the document",
    found: ["document-properties"],
    plant: replaced("docProps/core.xml", "Everything", (text) => text),
  },
  {
    title: "the company of the document",
    found: ["document-properties"],
    plant: replaced("docProps/app.xml", "<Company>The practice", (text) => `<Company>${text}`),
  },
  {
    title: "a property of the practice's own",
    found: ["document-properties"],
    plant: replaced("docProps/custom.xml", "<vt:lpwstr>Office manager", (text) => `<vt:lpwstr>${text}`),
  },
  {
    title: "the name of a property of the practice's own",
    found: ["document-properties"],
    plant: replaced("docProps/custom.xml", 'name="Reviewed by"', (text) => `name="${text}"`),
  },
  {
    title: "the title of a chart, in runs",
    found: ["chart"],
    plant: replaced(CHART, '<c:autoTitleDeleted val="1"/>', chartTitle),
  },
  {
    title: "what a chart keeps of cells",
    found: ["chart"],
    plant: replaced(
      CHART,
      "!$B$3</c:f></c:strRef>",
      (text) =>
        `!$B$3</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${text}</c:v></c:pt></c:strCache></c:strRef>`,
    ),
  },
  {
    title: "a text box",
    found: ["drawing"],
    plant: replaced(DRAWING, "Ask about the write-offs of April", (text) => text),
  },
  {
    title: "the description of a picture",
    found: ["drawing"],
    plant: replaced(DRAWING, `descr="The practice's logo"`, (text) => `descr="${text}"`),
  },
  {
    title: "the name of a shape",
    found: ["drawing"],
    plant: replaced(DRAWING, 'name="Reminder"', (text) => `name="${text}"`),
  },
  {
    title: "what a pivot table keeps of a field",
    found: ["pivot-table"],
    plant: replaced(PIVOT, '<s v="Good"/>', (text) => `<s v="${text}"/>`),
  },
  {
    title: "the records of a pivot table",
    found: ["pivot-table"],
    plant: replaced("xl/pivotCache/pivotCacheRecords1.xml", "<n v=", (text) => `<s v="${text}"/><n v=`),
  },
  {
    title: "who renewed a pivot table",
    found: ["pivot-table"],
    plant: replaced(PIVOT, 'refreshedBy="The practice"', (text) => `refreshedBy="${text}"`),
  },
  {
    title: "what a pivot table calls its values",
    found: ["pivot-table"],
    plant: replaced("xl/pivotTables/pivotTable1.xml", 'name="Sum of Billed"', (text) => `name="${text}"`),
  },
  {
    title: "values kept of another workbook",
    found: ["other-workbook"],
    plant: (parts, text) =>
      addExternal(
        parts,
        '<sheetName val="Owed"/>',
        `<sheetDataSet><sheetData sheetId="0"><row r="2"><cell r="B2" t="str"><v>${escaped(text)}</v></cell></row></sheetData></sheetDataSet>`,
        "Owed.xlsx",
      ),
  },
  {
    title: "a sheet of another workbook",
    found: ["other-workbook"],
    plant: (parts, text) => addExternal(parts, `<sheetName val="${escaped(text)}"/>`, "", "Owed.xlsx"),
  },
  {
    title: "where another workbook is",
    found: ["link"],
    plant: (parts, text) => addExternal(parts, '<sheetName val="Owed"/>', "", `file:///C:\\${escaped(text)}.xlsx`),
  },
  {
    title: "a query",
    found: ["connection"],
    plant: (parts, text) =>
      addLinked(
        parts,
        "connections",
        "xl/connections.xml",
        `${SPREADSHEET}connections+xml`,
        `<connections xmlns="${MAIN}"><connection id="1" name="Owed" type="1" refreshedVersion="6"><dbPr connection="DSN=Practice" command="SELECT * FROM patient WHERE Note='${escaped(text)}'"/></connection></connections>`,
      ),
  },
  {
    title: "data of an add-in",
    found: ["custom-xml"],
    plant: replaced("customXml/item1.xml", "<region>North", (text) => `<region>${text}`),
  },
  {
    title: "an attribute of an add-in's data",
    found: ["custom-xml"],
    plant: replaced("customXml/item1.xml", "<region>", (text) => `<region note="${text}">`),
  },
  {
    title: "a comment in the markup",
    found: ["settings"],
    plant: replaced(HIDDEN, "<pageMargins", (text) => `<!-- ${text.replaceAll("--", "")} --><pageMargins`),
  },
  {
    title: "a number format",
    found: ["settings"],
    plant: replaced(
      "xl/styles.xml",
      '<numFmt numFmtId="164" formatCode="#,##0&quot; USD&quot;"/>',
      (text) => `<numFmt numFmtId="164" formatCode="0&quot;${text}&quot;"/>`,
    ),
  },
  {
    title: "values of a rich data type",
    found: ["settings"],
    plant: (parts, text) =>
      addLinked(
        parts,
        "http://schemas.microsoft.com/office/2017/06/relationships/rdRichValue",
        "xl/richData/rdrichvalue.xml",
        "application/vnd.ms-excel.rdrichvalue+xml",
        `<rvData xmlns="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata" count="1"><rv s="0"><v>${escaped(text)}</v></rv></rvData>`,
      ),
  },
  {
    title: "a drawing over a chart",
    found: ["drawing"],
    plant: async (parts, text) => {
      parts.addPart(
        "xl/drawings/drawing9.xml",
        "application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml",
        `<?xml version="1.0"?>\n<c:userShapes xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="${A}"><cdr:relSizeAnchor xmlns:cdr="http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"><cdr:from><cdr:x>0.1</cdr:x><cdr:y>0.1</cdr:y></cdr:from><cdr:to><cdr:x>0.5</cdr:x><cdr:y>0.5</cdr:y></cdr:to><cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="2" name="Box"/><cdr:cNvSpPr txBox="1"/></cdr:nvSpPr><cdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></cdr:spPr><cdr:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>${escaped(text)}</a:t></a:r></a:p></cdr:txBody></cdr:sp></cdr:relSizeAnchor></c:userShapes>`,
      );
      const id = await parts.relate(CHART, "chartUserShapes", "xl/drawings/drawing9.xml");
      await parts.change(CHART, (markup) =>
        markup.replace("</c:chartSpace>", `<c:userShapes r:id="${id}"/></c:chartSpace>`),
      );
    },
  },
];
