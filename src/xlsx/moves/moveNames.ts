import type { Package } from "../package/package";
import { attributeOf, changedElements, changedTexts, openingTag } from "../markup/markup";
import type { Moves } from "./moves";

/** Has the workbook's names, print areas among them, follow the cells that they name. */
export async function moveNames(parts: Package, moves: Moves): Promise<void> {
  const path = await parts.workbookPath();
  if (path === undefined) return;
  await parts.change(path, (markup) =>
    changedElements(markup, ["definedName"], (name) => {
      const tag = openingTag(name);
      // Rows that are printed on each page are headings, which do not become more when there are more rows below.
      const stretching = attributeOf(tag, "name") === "_xlnm.Print_Titles" ? "nothing" : "ranges";
      return changedTexts(name, ["definedName"], (formula) => moves.formula(formula, "", stretching));
    }),
  );
}
