import { type PlantedPlace, SHEET, HIDDEN, TABLE, replaced, inCell } from "./planting";

/** Places of sheets: cells, formulas, headers, choices, links, tables. */
export const PLANTED_IN_SHEETS: readonly PlantedPlace[] = [
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
];
