import { trimSpace } from "../../import/text/space";

/** A segment: its name, then its elements, so that `CLP03` is at 3. */
export type Segment = readonly string[];

/** The name of a segment. */
export function nameOf(segment: Segment): string {
  return segment[0] ?? "";
}

/** An element without spaces around it; empty where there is none. */
export function elementAt(segment: Segment, index: number): string {
  return trimSpace(segment[index] ?? "");
}
