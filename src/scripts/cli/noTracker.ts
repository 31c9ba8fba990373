import type { Look } from "../../session/trackerPort";

/** Why there is no tracker to work on where one has to be there already. */
export function describeNoTracker(look: Exclude<Look, { readonly kind: "tracker" }>): string {
  if (look.kind === "unusable") return look.message;
  return look.kind === "no-tracker" && look.isNew ? "There is no such file." : "There is no tracker in this file.";
}
