import { TRACKER } from "../../src/tracker/trackerWorkbook";
import { openExcel } from "../host/openExcel";
import type { SimulatedExcel } from "../host/simulatedExcel";
import { calculates } from "./calculates";

/** A simulated Excel that computes the tracker's formulas. */
export function trackerExcel(options: Parameters<typeof openExcel>[0] = {}): SimulatedExcel {
  return openExcel({ calculate: calculates(TRACKER), ...options });
}
