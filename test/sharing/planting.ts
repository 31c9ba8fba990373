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

export const SHEET = "xl/worksheets/sheet1.xml";
export const HIDDEN = "xl/worksheets/sheet5.xml";
export const TABLE = "xl/tables/table1.xml";
export const CHART = "xl/charts/chart1.xml";
export const DRAWING = "xl/drawings/drawing1.xml";
export const BOOK = "xl/workbook.xml";
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
export const PIVOT = "xl/pivotCache/pivotCacheDefinition1.xml";
export const A = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** Replaces what stands once in a part; what is not there is a mistake of the test. */
export function replaced(path: string, from: string, to: (text: string) => string): PlantedPlace["plant"] {
  return async (parts, text) => {
    await parts.change(path, (markup) => {
      if (!markup.includes(from)) throw new Error(`${path} has no ${from}`);
      return markup.replace(from, () => to(escaped(text)));
    });
  };
}

/** A cell in a row of its own below all others of the first sheet. */
export function inCell(markup: (text: string) => string, path = SHEET): PlantedPlace["plant"] {
  return replaced(path, "</sheetData>", (text) => `<row r="60">${markup(text)}</row></sheetData>`);
}

export async function addLinked(
  parts: Package,
  kind: string,
  path: string,
  type: string,
  content: string,
): Promise<void> {
  parts.addPart(path, type, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`);
  await parts.relate(BOOK, kind, path);
}

export async function addExternal(parts: Package, names: string, inside: string, target: string): Promise<void> {
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

export function chartTitle(text: string): string {
  const half = Math.floor(text.length / 2);
  // Cut within a word, as Excel does where a part of a text looks otherwise.
  const cut = /&[^;]*$/u.test(text.slice(0, half)) ? 0 : half;
  const runs = [text.slice(0, cut), text.slice(cut)].map((run) => `<a:r><a:rPr lang="en-US"/><a:t>${run}</a:t></a:r>`);
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${runs.join("")}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
}

/** Sheets' names are short and have no such marks. */
export function sheetNameOf(text: string): string {
  return text.replace(/[:\\/?*[\]]/gu, "-").slice(0, 31);
}
