import { count } from "../../domain/counted";
import type { CellEffect, TableEffect } from "../../session/posting/effects";
import { type ElementSpec, element } from "../dom/element";
import { fold, scrolledTable, sign } from "./parts";

/** What becomes of the tables, each with its cells for whoever wants to see them. */
export function effectsView(
  effects: readonly TableEffect[],
  goTo?: (cell: CellEffect) => void,
): readonly ElementSpec[] {
  return effects.map((effect) =>
    element(
      "div",
      { class: "effect", key: effect.table },
      fold(
        [element("span", { class: "strong" }, effect.table), ` ${effectInWords(effect)}`],
        effect.cells.length === 0 ? element("p", {}, "Its cells are formulas: they follow.") : cellsTable(effect, goTo),
      ),
    ),
  );
}

function effectInWords({ added, changed, removed, rowsBefore, rowsAfter }: TableEffect): string {
  const parts = [
    added > 0 && count(added, "new row"),
    changed > 0 && `${count(changed, "row")} changed`,
    removed > 0 && `${count(removed, "row")} taken out`,
  ].filter((part) => part !== false);
  return `${parts.join(", ")} (${rowsBefore.toLocaleString("en-US")} → ${rowsAfter.toLocaleString("en-US")})`;
}

function cellsTable(
  { table, cells, cellCount }: TableEffect,
  goTo?: (cell: CellEffect) => void,
): readonly ElementSpec[] {
  return [
    scrolledTable(
      `What changes in ${table}`,
      ["Row", "Column", "Before", "After"],
      cells.map((cell) => cellRow(cell, goTo)),
    ),
    ...(cellCount > cells.length
      ? [element("p", {}, `…and ${(cellCount - cells.length).toLocaleString("en-US")} more cells.`)]
      : []),
  ];
}

function cellRow(cell: CellEffect, goTo?: (cell: CellEffect) => void): ElementSpec {
  const { row, heading, was, becomes } = cell;
  const place =
    goTo === undefined
      ? row
      : link(row, heading, () => {
          goTo(cell);
        });
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, place),
    element("td", {}, heading),
    element("td", { class: "figure" }, was),
    element("td", { class: "figure" }, becomes),
  );
}

function link(row: string, heading: string, press: () => void): ElementSpec {
  return element(
    "button",
    { type: "button", class: "link", "aria-label": `Show ${row}, ${heading} in the sheet`, on: { click: press } },
    row,
    sign(" ↗"),
  );
}
