import { INPUT_LOOK } from "../../../workbook/spec/looks";
import type { PageEdge, PageLook } from "../../../workbook/spec/page";

/** The colors of Summary's page: much white, one blue, and red and green for news alone. */
const INK = "1F2937";
const MUTED = "4B5563";
const LINE = "D1D5DB";
const BLUE = "1F5FA8";
const PALE = "F6F8FB";
const HEADLINE = "EAF1FA";
const CHOICE_LINE = "C9A227";

/** The columns of the small charts: the months before, and the month shown. */
export const BAR_COLORS = { before: "A9C4E4", now: BLUE } as const;

const left = { align: "left", color: INK } as const;
const right = { align: "right", color: INK } as const;

/** How the cells of Summary's page look. No letters are smaller than 9 points, in print as on the screen. */
export const LOOKS = {
  title: { ...left, isBold: true, size: 20, shrinks: true },
  choiceLabel: { ...right, size: 10, color: MUTED, isIndented: true },
  choice: {
    align: "center",
    color: INK,
    isBold: true,
    size: 12,
    ...INPUT_LOOK,
    lines: { color: CHOICE_LINE, edges: ["top", "bottom", "left", "right"] },
  },
  ties: { ...left, isBold: true, size: 11 },
  strip: { align: "center", color: INK, size: 10, lines: { color: LINE, edges: ["top", "bottom"] } },
  headline: { ...left, size: 14, fill: HEADLINE, wraps: true, isIndented: true },
  caption: { ...left, isBold: true, size: 13, lines: { color: BLUE, edges: ["bottom"] } },
  dollars: { ...left, isBold: true, size: 12, shrinks: true },
  step: { ...left, size: 11, shrinks: true },
  where: { ...right, size: 10, color: MUTED, shrinks: true },
  listHeading: { ...left, size: 10, color: MUTED, lines: { color: LINE, edges: ["bottom"] } },
  listHeadingRight: { ...right, size: 10, color: MUTED, lines: { color: LINE, edges: ["bottom"] } },
  listLabel: { ...left, size: 11, shrinks: true },
  listNow: { ...right, isBold: true, size: 11, shrinks: true },
  listThen: { ...right, size: 11, shrinks: true },
  listTrend: { ...right, size: 10, shrinks: true },
  block: { ...left, isBold: true, size: 11, fill: PALE },
  totalLabel: { ...left, isBold: true, size: 11, shrinks: true, lines: { color: MUTED, edges: ["top"] } },
  total: { ...right, isBold: true, size: 11, shrinks: true, lines: { color: MUTED, edges: ["top"] } },
  heatHeading: { align: "center", size: 10, color: MUTED, shrinks: true, lines: { color: LINE, edges: ["bottom"] } },
  heat: { align: "center", color: INK, size: 10, shrinks: true },
  lineNote: { ...left, size: 10, color: MUTED, shrinks: true },
  totalNote: { ...left, size: 10, color: MUTED, shrinks: true, lines: { color: MUTED, edges: ["top"] } },
  note: { ...left, size: 10, wraps: true },
  noteAmount: { ...left, isBold: true, size: 10, shrinks: true },
  foot: { ...left, size: 10, color: MUTED, shrinks: true },
} as const satisfies Readonly<Record<string, PageLook>>;

/** How the cells of a tile look. */
export const TILE_LOOKS = {
  label: tile({ isBold: true, size: 10, color: MUTED, shrinks: true }, ["top", "left"]),
  onlyLabel: tile({ isBold: true, size: 10, color: MUTED, shrinks: true }, ["top", "left", "right"]),
  status: tile({ align: "right", size: 9, shrinks: true }, ["top", "right"]),
  value: tile({ isBold: true, size: 20, shrinks: true }, ["left"]),
  change: tile({ size: 10, shrinks: true }, ["left"]),
  versus: { align: "left", size: 9, color: MUTED, fill: PALE, shrinks: true },
  chart: tile({ size: 10 }, ["right"]),
  trend: tile({ isBold: true, size: 10, shrinks: true }, ["bottom", "left", "right"]),
} as const;

function tile(look: Partial<PageLook>, edges: readonly PageEdge[]): PageLook {
  return {
    align: "left",
    color: INK,
    fill: PALE,
    ...look,
    isIndented: true,
    ...(edges.length > 0 && { lines: { color: LINE, edges } }),
  };
}
