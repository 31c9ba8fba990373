import type { FieldForm } from "../layout/layout";
import { type ColumnReading, type NamedColumn, byHeadings, columnReading, takenFor } from "./columnReading";
import { EXACT_CLAIMS } from "./exactClaims";
import { areExact } from "./exactColumns";
import { has } from "../layout/phrase";
import type { Table, TableColumn } from "./table";

/** A column that a list of claims may have. */
interface ClaimColumn {
  readonly name: string;
  readonly form: Extract<FieldForm, "amount" | "day" | "text" | "id">;
  readonly purpose: string;
  /** Tells it by the words of its heading; of several that fit, the first. */
  readonly is: (phrase: readonly string[]) => boolean;
  readonly isNeeded?: true;
}

const CARRIER = ["insurance"];
const NO_CARRIER = [
  "type",
  "plan",
  "group",
  "phone",
  "number",
  "id",
  "amount",
  "portion",
  "estimate",
  "due",
  "balance",
  "payment",
];
const SENT = ["sent", "submitted", "submission", "filed", "submit"];
const BILLED = ["billed", "charge", "fee", "amount", "claimed"];
/** Amounts that are not what was billed. */
const NOT_BILLED = [
  "estimate",
  "payment",
  "due",
  "balance",
  "allowed",
  "deductible",
  "writeoff",
  "adjustment",
  "remaining",
  "portion",
  "copay",
];

/** In the order in which they are looked for: each column is one of them at most. */
const COLUMNS: readonly ClaimColumn[] = [
  {
    name: "number",
    form: "id",
    purpose: "the claim's number; never kept",
    is: (phrase) => has(phrase, "claim") && has(phrase, "number", "id"),
  },
  { name: "status", form: "text", purpose: "how the claim stands", is: (phrase) => has(phrase, "status", "state") },
  {
    name: "type",
    form: "text",
    purpose: "primary, secondary and others",
    is: (phrase) => has(phrase, "type") && !has(phrase, "insurance", "plan"),
  },
  {
    name: "carrier",
    form: "text",
    purpose: "who is to pay",
    is: (phrase) => has(phrase, ...CARRIER) && !has(phrase, ...NO_CARRIER),
    isNeeded: true,
  },
  {
    name: "service",
    form: "day",
    purpose: "the day of service",
    is: (phrase) => has(phrase, "service", "dos", "treatment"),
  },
  {
    name: "resent",
    form: "day",
    purpose: "when it was sent again",
    is: (phrase) => has(phrase, "resent", "resubmitted", "resubmission") || (has(phrase, "re") && has(phrase, ...SENT)),
  },
  { name: "sent", form: "day", purpose: "when it was last sent", is: (phrase) => has(phrase, ...SENT) },
  {
    name: "closed",
    form: "day",
    purpose: "when it was paid or closed",
    is: (phrase) => has(phrase, "payment", "closed", "received"),
  },
  {
    name: "amount",
    form: "amount",
    purpose: "the fee billed",
    is: (phrase) => has(phrase, ...BILLED) && !has(phrase, ...NOT_BILLED),
    isNeeded: true,
  },
];

/** What is read of open claims; where the list has no such column, nothing. */
export const CLAIM_FIGURES = {
  kind: "outstanding-claims",
  carrier: "carrier",
  type: "type",
  service: "service",
  sent: "sent",
  resent: "resent",
  sentOriginally: "sentOriginally",
  amount: "amount",
} as const;

/** Reads a table as a list of claims: with how each stands, or of open claims alone. */
export function claimsIn(table: Table): readonly ColumnReading[] {
  const columns = claimColumnsIn(table);
  const isThere = (name: string): boolean => columns.some((one) => one.name === name);
  const isDated = isThere("service") || isThere("sent");
  const isWhole = COLUMNS.every(({ name, isNeeded }) => isNeeded !== true || isThere(name));
  return isDated && isWhole ? [readingOf(table, columns)] : [];
}

/** The columns of a table that a list of claims may have, each taken for one thing. */
export function claimColumnsIn(table: Pick<Table, "columns">): readonly NamedColumn[] {
  const found: TableColumn[] = [];
  return COLUMNS.flatMap((one): readonly NamedColumn[] => {
    const column = table.columns.find((each) => fits(each, one) && !found.includes(each));
    if (column === undefined) return [];
    found.push(column);
    const { name, form, purpose, isNeeded } = one;
    return [{ name, form, column, purpose, mayBeBlank: isNeeded !== true && name !== "status" }];
  });
}

function fits({ phrase, holds }: TableColumn, { form, is }: ClaimColumn): boolean {
  const isForm =
    form === "id" ? holds === "text" || holds === "amount" : holds === form || (holds === "nothing" && form === "day");
  return isForm && is(phrase);
}

function readingOf(table: Table, columns: readonly NamedColumn[]): ColumnReading {
  const has = (name: string): boolean => columns.some((one) => one.name === name);
  const taken = columns.filter(({ name }) => name !== "number").map(takenFor);
  // Without its statuses nothing says that a list is of open claims, and without the days on which they were sent how old these are.
  const isExact = has("status") && has("sent") && areExact(table, columns, EXACT_CLAIMS);
  return columnReading(
    table,
    columns,
    {
      id: "columns: claims",
      title: "Insurance claims",
      headline: ["amount"],
      totalRow: "none",
      carried: "carrier",
      ...(has("number") ? { key: ["number"] } : {}),
      figures: { ...CLAIM_FIGURES, ...(has("status") ? { status: "status", closed: "closed" } : {}) },
    },
    byHeadings(taken, isExact),
  );
}
