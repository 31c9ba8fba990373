/** How a report stands. */
export type EntryStatus =
  | "reading"
  /** It cannot be posted; it has to be taken off the list. */
  | "unusable"
  /** Somebody has to say something first. */
  | "asks"
  | "posts"
  | "restates"
  | "agrees"
  /** It says otherwise than what is posted, which stays. */
  | "differs"
  | "already-posted"
  /** Read, but the tracker has no sheet for it. */
  | "not-kept";

const OPEN: ReadonlySet<EntryStatus> = new Set(["reading", "unusable", "asks"]);

/**
 * Whether a report keeps the others from being posted: it is read still, asks for something, or cannot be posted. In a file of its own, as
 * the pane asks before it loads what works a posting out.
 */
export function isOpen({ status }: { readonly status: EntryStatus }): boolean {
  return OPEN.has(status);
}
