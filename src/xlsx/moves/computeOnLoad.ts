import type { BookParts } from "../package/bookParts";
import {
  attributeOf,
  changedElements,
  changedTags,
  openingTag,
  prefixOf,
  tagsIn,
  withAttribute,
  withChild,
} from "../markup/markup";
import { isOn } from "../markup/xmlAttributes";
import { relationshipsPathOf } from "../package/partPath";

const CONTENT_TYPES = "[Content_Types].xml";

/**
 * Has whoever opens the workbook compute it anew. The list of formula cells goes: a formula that becomes a blank cell
 * while another one is written would leave it out of date, though there are as many as before.
 */
export async function computeOnLoad(parts: BookParts): Promise<void> {
  const path = await parts.workbookPath();
  if (path === undefined) return;
  await dropCalculationChain(parts);
  await parts.change(path, (markup) => {
    if (tagsIn(markup, ["calcPr"]).length > 0) {
      return changedTags(markup, ["calcPr"], (tag) =>
        isOn(tag, "fullCalcOnLoad") ? tag : withAttribute(tag, "fullCalcOnLoad", "1"),
      );
    }
    return withCalculation(markup);
  });
}

/** Drops the list of formula cells, which each program makes anew; one that is out of date has Excel repair the file. */
async function dropCalculationChain(parts: BookParts): Promise<void> {
  const workbook = await parts.workbookPath();
  const chain = workbook === undefined ? undefined : await parts.linked(workbook, "calcChain");
  if (workbook === undefined || chain === undefined) return;
  parts.remove(chain);
  await parts.change(relationshipsPathOf(workbook), (markup) =>
    changedElements(markup, ["Relationship"], (link) =>
      (attributeOf(openingTag(link), "Type") ?? "").endsWith("/calcChain") ? "" : link,
    ),
  );
  await parts.change(CONTENT_TYPES, (markup) =>
    changedElements(markup, ["Override"], (type) =>
      attributeOf(openingTag(type), "PartName") === `/${chain}` ? "" : type,
    ),
  );
}

/** What the standard wants behind the settings of calculation (ECMA-376, CT_Workbook). */
const AFTER = [
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "fileRecoveryPr",
  "webPublishing",
  "extLst",
];

function withCalculation(markup: string): string {
  return changedElements(markup, ["workbook"], (workbook) =>
    withChild(workbook, `<${prefixOf(workbook)}calcPr fullCalcOnLoad="1"/>`, AFTER),
  );
}
