import type { PageRule } from "./page";
import type { TextLook } from "./textLook";

/** How the texts look that a page's rule finds. */
export const PAGE_RULE_LOOKS: Readonly<Record<PageRule["look"], TextLook>> = {
  good: { color: "1B7F4B" },
  bad: { color: "B42318", isBold: true },
  unknown: { color: "6B7280" },
  link: { color: "1F5FA8" },
};
