import { claims } from "../layout/layouts/claims";
import { wordSet } from "../layout/phrase";
import { type ExactColumns, columnsOf, exactHeadings } from "./exactColumns";

/** What the known list of claims calls its columns. What is an amount and no more may be what a carrier is expected to pay. */
const KNOWN = Object.fromEntries(
  Object.entries(claims.fields).map(([name, { headings }]) => [
    name,
    headings.filter((heading) => heading !== "Amount"),
  ]),
);

/** What other practice software calls them. Ascend: Submitted Date. Curve: Submitted On. Denticon: Claim Sent. Sensei: Last Submitted, Total Charges. */
const LEARNED: Readonly<Record<string, readonly string[]>> = {
  sent: ["Submitted Date", "Submitted On", "Sent On", "Claim Sent", "Claim Submitted", "Last Submitted", "Last Sent"],
  resent: ["Resent", "Date Resent", "Resent Date", "Resubmitted", "Date Resubmitted", "Resubmitted Date"],
  amount: ["Total Charges", "Total Billed"],
};

const PEOPLE = ["patient", "guarantor", "subscriber", "member", "insured", "dependent"];
const PLACES = ["provider", "office", "location", "clinic", "practice"];

/** The columns of a list of claims that leave nothing to ask. */
export const EXACT_CLAIMS: ExactColumns = {
  headings: exactHeadings(KNOWN, LEARNED),
  beside: [
    columnsOf(wordSet("patient guarantor subscriber member insured dependent name first last number id"), ...PEOPLE),
    columnsOf(wordSet("chart number id dob birthdate phone employer group")),
    columnsOf(wordSet("provider office location clinic practice billing treating name id"), ...PLACES),
    columnsOf(wordSet("birth date of"), "birth"),
    columnsOf(wordSet("plan name"), "name"),
    columnsOf(wordSet("note notes comment comments remark remarks memo")),
    // Ascend, Curve, Denticon: what the carrier is expected to pay. Sensei's help, Statement worklist: so is its Insurance Due.
    columnsOf(wordSet("estimate insurance payment amount portion"), "estimate"),
    columnsOf(wordSet("insurance due"), "due"),
    // Denticon: how old the claim is, and when it was made, beside the day on which it was sent.
    columnsOf(wordSet("aging age aged day old"), "aging", "age", "aged", "old"),
    columnsOf(wordSet("claim created date on"), "created"),
  ],
  parts: wordSet(
    "provider payment closed denied denial rejected received settled preauth preauthorization predetermination authorization pretreatment " +
      "treatment estimate medical secondary not unsent hold draft over overdue late",
  ),
};
