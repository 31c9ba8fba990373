import { describe, expect, it } from "vitest";
import { FOLLOWERS } from "../../../src/xlsx/moves/followers";
import type { Move } from "../../../src/xlsx/moves/move";
import { Moves } from "../../../src/xlsx/moves/moves";

/** Three rows are put in ahead of row 10 of the sheet Days. */
const MOVE: Move = {
  sheet: "Days",
  columns: { firstColumn: 1, lastColumn: 16_384 },
  at: 10,
  count: 3,
  data: { firstColumn: 1, firstRow: 4, lastColumn: 5, lastRow: 8 },
  isQuiet: false,
};

const anchor = (row: number): string =>
  `<from><col>0</col><row>${row - 1}</row></from><to><col>1</col><row>${row}</row></to>`;

/** What each follower makes follow: markup that names row 20, or lies over it, whatever row that is by then. */
const SAMPLES: Readonly<Record<string, (row: number) => string>> = {
  "merged cells": (row) => `<mergeCell ref="A${row}:B${row}"/>`,
  "links of cells": (row) => `<hyperlink ref="A${row}"/>`,
  "filters and orders of sorting": (row) =>
    `<autoFilter ref="A${row}:B${row}"><sortState ref="A${row}:B${row}"><sortCondition ref="A${row}"/></sortState></autoFilter>`,
  "errors that are ignored": (row) =>
    `<ignoredError sqref="A${row}"/><x:ignoredError><xm:sqref>A${row}</xm:sqref></x:ignoredError>`,
  "cells that may be edited": (row) => `<protectedRange sqref="A${row} B${row}"/>`,
  scenarios: (row) => `<scenarios sqref="A${row}"/>`,
  "cells of scenarios": (row) => `<inputCells r="A${row}"/>`,
  "watched cells": (row) => `<cellWatch r="A${row}"/>`,
  "smart tags": (row) => `<cellSmartTags r="A${row}"/>`,
  "published cells": (row) => `<webPublishItem sourceRef="A${row}:B${row}"/>`,
  "conditional formats and validations": (row) =>
    `<conditionalFormatting sqref="A${row}"><cfRule><cfvo val="$B$${row}"/><formula>B${row}</formula></cfRule></conditionalFormatting><dataValidation sqref="A${row}"><formula1>B${row}</formula1></dataValidation>`,
  sparklines: (row) => `<sparklineGroup><f>Days!A${row}:B${row}</f><sqref>C${row}</sqref></sparklineGroup>`,
  "add-ins bound to cells": (row) => `<x15:webExtension><xm:f>Days!A${row}</xm:f></x15:webExtension>`,
  "links to places": (row) => `<hyperlink ref="A1" location="Days!A${row}"/>`,
  "page breaks": (row) => `<rowBreaks count="1"><brk id="${row}"/></rowBreaks>`,
  "places of controls": (row) => `<controlPr><anchor moveWithCells="1">${anchor(row)}</anchor></controlPr>`,
  "cells of controls": (row) => `<controlPr linkedCell="A${row}" listFillRange="Days!A${row}:A${row + 1}"/>`,
  "consolidated cells": (row) => `<dataRef ref="A${row}:B${row}" sheet="Days"/>`,
  "rules and sparklines elsewhere": (row) => `<cfvo val="Days!$A$${row}"/><formula>Days!A${row}</formula>`,
  "links to places elsewhere": (row) => `<hyperlink ref="A20" location="Days!A${row}"/>`,
  "cells of controls elsewhere": (row) => `<controlPr linkedCell="Days!A${row}"/>`,
  "consolidated cells elsewhere": (row) => `<dataRef ref="A${row}:B${row}" sheet="Days"/>`,
  drawings: (row) => `<twoCellAnchor>${anchor(row)}</twoCellAnchor>`,
  "boxes of notes": (row) =>
    `<shape><Anchor>1, 0, ${row}, 0, 2, 0, ${row + 3}, 0</Anchor><Row>${row - 1}</Row><Column>0</Column></shape>`,
  notes: (row) => `<comment ref="A${row}"><text/></comment>`,
  "threads of comments": (row) => `<threadedComment ref="A${row}"/>`,
  "pivot tables": (row) => `<location ref="A${row}:B${row + 4}"/>`,
  "cells bound to XML": (row) => `<singleXmlCell r="A${row}"/>`,
  "links of shapes": (row) => `<Relationship Target="#'Days'!A${row}"/><Relationship Target="http://a/A20"/>`,
  "cells that shapes show": (row) => `<sp textlink="Days!$A$${row}"/>`,
  "cells that shapes in charts show": (row) => `<sp textlink="Days!$A$${row}"/>`,
  "cells of older shapes": (row) => `<FmlaLink>Days!$A$${row}</FmlaLink>`,
  "cells of form controls": (row) => `<formControlPr fmlaLink="Days!$A$${row}"/>`,
  "formulas of tables": (row) =>
    `<calculatedColumnFormula>Days!$A$${row}+A20</calculatedColumnFormula><totalsRowFormula>Days!$A$${row}</totalsRowFormula>`,
  "sources of pivot tables": (row) => `<worksheetSource ref="A${row}:B${row + 4}" sheet="Days"/>`,
  "parameters of queries": (row) => `<parameter cell="Days!$A$${row}"/>`,
  "names and print areas": (row) => `<definedName name="One">Days!$A$${row}</definedName>`,
};

describe("when rows move", () => {
  it.each(FOLLOWERS)("$what follow", ({ what, where, follow }) => {
    const sample = SAMPLES[what];
    if (!sample) throw new RangeError(`what shows that ${what} follow?`);
    const isElsewhere = where === "other sheets";
    const sheet = isElsewhere ? "Look" : "Days";
    expect(follow(`<all>${sample(20)}</all>`, sheet, new Moves([MOVE]))).toBe(`<all>${sample(23)}</all>`);
  });

  it("all that is on the list is told apart by its name", () => {
    expect(new Set(FOLLOWERS.map(({ what }) => what)).size).toBe(FOLLOWERS.length);
    expect(Object.keys(SAMPLES).sort()).toEqual(FOLLOWERS.map(({ what }) => what).sort());
  });
});
