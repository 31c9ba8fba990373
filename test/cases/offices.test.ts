import { describe, expect, it } from "vitest";
import { CHROMIUM, WITHOUT_CHROMIUM } from "../chromium";
import {
  NOT_SPLIT,
  SPLIT,
  days,
  daysIn,
  expectTied,
  figures,
  owed,
  owedIn,
  rowsBy,
} from "../fixtures/officeFigures";
import { DENTRIX_MONTHS, EAGLESOFT_MONTHS, type Journey, type Month, travelled } from "../fixtures/officeJourney";
import { dayOf } from "../../src/scripts/samplePractice/dates";
import { ageCategory } from "../../src/scripts/samplePractice/exports/accounts";
import { DENTRIX, EAGLESOFT, MONTH_ENDS, OFFICE_MONTHS, ledger } from "../fixtures/offices";
import { peopleIn, personalIn } from "../fixtures/peopleInText";
import { centsIn, dayIn } from "../storedTables";

const AGES = ["0 to 30", "31 to 60", "61 to 90", "Over 90"] as const;

function expectNobodyNamed({ months, parts }: Journey, exported: readonly string[]): void {
  const people = peopleIn(ledger, exported.join("\n"));
  expect(people.names.length).toBeGreaterThan(300);
  for (const [name, text] of parts) expect(personalIn(text, people), name).toEqual([]);
  for (const { stdout, stderr } of months.flatMap(({ calls }) => calls)) {
    expect(personalIn(stdout + stderr, people)).toEqual([]);
  }
}

/** What is asked, without the file's name and without figures: the same each month. */
function kindsOf({ asked }: Month): readonly string[] {
  return asked.map((question) => question.replace(/^.*?\.(?:txt|pdf): /u, "").replace(/:.*$|\. .*$/u, ""));
}

/** The totals that are agreed to, as print has them. A list without money is agreed to by its rows. */
function totalsAgreedTo({ answers }: Month): readonly string[] {
  const totals = answers.flatMap((answer): readonly string[] => /(?<==)\d+\.\d\d$/u.exec(answer) ?? []);
  return totals.map((total) => total.replace(/\B(?=(?:\d{3})+\.)/gu, ","));
}

function linesThatEnd(print: string): readonly string[] {
  return print.split("\r\n").slice(-15);
}

/** What each carrier has open at a day's end, from the ledger: how many claims, how many of each age since they were last sent, and their fees. */
function openIn(day: string): readonly (readonly [string, readonly number[]])[] {
  const asOf = dayOf(day);
  const open = ledger.claims.filter(({ type, service, answered }) => type === "Pri" && service <= asOf && answered > asOf);
  return [...new Set(open.map(({ carrier }) => carrier.name))].map((name) => {
    const own = open.filter(({ carrier }) => carrier.name === name);
    const sent = own.flatMap((claim) => [claim.resent, claim.sent].find((at) => at !== undefined && at <= asOf) ?? []);
    const ages = AGES.map((_, age) => sent.filter((at) => ageCategory(asOf - at) === age).length);
    return [name, [own.length, ...ages, own.reduce((sum, { amount }) => sum + amount, 0)]] as const;
  });
}

describe("a month of a Dentrix office, from its prints", () => {
  const journey = travelled(DENTRIX_MONTHS);

  it("asks three things in the first month, which two answers settle, and nothing in the second", () => {
    const [first, second] = journey().months;
    expect(first && kindsOf(first)).toEqual([
      "This report is not one that Huddlebook knows by name, and no sum in it shows what these columns hold",
      "This report is not one that Huddlebook knows by name, and these columns of it are not in the figures",
      "Each row is a transaction, and its words were taken to say what it is",
    ]);
    expect(first?.answers.filter((answer) => answer === "--accept-unproven")).toHaveLength(2);
    expect(second).toMatchObject({ asked: [], answers: [] });
  });

  it("has the total agreed to that the print ends with", () => {
    const [month] = journey().months;
    const [charged] = month === undefined ? [] : totalsAgreedTo(month);
    const [prints] = DENTRIX;
    expect(linesThatEnd(prints?.daySheet ?? "")).toContainEqual(expect.stringMatching(`^ +TOTALS +${String(charged)} `));
  });

  it("holds what is owed by patients, by insurance and together, to the cent", () => {
    expect(owedIn(journey().tables)).toEqual(owed(["Patient", "Insurance", "Total"]));
  });

  it("holds each day, refunds, prepayments and bad debt among them, to the cent", () => {
    expect(daysIn(journey().tables, SPLIT)).toEqual(days(true));
  });

  it("ties to the cent", () => {
    expectTied(journey().tables);
  });

  it("holds each whole week's new patients", () => {
    const headings = ["Booked", "On the schedule", "Arrived", "Broken or cancelled"];
    const posted = rowsBy(
      journey().tables,
      "NewPatients",
      (row) => dayIn(row, "Week of"),
      (row) => headings.map((heading) => row[heading]),
    );
    const weeks = OFFICE_MONTHS.flatMap((month) => Object.entries(figures.newPatientWeeks[month] ?? {}));
    expect(posted).toMatchObject(
      Object.fromEntries(weeks.map(([week, one]) => [week, [one.booked, one.onTheSchedule, one.arrived, one.brokenOrCancelled]])),
    );
  });

  it("holds each carrier's open claims by age, those that wait to be sent without one, to the cent", () => {
    const posted = rowsBy(
      journey().tables,
      "Claims",
      (row) => `${dayIn(row, "As of")} ${String(row["Carrier"])}`,
      (row) => [row["Open"], ...AGES.map((age) => row[age]), centsIn(row, "Dollars open")],
    );
    const expected = MONTH_ENDS.flatMap((day) => openIn(day).map(([carrier, open]) => [`${day} ${carrier}`, open] as const));
    expect(posted).toEqual(Object.fromEntries(expected));
  });

  it("names nobody, in no part of the workbook and in nothing that is printed", () => {
    expectNobodyNamed(
      journey(),
      DENTRIX.flatMap((prints) => [
        prints.agingReport,
        prints.daySheet,
        prints.insuranceAging,
        prints.appointmentList,
      ]),
    );
  });
});

describe("a month of an Eaglesoft office, from its prints", () => {
  const journey = travelled(EAGLESOFT_MONTHS);

  it("asks three things in the first month, which two answers settle, and nothing in the second", () => {
    const [first, second] = journey().months;
    expect(first && kindsOf(first)).toEqual([
      "This report is not one that Huddlebook knows by name, and no sum in it shows what these columns hold",
      "This report is not one that Huddlebook knows by name, and these columns of it are not in the figures",
      "This report is not one that Huddlebook knows by name, and no sum in it shows what these columns hold",
    ]);
    expect(first?.answers.filter((answer) => answer === "--accept-unproven")).toHaveLength(2);
    expect(second).toMatchObject({ asked: [], answers: [] });
  });

  it("has the totals agreed to that the prints end with", () => {
    const [month] = journey().months;
    const totals = month === undefined ? [] : totalsAgreedTo(month);
    expect(totals).toHaveLength(2);
    const [prints] = EAGLESOFT;
    for (const [at, print] of [prints?.accountAging, prints?.outstandingClaims].entries()) {
      expect(linesThatEnd(print ?? "")).toContainEqual(expect.stringMatching(`^Totals: .*[$]${String(totals[at])}`));
    }
  });

  it("holds all that is owed by age, to the cent", () => {
    expect(owedIn(journey().tables)).toEqual(owed(["Total"]));
  });

  it("holds each day, writeoffs among the adjustments and payments in one column, to the cent", () => {
    expect(daysIn(journey().tables, NOT_SPLIT)).toEqual(days(false));
  });

  it("ties to the cent", () => {
    expectTied(journey().tables);
  });

  it("holds each carrier's open claims by age, counted and in fees billed, to the cent", () => {
    const posted = rowsBy(
      journey().tables,
      "Claims",
      (row) => `${dayIn(row, "As of")} ${String(row["Carrier"])}`,
      (row) => [row["Open"], ...AGES.map((age) => row[age]), centsIn(row, "Dollars open")],
    );
    const expected = MONTH_ENDS.flatMap((day) =>
      (figures.claims[day] ?? []).map(({ carrier, open, claims, dollarsOpen }) => {
        return [`${day} ${carrier}`, [open, ...AGES.map((age) => claims[age]), dollarsOpen]] as const;
      }),
    );
    expect(posted).toEqual(Object.fromEntries(expected));
  });

  it("names nobody, in no part of the workbook and in nothing that is printed", () => {
    expectNobodyNamed(
      journey(),
      EAGLESOFT.flatMap((prints) => [prints.accountAging, prints.daySheet, prints.outstandingClaims]),
    );
  });
});

describe.skipIf(CHROMIUM === undefined)(`the second month as PDF${WITHOUT_CHROMIUM}`, () => {
  const dentrix = travelled(DENTRIX_MONTHS, "txt", "pdf");
  const eaglesoft = travelled(EAGLESOFT_MONTHS, "txt", "pdf");

  it("asks as little, holds the same and ties, from Dentrix", () => {
    expect(dentrix().months.map(({ asked }) => asked.length)).toEqual([3, 0]);
    expect(owedIn(dentrix().tables)).toEqual(owed(["Patient", "Insurance", "Total"]));
    expect(daysIn(dentrix().tables, SPLIT)).toEqual(days(true));
    expectTied(dentrix().tables);
  });

  it("asks as little, holds the same and ties, from Eaglesoft", () => {
    expect(eaglesoft().months.map(({ asked }) => asked.length)).toEqual([3, 0]);
    expect(owedIn(eaglesoft().tables)).toEqual(owed(["Total"]));
    expect(daysIn(eaglesoft().tables, NOT_SPLIT)).toEqual(days(false));
    expectTied(eaglesoft().tables);
  });
});
