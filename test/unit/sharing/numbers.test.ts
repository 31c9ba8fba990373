import { describe, expect, it } from "vitest";
import { numbersInText } from "../../../src/sharing/look/numbersInText";
import { personalHeading } from "../../../src/sharing/kinds/personalHeading";

describe("a number of somebody's", () => {
  it.each([
    ["phone", "(555) 555-0123"],
    ["phone", "(555)555-0123 ext 2"],
    ["phone", "555.555.0123"],
    ["phone", "+1 555 555 0123"],
    ["phone", "call 555-0123"],
    ["phone", "5555550123"],
    ["phone", "cell 5550123"],
    ["phone", "+44 20 7946 0958"],
    ["phone", "５５５‐５５５‐０１２３"],
    ["e-mail", "mari@quill.example"],
    ["e-mail", "mari (at) quill.example"],
    ["social-security", "078-05-1120"],
    ["social-security", "SSN: 078051120"],
    ["social-security", "SSN ending in 1120"],
    ["social-security", "soc sec xxx-xx-1120"],
    ["card", "4111 1111 1111 1111"],
    ["card", "5555-5555-5555-4444"],
    ["card", "378282246310005"],
    ["account-number", "Acct # 8832"],
    ["account-number", "Member ID: XJ-88320"],
    ["account-number", "patient 883201"],
    ["account-number", "883201559"],
    ["birth-date", "DOB 3/14/1962"],
    ["birth-date", "born March 14, 1962"],
    ["birth-date", "3-14-62 is her date of birth"],
  ] as const)("is found as a %s in %j", (kind, text) => {
    expect(numbersInText(text)).toContain(kind);
  });

  it.each([
    "$1,234,567.00",
    "2026-08-31",
    "Posted 8/31/2026 4:52 PM",
    "Months 2026-05 to 2026-07",
    "<1000000000000",
    "0 to 30 days, 31 to 60 days",
    "4111 1111 1111 1112",
    "New patient 2026",
    "Accounts aged Aug 3",
    "a1b2c3d4e5f60718",
    "Born in Ohio",
    "3 at 4 dots",
    "256 rows, 3 skipped",
    "12345.678901234",
  ])("is not taken from %j", (text) => {
    expect(numbersInText(text)).toEqual([]);
  });
});

describe("a heading", () => {
  it.each([
    ["DOB", "birth-date"],
    ["Patient's Birthdate", "birth-date"],
    ["HmPhone", "phone"],
    ["SSN", "social-security"],
    ["Acct #", "account-number"],
    ["PatNum", "account-number"],
    ["Member ID", "account-number"],
    ["Patient", "name"],
    ["Patient Name", "name"],
    ["LName", "name-last"],
    ["First Name", "name-first"],
    ["Email", "e-mail"],
    ["Card number", "card"],
  ] as const)("such as %j says %s", (heading, kind) => {
    expect(personalHeading(heading)).toBe(kind);
  });

  it.each([
    "New patient",
    "Patient part",
    "Patient owes",
    "Account owes",
    "Carrier Name",
    "Balance",
    "Id",
    "Provider",
    "0 to 30",
  ])("such as %j says nothing of people", (heading) => {
    expect(personalHeading(heading)).toBeUndefined();
  });
});
