import {
  type Follow,
  formulasWithin,
  hangingOn,
  lyingOver,
  placed,
  placedBySqref,
  staying,
  whereCellsMoved,
} from "./following";
import {
  movedConsolidation,
  movedLocations,
  movedNames,
  movedParameters,
  movedPivotSources,
  movedShapeLinks,
  movedSparklines,
  movedTableFormulas,
} from "./moveAddresses";
import { movedPageBreaks } from "./moveBreaks";
import { movedControls, movedDrawing } from "./moveDrawings";
import { movedBoxes } from "./moveNotes";
import { movedFormulasAround, movedRules } from "./moveRules";
import { withShownCells } from "./moveShownCells";

/** Where something stands that names cells, or lies over them. */
export type Where =
  /** Behind the cells of a sheet whose cells moved. */
  | "own sheet"
  /** Behind the cells of any other sheet. */
  | "other sheets"
  /** A part that a sheet links to, by the kind of the link. */
  | { readonly linked: string; readonly of: "own sheet" | "every sheet" }
  /** A part by its type, whatever links to it. */
  | { readonly type: RegExp }
  /** The list of what parts of a type link to. */
  | { readonly linksOf: RegExp }
  /** The workbook's own part. */
  | "workbook";

/** Something that follows when rows of a table are put in or taken out. */
export interface Follower {
  readonly what: string;
  readonly where: Where;
  readonly follow: Follow;
}

/**
 * All that follows when rows move, beside the cells and their formulas (`moveFormulas`) and what is more than an address:
 * the tables (`read/tableInFile`), the charts with the figures that they keep (`update/charts`), and how far a sheet says
 * that its cells reach. In the order in which it is done. What a person looks at (the cell that is chosen, the first one
 * that is seen) stays, as it does in Excel.
 */
export const FOLLOWERS: readonly Follower[] = [
  { what: "merged cells", where: "own sheet", follow: placed(["mergeCell"], "ref", "nothing") },
  { what: "links of cells", where: "own sheet", follow: placed(["hyperlink"], "ref", "nothing") },
  {
    what: "filters and orders of sorting",
    where: "own sheet",
    follow: placed(["autoFilter", "sortState", "sortCondition"], "ref", "ranges-and-cells"),
  },
  { what: "errors that are ignored", where: "own sheet", follow: placedBySqref("ignoredError") },
  { what: "cells that may be edited", where: "own sheet", follow: placedBySqref("protectedRange") },
  { what: "scenarios", where: "own sheet", follow: placed(["scenarios"], "sqref", "ranges-and-cells") },
  { what: "cells of scenarios", where: "own sheet", follow: placed(["inputCells"], "r", "nothing") },
  { what: "watched cells", where: "own sheet", follow: placed(["cellWatch"], "r", "nothing") },
  { what: "smart tags", where: "own sheet", follow: placed(["cellSmartTags"], "r", "nothing") },
  { what: "published cells", where: "own sheet", follow: placed(["webPublishItem"], "sourceRef", "ranges-and-cells") },
  { what: "conditional formats and validations", where: "own sheet", follow: movedRules },
  { what: "sparklines", where: "own sheet", follow: movedSparklines },
  { what: "add-ins bound to cells", where: "own sheet", follow: formulasWithin("webExtension", "ranges") },
  { what: "links to places", where: "own sheet", follow: movedLocations },
  { what: "page breaks", where: "own sheet", follow: movedPageBreaks },
  { what: "places of controls", where: "own sheet", follow: lyingOver(movedControls) },
  { what: "cells of controls", where: "own sheet", follow: withShownCells },
  { what: "consolidated cells", where: "own sheet", follow: movedConsolidation },

  { what: "rules and sparklines elsewhere", where: "other sheets", follow: movedFormulasAround },
  { what: "links to places elsewhere", where: "other sheets", follow: movedLocations },
  { what: "cells of controls elsewhere", where: "other sheets", follow: withShownCells },
  { what: "consolidated cells elsewhere", where: "other sheets", follow: movedConsolidation },

  { what: "drawings", where: { linked: "drawing", of: "own sheet" }, follow: lyingOver(movedDrawing) },
  { what: "boxes of notes", where: { linked: "vmlDrawing", of: "own sheet" }, follow: lyingOver(movedBoxes) },
  {
    what: "notes",
    where: { linked: "comments", of: "own sheet" },
    follow: whereCellsMoved(hangingOn("comment", "ref")),
  },
  {
    what: "threads of comments",
    where: { linked: "threadedComment", of: "own sheet" },
    follow: whereCellsMoved(hangingOn("threadedComment", "ref")),
  },
  {
    what: "pivot tables",
    where: { linked: "pivotTable", of: "own sheet" },
    follow: whereCellsMoved(staying(["location"], "ref")),
  },
  {
    what: "cells bound to XML",
    where: { linked: "tableSingleCells", of: "own sheet" },
    follow: staying(["singleXmlCell"], "r"),
  },
  { what: "links of shapes", where: { linksOf: /drawing\+xml$/u }, follow: movedShapeLinks },
  { what: "cells that shapes show", where: { linked: "drawing", of: "every sheet" }, follow: withShownCells },
  {
    what: "cells that shapes in charts show",
    where: { type: /drawingml\.chartshapes\+xml$/u },
    follow: withShownCells,
  },
  { what: "cells of older shapes", where: { linked: "vmlDrawing", of: "every sheet" }, follow: withShownCells },
  { what: "cells of form controls", where: { linked: "ctrlProp", of: "every sheet" }, follow: withShownCells },
  { what: "formulas of tables", where: { linked: "table", of: "every sheet" }, follow: movedTableFormulas },
  { what: "sources of pivot tables", where: { type: /pivotCacheDefinition\+xml$/u }, follow: movedPivotSources },
  { what: "parameters of queries", where: { type: /connections\+xml$/u }, follow: movedParameters },
  { what: "names and print areas", where: "workbook", follow: movedNames },
];
