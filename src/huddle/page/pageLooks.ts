import type { PageLook } from "../../workbook/spec/page";

const INK = "1F2937";
const MUTED = "6B7280";
const LINE = "D1D5DB";
const BLUE = "1F5FA8";

/** How the parts of the Huddle look: much white, one blue, red where something is missing, yellow where people type. */
export const LOOKS = {
  title: { align: "left", isBold: true, size: 18, color: INK },
  stamp: { align: "right", size: 9, color: MUTED },
  warning: { align: "left", isIndented: true, size: 9, isBold: true, color: "B42318" },
  changed: { align: "right", size: 9, isBold: true, color: BLUE },
  heading: {
    align: "right",
    size: 9,
    color: MUTED,
    shrinks: true,
    lines: { color: LINE, edges: ["bottom"] },
  },
  headingLine: { align: "left", size: 9, color: MUTED, lines: { color: LINE, edges: ["bottom"] } },
  label: { align: "left", isBold: true, size: 11, color: INK },
  figure: { align: "right", size: 11, color: INK, shrinks: true },
  today: { align: "right", size: 11, isBold: true, color: INK, shrinks: true },
  band: { align: "left", isBold: true, size: 11, color: INK, fill: "E8F0FA" },
  bandFigure: { align: "right", isBold: true, size: 10, color: BLUE, fill: "E8F0FA", shrinks: true },
  first: { align: "left", size: 10, color: INK },
  firstTime: { align: "left", size: 10, isBold: true, color: INK },
  firstMissing: { align: "left", size: 10, isBold: true, color: "B42318", shrinks: true },
  remark: { align: "right", size: 9, color: MUTED },
  total: { align: "right", size: 10, isBold: true, color: INK, lines: { color: INK, edges: ["top"] } },
  caption: { align: "left", size: 12, isBold: true, color: BLUE },
  duty: { align: "left", size: 10, color: INK, lines: { color: "E5E7EB", edges: ["bottom"] } },
  typed: { align: "left", fill: "FFFBEB", lines: { color: "E5E7EB", edges: ["bottom"] } },
} as const satisfies Readonly<Record<string, PageLook>>;

/** How figures of the Huddle are shown. Words beside a figure are part of its format, so that every language of Excel has them. */
export const FORMATS = {
  title: '"Huddle, "dddd, mmmm d',
  taken: '"taken "mmm d, h:mm AM/PM',
  aged: '"accounts aged "mmm d',
  changed: '0" changed since the evening"',
  lastDay: '"Last day worked, "mmm d',
  today: '"Today, "mmm d',
  nextDay: '"Next day, "mmm d',
  month: 'mmmm" to date"',
  dollars: "$#,##0;-$#,##0",
  scheduled: '$#,##0" *"',
  collect: '"collect "$#,##0.00',
  count: "#,##0",
  decimal: "#,##0.0",
  time: "h:mm AM/PM",
  desk: '$#,##0.00" at the desk"',
  office: '$#,##0.00" in the office"',
  pending: '$#,##0.00" pending with insurance"',
  ratio: '0%" of the month’s net billed collected"',
  cents: "$#,##0.00;-$#,##0.00",
  overCounter: '0%" collected"',
} as const;
