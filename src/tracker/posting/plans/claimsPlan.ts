import { count } from "../../../domain/counted";
import { type Day, formatDay } from "../../../domain/calendar";
import { claimAnswers } from "../../../domain/claims/answeredClaims";
import {
  type ClaimAgeFrom,
  type ClaimsReport,
  dayAgedFrom,
  isOpenOn,
  lacksRecent,
} from "../../../domain/claims/claims";
import { type Cents, dollarsFromCents, sumCents } from "../../../domain/money";
import {
  type CarrierClaims,
  type ClaimSum,
  denials,
  openClaims,
  pastFollowUps,
} from "../../../domain/claims/openClaims";
import type { TableRows } from "../../../workbook/spec/book";
import type { Row } from "../../../workbook/spec/cell";
import type { TableChange } from "../../../workbook/change/change";
import { keyOf } from "../../../workbook/spec/table";
import type { DescribedTable } from "../../formulas/columns";
import { CLAIM_AGES, type ClaimCount, dollarsOf } from "../../claims/claimColumns";
import { periodOfDay } from "../posting";
import { CLAIM_DENIALS } from "../../claims/claimDenials";
import { CLAIMS } from "../../claims/claims";
import { CLAIMS_FOLLOW_UP } from "../../claims/claimsFollowUp";
import { FIRST_30_DAYS } from "../../claims/claimsTotals";
import { spelledAsPosted } from "./carrierSpellings";
import { carriersOver30 } from "./claimCarriers";
import type { FiguresPlan } from "./figuresPlan";
import { asOfsFollowing } from "./followingRows";
import { type CellsOf, dayIn, rowsIn, textIn } from "../../headings/rows";

/**
 * Open claims as of a day, by carrier and type of plan, all together, past their follow-up date and denied. Posting the day
 * again takes the place of what stood there: a carrier that the report no longer has loses its rows.
 */
export function planClaims(tables: TableRows, asOf: Day, given: ClaimsReport, from: ClaimAgeFrom): FiguresPlan {
  const report = spelledAsPosted(tables, given);
  const carriers = openClaims(report, asOf, from);
  const isShort = lacksRecent(report, asOf);
  return {
    period: periodOfDay(asOf),
    change: [
      inPlaceOf(
        tables,
        CLAIMS,
        asOf,
        carriers.map((carrier) => carrierRow(asOf, carrier, isShort)),
      ),
      { table: "ClaimsTotals", upserts: [totalsRow(asOf, report, from, isShort)], removals: [] },
      asOfsFollowing(tables, "ClaimsTotals", [asOf]),
      inPlaceOf(tables, CLAIMS_FOLLOW_UP, asOf, followUpRows(asOf, report)),
      inPlaceOf(tables, CLAIM_DENIALS, asOf, denialRows(asOf, report)),
      ...(isLatest(tables, asOf) ? [carriersOver30(tables, asOf, carriers)] : []),
    ],
    mayUpdate: false,
    warnings: [
      ...lateClaims(report, asOf, from),
      ...undatedClaims(report, asOf, from),
      ...otherAge(tables, asOf, from),
    ],
  };
}

function inPlaceOf(
  tables: TableRows,
  spec: DescribedTable<"Claims" | "ClaimsFollowUp" | "ClaimDenials">,
  asOf: Day,
  upserts: readonly Row[],
): TableChange {
  const kept = new Set(upserts.map((row) => keyOf(spec, row)));
  const posted = rowsIn(tables, spec.name).filter((row) => dayIn(row, "As of") === asOf);
  return { table: spec.name, upserts, removals: posted.filter((row) => !kept.has(keyOf(spec, row))) };
}

/** Where the export is short of its youngest claims, how many are open is not known: an empty cell, not a small number. */
function carrierRow(asOf: Day, claims: CarrierClaims, isShort: boolean): CellsOf<"Claims"> {
  return {
    "As of": asOf,
    Carrier: claims.carrier,
    "Plan type": claims.planType,
    ...cellsOf("Open", isShort ? undefined : claims.open),
    ...Object.fromEntries(
      CLAIM_AGES.flatMap(({ age, count, mayLack }) =>
        Object.entries(cellsOf(count, isShort && mayLack ? undefined : claims.ages[age])),
      ),
    ),
    "Oldest days": claims.oldestDays,
    ...cellsOf("Denied", claims.denied),
    ...cellsOf("Past follow up", claims.pastFollowUp),
  };
}

function cellsOf(heading: ClaimCount, sum: ClaimSum | undefined): Row {
  return { [heading]: sum?.claims, [dollarsOf(heading)]: sum && dollarsFromCents(sum.billed) };
}

function totalsRow(asOf: Day, report: ClaimsReport, from: ClaimAgeFrom, isShort: boolean): CellsOf<"ClaimsTotals"> {
  const answers = claimAnswers(report, asOf, from);
  return {
    "As of": asOf,
    "First 30 days": isShort ? FIRST_30_DAYS.leftOut : FIRST_30_DAYS.listed,
    "Age counts from": from,
    "Claims in report": report.claims.length,
    "Dollars in report": dollarsFromCents(billedIn(report)),
    Answered: answers?.answered,
    Denied: answers?.denied,
    "Days to payment": answers?.medianDays,
  };
}

function billedIn({ claims }: ClaimsReport): Cents {
  return sumCents(claims.map(({ amount }) => amount));
}

function followUpRows(asOf: Day, report: ClaimsReport): readonly CellsOf<"ClaimsFollowUp">[] {
  return pastFollowUps(report, asOf).map((past) => ({
    "As of": asOf,
    "Oldest follow up": past.oldest,
    Carrier: past.carrier,
    ...cellsOf("Past follow up", past),
  }));
}

function denialRows(asOf: Day, report: ClaimsReport): readonly CellsOf<"ClaimDenials">[] {
  return denials(report, asOf).map((denied) => ({
    "As of": asOf,
    Reason: denied.reason,
    ...cellsOf("Denied", denied),
  }));
}

function isLatest(tables: TableRows, asOf: Day): boolean {
  return rowsIn(tables, "ClaimsTotals").every((row) => (dayIn(row, "As of") ?? asOf) <= asOf);
}

function lateClaims({ claims }: ClaimsReport, asOf: Day, from: ClaimAgeFrom): readonly string[] {
  const late = claims.filter((claim) => (dayAgedFrom(claim, from) ?? asOf) > asOf && isOpenOn(claim, asOf)).length;
  if (late === 0) return [];
  return [
    `${count(late, "open claim")} dated after ${formatDay(asOf)}, in Without a date: the report was run on a later day. ` +
      `What was paid since is not in it, so run it on the day that it is for.`,
  ];
}

function undatedClaims({ claims }: ClaimsReport, asOf: Day, from: ClaimAgeFrom): readonly string[] {
  const undated = claims.filter((claim) => dayAgedFrom(claim, from) === undefined && isOpenOn(claim, asOf)).length;
  if (undated === 0) return [];
  return [
    `${count(undated, "open claim")} without the day that their age counts from (Setup: ${from}), in Without a date.`,
  ];
}

/** Ages that count from another day do not compare with those posted before. */
function otherAge(tables: TableRows, asOf: Day, from: ClaimAgeFrom): readonly string[] {
  const before = rowsIn(tables, "ClaimsTotals")
    .filter((row) => (dayIn(row, "As of") ?? asOf) < asOf && textIn(row, "Age counts from") !== "")
    .at(-1);
  const known = before && textIn(before, "Age counts from");
  if (known === undefined || known === from) return [];
  return [`The age of claims counts from another day than before (${from}; it was ${known}), so ages do not compare.`];
}
