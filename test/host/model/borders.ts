import type { Border, Edge } from "./cell";
import type { CellRange } from "./cellRange";

/** Where borders run. Diagonal ones are not kept. */
export const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;

/** How a border is drawn. */
export const BORDER_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;

/** How thick a border is. */
export const BORDER_WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

const NONE: Border = { style: "None", weight: "Thin", color: "#000000" };

/** One border of a range: of its outer cells, or of all of them on the inside. */
export class RangeBorder {
  readonly range: CellRange;
  readonly edge: Edge;

  constructor(range: CellRange, edge: Edge) {
    this.range = range;
    this.edge = edge;
  }

  /** What all its cells have; `null` where they differ. */
  value(key: keyof Border): string | null {
    const { grid } = this.range.sheet;
    const values = new Set(
      this.cells().map(([row, column, side]) => (grid.format(row, column).borders?.[side] ?? NONE)[key]),
    );
    const [first] = values;
    return values.size === 1 && first !== undefined ? first : values.size === 0 ? NONE[key] : null;
  }

  /** The cells that have the border, and on which of their own sides. */
  cells(): readonly (readonly [number, number, Edge])[] {
    const { area } = this.range;
    const { top, bottom, left, right } = area;
    const edge = this.edge;
    return [...area.cells()].flatMap(([row, column]): (readonly [number, number, Edge])[] => {
      const isOn = {
        EdgeTop: row === top,
        EdgeBottom: row === bottom,
        EdgeLeft: column === left,
        EdgeRight: column === right,
      };
      if (edge === "InsideHorizontal") return row < bottom ? [[row, column, "EdgeBottom"]] : [];
      if (edge === "InsideVertical") return column < right ? [[row, column, "EdgeRight"]] : [];
      return isOn[edge] ? [[row, column, edge]] : [];
    });
  }
}

/** Changes one thing of a border. A weight or a color alone makes it a line. */
export function changeBorder(border: RangeBorder, key: keyof Border, value: string): void {
  const { grid } = border.range.sheet;
  for (const [row, column, side] of border.cells()) {
    const format = grid.format(row, column);
    const before = format.borders?.[side] ?? (key === "style" ? NONE : { ...NONE, style: "Continuous" });
    grid.setFormat(row, column, { ...format, borders: { ...format.borders, [side]: { ...before, [key]: value } } });
  }
}
