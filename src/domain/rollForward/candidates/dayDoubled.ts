import { formatSpan } from "../../calendar";
import type { Candidate } from "../facts";
import { exactMatches } from "../figures";

/** A day, or one of its figures, counted twice: in the production report (half of what is posted), or in what is owed. */
export const dayDoubled: Candidate = {
  id: "day-doubled",
  whatToDo: "Look whether the day's entries are in the books twice, or in the report twice.",
  find: (facts, { ofDays }) =>
    exactMatches(
      facts,
      ofDays,
      [-1 / 2, 1],
      ({ span }) => `Consistent with figures of ${formatSpan(span)} counted twice.`,
    ),
};
