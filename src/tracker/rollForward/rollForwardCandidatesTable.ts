import { defineTable, valueColumn } from "../formulas/columns";

/** What may explain the difference of a month that does not tie, most likely first, and what remains. */
export const ROLL_FORWARD_CANDIDATES = defineTable("RollForwardCandidates", {
  key: [{ heading: "Month end" }, { heading: "Rank" }],
  columns: [
    valueColumn(
      "RollForwardCandidates",
      "Month end",
      "The month end whose roll-forward does not tie. One that ties has no rows.",
    ),
    valueColumn(
      "RollForwardCandidates",
      "Rank",
      "1 is the least likely by chance. The last row is what remains unexplained.",
    ),
    valueColumn(
      "RollForwardCandidates",
      "Says",
      "What the figures are consistent with. That it is so is for people to find out.",
      64,
    ),
    valueColumn(
      "RollForwardCandidates",
      "Amount",
      "How much of the difference it would explain. Rows stand beside one another and are not added up. Empty where no figure tells.",
    ),
    valueColumn(
      "RollForwardCandidates",
      "Evidence",
      "The figure that speaks for it: table, row and column, and what stands there.",
      56,
    ),
    valueColumn("RollForwardCandidates", "What to do", "What to look at.", 64),
    {
      ...valueColumn("RollForwardCandidates", "Key", "What the roll-forward page looks a line up by."),
      isHidden: true,
      isLater: true,
    },
  ],
});
