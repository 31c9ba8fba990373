import { CARRIER_NAMES, COMPANY_WORDS } from "../figures/companyWords";
import { wordsOfHeading } from "../layout/headingWords";
import { LONGEST_HEADING } from "../layout/shownHeading";

/** Where many of some names are of companies, carriers may stand there. Blank ones count for nothing. */
export function areCompanies(names: readonly string[]): boolean {
  const filled = names.filter((name) => name !== "");
  return filled.filter(isCompany).length * 3 > filled.length;
}

function isCompany(name: string): boolean {
  return (
    CARRIER_NAMES.some((carrier) => name.toLowerCase().startsWith(carrier)) ||
    wordsOfHeading(name.slice(0, LONGEST_HEADING)).some((word) => COMPANY_WORDS.has(word))
  );
}
