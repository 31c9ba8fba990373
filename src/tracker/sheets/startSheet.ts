import type { Highlight, HighlightColors, SheetSpec } from "../../workbook/spec/workbook";
import { COLORS } from "../settings/colors";
import { START_PAGES, type Tab } from "../start/startPages";
import { START_POSTED } from "../start/startPosted";
import { tableSheet } from "./sheetKinds";

/** The color of a tab, and of the text that can be read on it: at least 4.5 to 1. */
const TABS: Readonly<Record<Tab, HighlightColors>> = {
  Report: { fill: COLORS.reportTab, color: "000000" },
  Charts: { fill: COLORS.chartTab, color: "FFFFFF" },
  Table: { fill: COLORS.tableTab, color: "FFFFFF" },
  Settings: { fill: COLORS.settingTab, color: "000000" },
};

const TAB_HIGHLIGHTS = Object.entries(TABS).map(([tab, look]): Highlight => ({ heading: "Tab", equals: tab, look }));

/** The last of the columns that are read: behind it stand those that the formulas go by. */
const START_PRINTED = 4;

/** Where everybody begins: how far the practice is, and which page answers what. */
export const START_SHEET: SheetSpec = {
  ...tableSheet(
    START_PAGES,
    "Start here",
    "Click a page to go to it. A table that is hidden: right-click any tab, Unhide…, or Show a table in Huddlebook.",
  ),
  name: "Start",
  tabColor: COLORS.reportTab,
  above: START_POSTED,
  highlights: TAB_HIGHLIGHTS,
  print: { orientation: "landscape", columns: START_PRINTED, onePage: true },
  isIndex: true,
};
