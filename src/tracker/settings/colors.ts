/**
 * The colors of charts and tabs. The four of the aging categories darken with age, so that they stay apart in grayscale and
 * for eyes that do not tell red from green; the last is also the warmest.
 */
export const COLORS = {
  days0to30: "D3E4F3",
  days31to60: "8DBBE2",
  days61to90: "3E7CB1",
  over90: "7B1E12",
  undated: "FFFFFF",
  patient: "2E75B6",
  insurance: "7F6084",
  total: "404040",
  billed: "9DC3E6",
  collected: "2F7D5B",
  reference: "7F7F7F",
  weeks: "C9C9C9",
  walkOwed: "BFBFBF",
  walkAdds: "BDD7EE",
  walkTakesOff: "A9D3BC",
  walkDoesNotTie: "F4B183",
  heat: "F4B183",
  reportTab: "C55A11",
  chartTab: "2F7D5B",
  tableTab: "2E75B6",
  settingTab: "7F7F7F",
} as const;
