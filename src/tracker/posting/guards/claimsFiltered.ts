import { lacksRecent } from "../../../domain/claims/claims";
import type { Guard } from "./guard";

/** An export without young claims was run with its usual filter; that is not a month without claims. */
export const claimsFiltered: Guard = ({ report: { figures, asOf } }) => {
  if (figures.kind !== "outstanding-claims" || asOf === undefined || !lacksRecent(figures, asOf)) return undefined;
  return {
    level: "warning",
    message:
      "No young claim is listed: Open Dental leaves out the first 30 days unless the filter “days old” is set to 0. " +
      "So Open and 0 to 30 are not known, and their cells stay empty. Run the report again without the filter.",
  };
};
