import { carrierKey } from "../../domain/claims/openClaims";
import type { AgreedReading } from "../reading/agreedReadings";
import type { SaidStatus } from "./saidStatus";

/** Words that a practice's workbook holds already, or was told to keep: they are kept though they are like people's names. */
export interface KnownWords {
  readonly carriers: readonly string[];
  readonly sources: readonly string[];
  /** What the practice said that its software's statuses mean; nothing where absent. */
  readonly statuses?: readonly SaidStatus[];
  /** How reports are read, as somebody agreed once; nothing where absent. */
  readonly readings?: readonly AgreedReading[];
}

/** Says whether a cell is one of some words, without case and double spaces. */
export function isAmong(words: readonly string[] = []): (cell: string) => boolean {
  const keys = new Set(words.map(carrierKey));
  return (cell) => keys.has(carrierKey(cell));
}
