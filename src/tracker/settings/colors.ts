/**
 * The colors of charts and tabs. The four of the aging categories go from calm to alarming and stay apart
 * in grayscale and for eyes that do not tell red from green.
 */
export const COLORS = {
  days0to30: "9DC3E6",
  days31to60: "4A90C2",
  days61to90: "F4B183",
  over90: "B23A26",
  undated: "BFBFBF",
  patient: "2E75B6",
  insurance: "7F6084",
  total: "404040",
  billed: "9DC3E6",
  collected: "2F7D5B",
  reference: "7F7F7F",
  heat: "F4B183",
  reportTab: "C55A11",
  chartTab: "2F7D5B",
  tableTab: "2E75B6",
  settingTab: "7F7F7F",
} as const;
