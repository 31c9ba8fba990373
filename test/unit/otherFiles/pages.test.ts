import { describe, expect, it } from "vitest";
import { readPage } from "./otherFileTest";

/** The sheets of a page, each as its name and its text. */
async function sheetsOf(page: string): Promise<unknown> {
  const found = await readPage(page);
  return found.ok ? found.sheets.map(({ name, text }) => [name, text]) : found.reason;
}

const rows = (...cells: readonly string[][]): string =>
  cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n");

describe("a page's table", () => {
  it("has each cell's text as it is written, never as a number or a date", async () => {
    const cells = ["3/8/2026", "(1,234.56)", "00123", "1-30", "1e5", "TRUE", "=1+1", "50%", "&lt;b&gt; &amp; &euro;5"];
    expect(await sheetsOf(`<table>${rows(cells)}</table>`)).toEqual([
      ["Table 1", [...cells.slice(0, -1), "<b> & €5"].join("\t")],
    ]);
  });

  it("keeps words apart where the page does: line breaks, paragraphs, spaces of any kind", async () => {
    const cells = ["Sample,<br>Ann", "<p>one</p><p>two</p>", "a&nbsp;b\n   c", "<b>bo</b>ld"];
    expect(await sheetsOf(`<table>${rows(cells)}</table>`)).toEqual([
      ["Table 1", '"Sample,\nAnn"\t"one\ntwo"\ta b c\tbold'],
    ]);
  });

  it("has its cells in their columns where some span several, and words in every row that they span", async () => {
    const table = `<table><tr><th rowspan=2>Carrier<th colspan=2>Open<tr><th>Claims<th>Amount
      <tr><td rowspan="2">Delta<td>1<td rowspan="2">5.00<tr><td>2</table>`;
    expect(await sheetsOf(table)).toEqual([
      ["Table 1", "Carrier\tOpen\nCarrier\tClaims\tAmount\nDelta\t1\t5.00\nDelta\t2"],
    ]);
  });

  it("ends with its last rows, wherever the page writes them", async () => {
    const table = `<table><thead>${rows(["Name", "Amount"])}</thead><tfoot>${rows(["Total", "3"])}</tfoot><tbody>${rows(["a", "3"])}</tbody></table>`;
    expect(await sheetsOf(table)).toEqual([["Table 1", "Name\tAmount\na\t3\nTotal\t3"]]);
  });

  it("has below what stands above it on the page, which may say the days that it is of", async () => {
    expect(await sheetsOf(`<h1>Aging</h1>As of <b>8/31/2026</b><table>${rows(["a", "1"])}</table>`)).toEqual([
      ["Table 1", "Aging\nAs of 8/31/2026\na\t1"],
    ]);
  });

  it("is a sheet of its own beside others, and what stands below the last is one too", async () => {
    expect(await sheetsOf(`<table>${rows(["a", "1"])}</table><table>${rows(["b", "2"])}</table><p>Page 1`)).toEqual([
      ["Table 1", "a\t1"],
      ["Table 2", "b\t2"],
      ["Text below", "Page 1"],
    ]);
  });

  it("is found in a table that lays out the page, whose own text is not lost", async () => {
    const inner = `<table>${rows(["in", "1"], ["Total", "1"])}</table>`;
    const page = `<table><tr><td>Aging Report<td>Main St</tr><tr><td>As of 8/31/2026 ${inner} printed</td></tr></table>`;
    expect(await sheetsOf(page)).toEqual([
      ["Table 1", "Aging Report\tMain St\nAs of 8/31/2026\nin\t1\nTotal\t1"],
      ["Text below", "printed"],
    ]);
  });

  it("counts the rows and columns that the page hides", async () => {
    const page = `<table><tr><td>a<td style="display:none">b<tr style="color: red; DISPLAY : none"><td>c<td hidden>d</table>`;
    const found = await readPage(page);
    expect(found.ok && found.sheets[0]).toMatchObject({ text: "a\tb\nc\td", hiddenRows: 1, hiddenColumns: 1 });
  });

  it("holds no script, style or choice", async () => {
    const page = `<html><head><title>t</title><style>td{}</style></head><body><script>"<td>x"</script><table>${rows(["a<select><option>b</select>", "1"])}</table>`;
    expect(await sheetsOf(page)).toEqual([["Table 1", "a\t1"]]);
  });

  it("is refused where there is none, or nothing in it", async () => {
    expect(await sheetsOf("<html><body><p>Please sign in</body></html>")).toBe("no-table");
    expect(await sheetsOf("<table><tr><td> </td></tr></table>")).toBe("empty");
  });
});
