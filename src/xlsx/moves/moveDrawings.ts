import type { Package } from "../package/package";
import { attributeOf, changedElements, changedTags, openingTag, withAttribute } from "../markup/markup";
import type { Move } from "./move";
import { type Following, movedAnchor } from "./movedAnchor";
import { movedBoxes } from "./moveNotes";
import type { Moves } from "./moves";

/** Has the drawings and notes of a sheet follow its cells: charts, pictures, notes, threads of comments, pivot tables. */
export async function moveDrawings(parts: Package, sheetPath: string, sheet: string, moves: Moves): Promise<void> {
  const own = moves.on(sheet).filter(({ isQuiet }) => !isQuiet);
  if (own.length === 0) return;
  const changes: Readonly<Record<string, (markup: string) => string>> = {
    drawing: (markup) => movedDrawing(markup, own),
    vmlDrawing: (markup) => movedBoxes(markup, own),
    comments: (markup) => movedComments(markup, "comment", sheet, moves),
    threadedComment: (markup) => movedComments(markup, "threadedComment", sheet, moves),
    pivotTable: (markup) => movedPivot(markup, sheet, moves),
  };
  for (const { kind, path } of await parts.links(sheetPath)) {
    const change = changes[kind];
    if (change && parts.has(path)) await parts.change(path, change);
  }
}

function movedDrawing(markup: string, moves: readonly Move[]): string {
  return changedElements(markup, ["twoCellAnchor", "oneCellAnchor"], (anchor) =>
    movedAnchor(anchor, followingOf(attributeOf(openingTag(anchor), "editAs")), moves),
  );
}

function followingOf(editAs: string | undefined): Following {
  if (editAs === "absolute") return "stays";
  return editAs === "oneCell" ? "moves" : "moves-and-stretches";
}

function movedComments(markup: string, name: string, sheet: string, moves: Moves): string {
  return changedElements(markup, [name], (comment) => {
    const tag = openingTag(comment);
    const moved = moves.addresses(attributeOf(tag, "ref") ?? "", sheet, "nothing");
    return moved === "" ? "" : withAttribute(tag, "ref", moved) + comment.slice(tag.length);
  });
}

function movedPivot(markup: string, sheet: string, moves: Moves): string {
  return changedTags(markup, ["location"], (tag) => {
    const moved = moves.addresses(attributeOf(tag, "ref") ?? "", sheet, "nothing");
    return moved === "" ? tag : withAttribute(tag, "ref", moved);
  });
}
