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

/** An office that closes its month a few days late runs the report then, and posts it as of the month's end. */
const DAYS_AT_MONTH_END = 5;

/** Figures that the report itself says to be of another day than they are posted for. */
export const statedOtherwise: Guard = ({ report: { figures, statedDay }, period }) => {
  if (statedDay === undefined || !standAsOfADay(figures)) return undefined;
  const after = statedDay - period.to;
  if (after >= 0 && after <= DAYS_AT_MONTH_END) return undefined;
  const stated = formatDay(statedDay);
  return {
    level: "refusal",
    message:
      `The report says that it stands as of ${stated}, and it is to be posted as of ${formatDay(period.to)}. ` +
      `Check the day, or that it is the right report.`,
  };
};
