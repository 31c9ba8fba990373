import type { CellBlock } from "../../workbook/layout/cellAddress";
import { type Columns, columnsWithin } from "../grid/cellReference";
import { type ChangedRows, type FormulaReference, withRowsChanged } from "./formulaReferences";
import { type Move, type Rows, movedAddresses, stretchedBlock } from "./move";
import { RowMap } from "./rowMap";

/** What goes on to cover all of a table's rows when there are more or fewer of them. */
export type Stretching = "nothing" | "ranges" | "ranges-and-cells";

/** The cells that a rule goes for. */
export interface RulePlace {
  /** How many rows there are from its first to its last. */
  readonly rows: number;
  /** How many rows further down its first row is. */
  readonly down: number;
  /** All its cells went down alike: none came, none is gone. */
  readonly isWhole: boolean;
}

/** Every move made in a workbook, and what it makes of addresses and formulas. */
export class Moves {
  readonly #bySheet: ReadonlyMap<string, readonly Move[]>;
  /** Formulas as they read afterwards: a table's column has the same one in each of its rows. */
  readonly #formulas = new Map<string, string>();
  /** Where rows come to stand, by the sheet and the columns of what follows. */
  readonly #maps = new Map<string, RowMap>();

  constructor(moves: readonly Move[]) {
    const bySheet = new Map<string, Move[]>();
    for (const move of moves) {
      const name = move.sheet.toLowerCase();
      const known = bySheet.get(name);
      if (known) known.push(move);
      else bySheet.set(name, [move]);
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
    return movedAddresses(addresses, (block) => this.#block(block, sheet, stretching !== "nothing"));
  }

  /** A formula as it reads after the moves. @param sheet where the formula stands; empty for none */
  formula(formula: string, sheet: string, stretching: Stretching): string {
    const asked = [stretching, sheet, formula].join("\n");
    const known = this.#formulas.get(asked) ?? this.#moved(formula, sheet, stretching);
    this.#formulas.set(asked, known);
    return known;
  }

  #moved(formula: string, sheet: string, stretching: Stretching): string {
    // What goes on to cover a table's rows may come down to one cell: it grows again.
    const isJoined = stretching === "ranges-and-cells";
    return withRowsChanged(
      formula,
      (reference) => this.#rows(reference, reference.sheet ?? sheet, stretching),
      isJoined,
    );
  }

  /** A formula that goes for many rows: what it names by its row for all of them alike. @param sheet where it stands */
  fixed(formula: string, sheet: string): string {
    return withRowsChanged(formula, (reference) => {
      const { isRelative } = reference;
      const isFixed = !isRelative.first && !isRelative.last;
      return isFixed ? this.#rows(reference, reference.sheet ?? sheet, "nothing") : reference;
    });
  }

  /**
   * A formula that goes for each cell of a block, as a rule's does, and is spelled for its first row: what it names by
   * the row is another row for each of the block's.
   */
  rule(formula: string, sheet: string, place: RulePlace): string {
    return withRowsChanged(formula, (reference) => {
      const { isRelative, firstRow, lastRow } = reference;
      const named = reference.sheet ?? sheet;
      const fixed = this.#rows(reference, named, "ranges");
      const goesWithRule = named.toLowerCase() === sheet.toLowerCase();
      const first =
        isRelative.first && goesWithRule ? this.#ruleRow(reference, firstRow, sheet, place) : fixed?.firstRow;
      const last = isRelative.last && goesWithRule ? this.#ruleRow(reference, lastRow, sheet, place) : fixed?.lastRow;
      return first === undefined || last === undefined ? undefined : { firstRow: first, lastRow: last };
    });
  }

  /** Where all rows that a rule names by one went alike, it goes on to name them; otherwise they go as the rule does. */
  #ruleRow(columns: Columns, row: number, sheet: string, { rows, down, isWhole }: RulePlace): number | undefined {
    if (!isWhole) return row + down;
    const byFirst = this.#cellRow(columns, row, sheet);
    const byLast = this.#cellRow(columns, row + rows - 1, sheet);
    if (byFirst === undefined || byLast === undefined) return byFirst === byLast ? undefined : row + down;
    return byLast - byFirst === rows - 1 ? byFirst : row + down;
  }

  #cellRow({ firstColumn, lastColumn }: Columns, row: number, sheet: string): number | undefined {
    const cells = { firstColumn, lastColumn, firstRow: row, lastRow: row };
    return this.#block(cells, sheet, false)?.firstRow;
  }

  #rows(reference: FormulaReference, sheet: string, stretching: Stretching): ChangedRows {
    const stretches = stretching === "ranges-and-cells" || (stretching === "ranges" && !reference.hasOneCell);
    return this.#block(reference, sheet, stretches);
  }

  /** The rows of a block after the moves on its sheet. @param stretches it goes on to cover all of a table's rows */
  #block(block: CellBlock, sheet: string, stretches: boolean): Rows | undefined {
    const own = this.on(sheet);
    if (own.length === 0) return block;
    if (!stretches) return this.#mapOf(block, sheet, own).rowsAfter(block);
    return own.reduce<CellBlock | undefined>((at, move) => at && stretchedBlock(at, move), block);
  }

  #mapOf({ firstColumn, lastColumn }: Columns, sheet: string, own: readonly Move[]): RowMap {
    const asked = `${sheet.toLowerCase()}\n${firstColumn}:${lastColumn}`;
    const known = this.#maps.get(asked);
    if (known) return known;
    const followed = own.filter((move) => !move.isQuiet && columnsWithin({ firstColumn, lastColumn }, move.columns));
    const map = new RowMap(followed);
    this.#maps.set(asked, map);
    return map;
  }
}
