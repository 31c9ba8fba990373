import { carrierKey } from "../../domain/claims/openClaims";
import type { AgreedReading } from "../reading/agreedReadings";
import type { DateOrder } from "../text/dateOrder";
import type { SaidStatus } from "./saidStatus";

/** Words that a practice's workbook holds already, or was told to keep: they are kept though they are like people's names. */
export interface KnownWords {
  readonly carriers: readonly string[];
  readonly sources: readonly string[];
  /** What the practice said that its software's statuses mean; nothing where absent. */
  readonly statuses?: readonly SaidStatus[];
  /** Which stands first in the dates of a report, by its layout, where somebody said so once and its dates do not tell. */
  readonly dates?: readonly SaidDates[];
  /** How reports are read, as somebody agreed once; nothing where absent. */
  readonly readings?: readonly AgreedReading[];
}

/** Which stands first in a report's dates. */
export interface SaidDates {
  /** The layout's id. */
  readonly report: string;
  readonly order: DateOrder;
}

/** Says whether a cell is one of some words, without case and double spaces. */
export function isAmong(words: readonly string[] = []): (cell: string) => boolean {
  const keys = new Set(words.map(carrierKey));
  return (cell) => keys.has(carrierKey(cell));
}
