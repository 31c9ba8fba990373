import { PLANTED_BESIDE } from "./plantedBeside";
import { PLANTED_IN_SHEETS } from "./plantedInSheets";
import { PLANTED_REMARKS } from "./plantedRemarks";
import type { PlantedPlace } from "./planting";

/** Every place that is looked into. */
export const PLANTED_PLACES: readonly PlantedPlace[] = [...PLANTED_IN_SHEETS, ...PLANTED_REMARKS, ...PLANTED_BESIDE];
