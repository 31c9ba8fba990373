import { formatSpan } from "../../calendar";
import type { Candidate } from "../facts";
import { exactMatches } from "../figures";

/** A week counted twice: twice in the production report, so that half of what is posted makes the difference, or twice in what is owed. */
export const weekDoubled: Candidate = {
  id: "week-doubled",
  whatToDo: "Look whether the week's entries are in the books twice, or in the report twice.",
  find: (facts, { ofWeeks }) =>
    exactMatches(
      facts,
      ofWeeks,
      [-1 / 2, 1],
      ({ span }) => `Consistent with the week of ${formatSpan(span)} counted twice.`,
    ),
};
