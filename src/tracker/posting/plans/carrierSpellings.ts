import type { ClaimsReport } from "../../../domain/claims/claims";
import { carrierKey } from "../../../domain/claims/openClaims";
import type { TableRows } from "../../../workbook/spec/book";
import { rowsIn, textIn } from "../../headings/rows";

/** A report's claims with carriers spelled as Claims spells them already, so that a carrier keeps one name over the months. */
export function spelledAsPosted(tables: TableRows, report: ClaimsReport): ClaimsReport {
  const posted = new Map(
    rowsIn(tables, "Claims").map((row) => [carrierKey(textIn(row, "Carrier")), textIn(row, "Carrier")] as const),
  );
  return {
    ...report,
    claims: report.claims.map((claim) => ({
      ...claim,
      carrier: posted.get(carrierKey(claim.carrier)) ?? claim.carrier,
    })),
  };
}
