import { formatDay } from "../../../domain/calendar";
import { standAsOfADay } from "../../../domain/figures";
import type { Guard } from "./guard";

/** Figures of a day after the one on which the report was run: it cannot know them. */
export const afterTheRun: Guard = ({ report: { figures, runDate }, period }) => {
  if (runDate === undefined || period.to <= runDate) return undefined;
  const run = formatDay(runDate);
  const to = formatDay(period.to);
  return {
    level: "refusal",
    message: standAsOfADay(figures)
      ? `The report was run on ${run}, so it cannot say how things stood on ${to}. ` +
        `Run it again on that day or later, or give an as-of day up to ${run}.`
      : `The report was run on ${run}, so it knows nothing of the days after that, and its days go to ${to}. ` +
        `Run it again on that day or later, or give a last day up to ${run}.`,
  };
};
