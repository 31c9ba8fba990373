import type { PersonalKind } from "../kinds/personalKind";
import type { Look } from "../look/look";
import type { Stands } from "./clearingOfUnit";
import type { PlaceKind } from "./place";

/** A part that is looked at whole. */
export interface PartToLook {
  readonly path: string;
  readonly room: PlaceKind;
  /** The sheet that it belongs to, as it may be told. */
  readonly told: string | undefined;
  /** What the fields of a pivot table's records are called, in their order. */
  readonly fields: readonly string[];
  /** Its cells have threads of comments, which older programs show as notes. */
  readonly hasThreads: boolean;
  /** It says how things look: fonts and styles are called like people. */
  readonly isLooks: boolean;
}

/** What parts are looked at with. */
export interface PartContext {
  readonly look: Look;
  readonly formulaLook: (formula: string) => readonly PersonalKind[];
  /** What names a sheet's cells, without sheets that are called like somebody: they are told of where they are named. */
  readonly withoutSheets: (reference: string) => string;
  readonly stands: Stands;
}
