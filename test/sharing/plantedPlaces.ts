import { escaped } from "../../src/xlsx/markup/xmlText";
import type { Package } from "../../src/xlsx/package/package";

/** A place of a workbook that somebody's data can stand in. */
export interface PlantedPlace {
  readonly title: string;
  /** What the place is called where it is found; several where the data stands in several. */
  readonly found: readonly string[];
  /** Puts a text there. */
  readonly plant: (parts: Package, text: string) => Promise<void>;
}

const SHEET = "xl/worksheets/sheet1.xml";
const HIDDEN = "xl/worksheets/sheet5.xml";
const TABLE = "xl/tables/table1.xml";
const CHART = "xl/charts/chart1.xml";
const DRAWING = "xl/drawings/drawing1.xml";
const BOOK = "xl/workbook.xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const PIVOT = "xl/pivotCache/pivotCacheDefinition1.xml";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** Replaces what stands once in a part; what is not there is a mistake of the test. */
function replaced(path: string, from: string, to: (text: string) => string): PlantedPlace["plant"] {
  return async (parts, text) => {
    await parts.change(path, (markup) => {
      if (!markup.includes(from)) throw new Error(`${path} has no ${from}`);
      return markup.replace(from, () => to(escaped(text)));
    });
  };
}

/** A cell in a row of its own below all others of the first sheet. */
function inCell(markup: (text: string) => string, path = SHEET): PlantedPlace["plant"] {
  return replaced(path, "</sheetData>", (text) => `<row r="60">${markup(text)}</row></sheetData>`);
}

async function addLinked(parts: Package, kind: string, path: string, type: string, content: string): Promise<void> {
  parts.addPart(path, type, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`);
  await parts.relate(BOOK, kind, path);
}

async function addExternal(parts: Package, names: string, inside: string, target: string): Promise<void> {
  const path = "xl/externalLinks/externalLink1.xml";
  const link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const content = `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${link}" r:id="rId1"><sheetNames>${names}</sheetNames>${inside}</externalBook></externalLink>`;
  parts.addPart(path, `${SPREADSHEET}externalLink+xml`, `<?xml version="1.0"?>\n${content}`);
  const id = await parts.relate(BOOK, "externalLink", path);
  parts.setText(
    "xl/externalLinks/_rels/externalLink1.xml.rels",
    `<?xml version="1.0"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${link}/externalLinkPath" Target="${target}" TargetMode="External"/></Relationships>`,
  );
  await parts.change(BOOK, (markup) =>
    markup.replace(
      "<definedNames>",
      `<externalReferences><externalReference r:id="${id}"/></externalReferences><definedNames>`,
    ),
  );
}

function chartTitle(text: string): string {
  const half = Math.floor(text.length / 2);
  // Cut within a word, as Excel does where a part of a text looks otherwise.
  const cut = /&[^;]*$/u.test(text.slice(0, half)) ? 0 : half;
  const runs = [text.slice(0, cut), text.slice(cut)].map((run) => `<a:r><a:rPr lang="en-US"/><a:t>${run}</a:t></a:r>`);
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${runs.join("")}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
}

/** Every place that is looked into. */
export const PLANTED_PLACES: readonly PlantedPlace[] = [
  {
    title: "a text that cells share",
    found: ["cell"],
    plant: replaced("xl/sharedStrings.xml", "<t>Our website</t>", (text) => `<t>${text}</t>`),
  },
  {
    title: "runs of a text that cells share",
    found: ["cell"],
    plant: replaced("xl/sharedStrings.xml", '<t xml:space="preserve">Figures of the </t></r>', (text) => {
      const cut = text.indexOf(" ") + 3;
      return `<t xml:space="preserve">${text.slice(0, cut)}</t></r><r><t xml:space="preserve">${text.slice(cut)} </t></r>`;
    }),
  },
  {
    title: "how a text is pronounced",
    found: ["cell"],
    plant: replaced(
      "xl/sharedStrings.xml",
      "<t>Our website</t>",
      (text) => `<t>Our website</t><rPh sb="0" eb="3"><t>${text}</t></rPh>`,
    ),
  },
  {
    title: "a text of the list that no cell shows",
    found: ["unused-text"],
    plant: replaced("xl/sharedStrings.xml", "</sst>", (text) => `<si><t>${text}</t></si></sst>`),
  },
  {
    title: "a text within a cell",
    found: ["cell"],
    plant: inCell((text) => `<c r="B60" t="inlineStr"><is><t>${text}</t></is></c>`),
  },
  {
    title: "how a text within a cell is pronounced",
    found: ["cell"],
    plant: inCell(
      (text) => `<c r="B60" t="inlineStr"><is><t>Our lists</t><rPh sb="0" eb="3"><t>${text}</t></rPh></is></c>`,
    ),
  },
  {
    title: "a cell of a sheet that only a macro can show",
    found: ["cell"],
    plant: inCell((text) => `<c r="B60" t="inlineStr"><is><t>${text}</t></is></c>`, HIDDEN),
  },
  {
    title: "a formula",
    found: ["formula"],
    plant: inCell((text) => `<c r="B60" t="str"><f>"${text}"&amp;""</f><v>.</v></c>`),
  },
  {
    title: "a formula that cells share, and its results",
    found: ["formula", "formula-result"],
    plant: inCell(
      (text) =>
        `<c r="B60" t="str"><f t="shared" ref="B60:C60" si="9">"${text}"</f><v>${text}</v></c><c r="C60" t="str"><f t="shared" si="9"/><v>${text}</v></c>`,
    ),
  },
  {
    title: "the result of a formula",
    found: ["formula-result"],
    plant: inCell((text) => `<c r="B60" t="str"><f>T(A12)</f><v>${text}</v></c>`),
  },
  {
    title: "a header",
    found: ["header-footer"],
    plant: replaced(SHEET, "Our own header", (text) => text),
  },
  { title: "a footer", found: ["header-footer"], plant: replaced(SHEET, "Page &amp;P", (text) => text) },
  {
    title: "a list of choices",
    found: ["validation"],
    plant: replaced(SHEET, "Good,Fair,Poor", (text) => `${text},Fair`),
  },
  {
    title: "the message of a list of choices",
    found: ["validation"],
    plant: replaced(SHEET, "How the month went", (text) => text),
  },
  {
    title: "a conditional format",
    found: ["conditional-format"],
    plant: replaced(SHEET, '<formula>"Poor"</formula>', (text) => `<formula>"${text}"</formula>`),
  },
  { title: "the tip of a link", found: ["link"], plant: replaced(SHEET, "The web", (text) => text) },
  {
    title: "what a link shows",
    found: ["link"],
    plant: replaced(SHEET, 'display="The lists"', (text) => `display="${text}"`),
  },
  {
    title: "where a link leads",
    found: ["link"],
    plant: replaced("xl/worksheets/_rels/sheet1.xml.rels", "month=6", (text) => `about=${text}&amp;month=6`),
  },
  {
    title: "a filter of a table",
    found: ["filter"],
    plant: replaced(
      TABLE,
      '<autoFilter ref="A3:F9"/>',
      (text) =>
        `<autoFilter ref="A3:F9"><filterColumn colId="4"><filters><filter val="${text}"/></filters></filterColumn></autoFilter>`,
    ),
  },
  {
    title: "a table's heading",
    found: ["table"],
    plant: async (parts, text) => {
      await replaced(TABLE, 'name="Trend"', (name) => `name="${name}"`)(parts, text);
      await replaced("xl/sharedStrings.xml", "<t>Trend</t>", (name) => `<t>${name}</t>`)(parts, text);
    },
  },
  {
    title: "the label of a table's totals row",
    found: ["table"],
    plant: replaced(TABLE, 'totalsRowLabel="Total"', (text) => `totalsRowLabel="${text}"`),
  },
  {
    title: "a scenario",
    found: ["scenario"],
    plant: replaced(
      SHEET,
      "<mergeCells",
      (text) =>
        `<scenarios current="0"><scenario name="High" user="Front desk" count="1" comment="${text}"><inputCells r="B4" val="1"/></scenario></scenarios><mergeCells`,
    ),
  },
  { title: "a note", found: ["note"], plant: replaced("xl/comments1.xml", " as deposited", (text) => ` ${text}`) },
  {
    title: "who wrote a note",
    found: ["note"],
    plant: replaced("xl/comments1.xml", "<author>Front desk", (text) => `<author>${text}`),
  },
  {
    title: "the box of a note",
    found: ["drawing"],
    plant: replaced(
      "xl/drawings/vmlDrawing1.vml",
      "<v:textbox/>",
      (text) => `<v:textbox><div style="text-align:left">${text}</div></v:textbox>`,
    ),
  },
  {
    title: "a comment and the note that older programs show for it",
    found: ["note", "threaded-comment"],
    plant: async (parts, text) => {
      await replaced("xl/comments1.xml", "Is this with the write-offs?", (one) => one)(parts, text);
      await replaced(
        "xl/threadedComments/threadedComment1.xml",
        "Is this with the write-offs?",
        (one) => one,
      )(parts, text);
    },
  },
  {
    title: "the answer to a comment",
    found: ["threaded-comment"],
    plant: replaced("xl/threadedComments/threadedComment1.xml", "Without.", (text) => text),
  },
  {
    title: "who comments",
    found: ["commenter"],
    plant: replaced("xl/persons/person.xml", 'displayName="Office manager"', (text) => `displayName="${text}"`),
  },
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
      "<c:val>",
      (text) =>
        `<c:tx><c:strRef><c:f>Lists!$A$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${text}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:val>`,
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

/** Sheets' names are short and have no such marks. */
function sheetNameOf(text: string): string {
  return text.replace(/[:\\/?*[\]]/gu, "-").slice(0, 31);
}
