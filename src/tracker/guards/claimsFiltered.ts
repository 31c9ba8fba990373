import type { Guard } from "../guard";

/** The export leaves out claims of the last 30 days unless somebody takes the filter off. */
const FILTERED_DAYS = 30;

/** An empty 0 to 30 of claims is the export's default filter, not a month without claims. */
export const claimsFiltered: Guard = ({ report: { figures, asOf } }) => {
  if (figures.kind !== "outstanding-claims" || asOf === undefined || figures.claims.length === 0) return undefined;
  const isRecent = figures.claims.some(({ service }) => service !== undefined && asOf - service < FILTERED_DAYS);
  if (isRecent) return undefined;
  return {
    level: "warning",
    message:
      "No claim is younger than 30 days: Open Dental leaves those out unless the filter “days old” is set to 0. " +
      "Run the report again without it.",
  };
};
