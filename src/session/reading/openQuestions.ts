import type { Need } from "./needs";

/** A report, and what is asked of it. */
interface Asked {
  readonly status: string;
  readonly needs: readonly Need[];
}

/** Says whether what was asked is answered. */
export function isMet(need: Need): boolean {
  if (need.kind === "as-of" || need.kind === "ages-as-of") return need.given !== undefined;
  return "isGiven" in need && need.isGiven;
}

/** How many questions are open in all. @param isDayShared the reports' day is asked once for all of them */
export function openQuestions(asked: readonly Asked[], isDayShared: boolean): number {
  const own = asked
    .filter(({ status }) => status === "asks")
    .flatMap(({ needs }) => needs.filter((need) => !isMet(need) && !(isDayShared && need.kind === "as-of")));
  return own.length + (isDayShared ? 1 : 0);
}
