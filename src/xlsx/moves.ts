import { type ChangedRows, type FormulaReference, withRowsChanged } from "./formulaReferences";
import { type Move, movedAddresses, movedBlock, stretchedBlock } from "./move";

/** What goes on to cover all of a table's rows when there are more or fewer of them. */
export type Stretching = "nothing" | "ranges" | "ranges-and-cells";

/** Every move made in a workbook, and what it makes of addresses and formulas. */
export class Moves {
  readonly #bySheet: ReadonlyMap<string, readonly Move[]>;

  constructor(moves: readonly Move[]) {
    const bySheet = new Map<string, Move[]>();
    for (const move of moves) {
      const name = move.sheet.toLowerCase();
      bySheet.set(name, [...(bySheet.get(name) ?? []), move]);
    }
    this.#bySheet = bySheet;
  }

  /** The moves on a sheet, in the order in which they were made. */
  on(sheet: string): readonly Move[] {
    return this.#bySheet.get(sheet.toLowerCase()) ?? [];
  }

  /** The names of the sheets on which cells moved that others may point at. */
  get sheetsWithMovedCells(): readonly string[] {
    return [...this.#bySheet.values()].flatMap((moves) =>
      moves.filter(({ isQuiet }) => !isQuiet).flatMap(({ sheet }, index) => (index === 0 ? [sheet] : [])),
    );
  }

  /** The names of all sheets on which a table grew or shrank. */
  get sheets(): readonly string[] {
    return [...this.#bySheet.values()].flatMap(([first]) => (first ? [first.sheet] : []));
  }

  /** A list of addresses on a sheet as it reads after the moves; empty where all of it was taken out. */
  addresses(addresses: string, sheet: string, stretching: Stretching): string {
    return movedAddresses(addresses, this.on(sheet), stretching === "nothing" ? movedBlock : stretchedBlock);
  }

  /** A formula as it reads after the moves. @param sheet where the formula stands; empty for none */
  formula(formula: string, sheet: string, stretching: Stretching): string {
    return withRowsChanged(formula, (reference) => this.#rows(reference, reference.sheet ?? sheet, stretching));
  }

  /**
   * A formula that goes for each row of a block, as a rule's does: what it names by the row goes down as many rows as
   * the block does.
   */
  rule(formula: string, sheet: string, rows: number): string {
    return withRowsChanged(formula, (reference) => {
      const { sheet: named, isRelative, firstRow, lastRow } = reference;
      const changed = this.#rows(reference, named ?? sheet, "ranges");
      if (!changed || named !== undefined) return changed;
      return {
        firstRow: isRelative.first ? firstRow + rows : changed.firstRow,
        lastRow: isRelative.last ? lastRow + rows : changed.lastRow,
      };
    });
  }

  #rows(reference: FormulaReference, sheet: string, stretching: Stretching): ChangedRows {
    const stretches = stretching === "ranges-and-cells" || (stretching === "ranges" && !reference.hasOneCell);
    const step = stretches ? stretchedBlock : movedBlock;
    return this.on(sheet).reduce<FormulaReference | undefined>((at, move) => at && step(at, move), reference);
  }
}
