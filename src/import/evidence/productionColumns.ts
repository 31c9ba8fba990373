import { has, isMadeOf, wordSet } from "./phrase";
import type { Table, TableColumn } from "./table";

/** What a column of amounts may hold in a report of what was billed and collected. */
export type ProductionRole =
  | "scheduled"
  | "change"
  | "net"
  | "writeoffs"
  | "adjustments"
  | "unearned"
  | "patientPayments"
  | "insurancePayments"
  | "payments"
  | "productionTotal"
  | "billed";

/** The columns of a report of what was billed and collected. */
export interface ProductionColumns {
  readonly date: TableColumn;
  readonly billed: TableColumn;
  readonly writeoffs: readonly TableColumn[];
  readonly adjustments: readonly TableColumn[];
  /** Both are empty where payments are not split. */
  readonly patientPayments: readonly TableColumn[];
  readonly insurancePayments: readonly TableColumn[];
  /** All payments: what the others add up to, or the only column of payments. */
  readonly payments: TableColumn | undefined;
  readonly unearned: TableColumn | undefined;
  readonly scheduled: TableColumn | undefined;
  readonly net: TableColumn | undefined;
  /** By how much receivables change. */
  readonly change: TableColumn | undefined;
}

const BILLED = ["production", "charge", "billed", "fee", "gross", "service", "procedure", "billing"];
const PAID = ["payment", "income", "receipt", "collection"];
/** Columns of something else: of a part of the month, a share, a plan, of what is owed. */
const OTHER = wordSet(
  "ytd mtd goal target percent pct ratio count average avg balance due estimate new refund last number id code type",
);
const DATE = wordSet(
  "date day month transaction service posting posted entry production period of submission deposit",
);

/** How each role is told by the words of a heading; of several that fit, the first. */
const ROLES: readonly (readonly [ProductionRole, (phrase: readonly string[]) => boolean])[] = [
  ["scheduled", (phrase) => has(phrase, "scheduled")],
  ["change", (phrase) => has(phrase, "change") && has(phrase, "receivable", "net")],
  ["net", (phrase) => has(phrase, "net", "adjusted") && has(phrase, ...BILLED, "revenue")],
  ["writeoffs", (phrase) => has(phrase, "writeoff")],
  ["adjustments", (phrase) => has(phrase, "adjustment", "discount", "courtesy")],
  ["unearned", (phrase) => has(phrase, "prepayment")],
  ["patientPayments", (phrase) => has(phrase, ...PAID) && has(phrase, "patient", "guarantor")],
  ["insurancePayments", (phrase) => has(phrase, ...PAID) && has(phrase, "insurance", "claim")],
  ["payments", (phrase) => has(phrase, ...PAID)],
  ["productionTotal", (phrase) => has(phrase, "total") && has(phrase, ...BILLED)],
  ["billed", (phrase) => has(phrase, ...BILLED)],
];

/** The columns of a table that tells what was billed and collected; `undefined` where it does not, or two of them could be one. */
export function productionColumnsIn({ columns }: Table): ProductionColumns | undefined {
  const byRole = new Map<ProductionRole, TableColumn[]>();
  for (const column of columns) {
    const role = roleOf(column);
    if (role !== undefined) byRole.set(role, [...(byRole.get(role) ?? []), column]);
  }
  const all = (role: ProductionRole): readonly TableColumn[] => byRole.get(role) ?? [];
  const date = columns.find(
    ({ phrase, holds }) => (holds === "day" || holds === "month") && isMadeOf(phrase, DATE),
  );
  const isTwice = ONCE.some((role) => all(role).length > 1);
  // A total of production is the gross one where no other column is, and else may be the net one.
  const billed = all("billed")[0] ?? all("productionTotal")[0];
  const net = all("net")[0] ?? (all("billed").length > 0 ? all("productionTotal")[0] : undefined);
  const patientPayments = all("patientPayments");
  const insurancePayments = all("insurancePayments");
  const payments = all("payments")[0];
  const isSplit = patientPayments.length > 0 && insurancePayments.length > 0;
  const isUnsplit = patientPayments.length + insurancePayments.length === 0 && payments !== undefined;
  if (date === undefined || billed === undefined || isTwice || (!isSplit && !isUnsplit)) return undefined;
  return {
    date,
    billed,
    net,
    writeoffs: all("writeoffs"),
    adjustments: all("adjustments"),
    patientPayments,
    insurancePayments,
    payments,
    unearned: isSplit ? all("unearned")[0] : undefined,
    scheduled: all("scheduled")[0],
    change: all("change")[0],
  };
}

/** Roles that two columns cannot share: nothing would tell which of them is meant. */
const ONCE: readonly ProductionRole[] = ["billed", "net", "payments", "unearned", "scheduled", "change"];

function roleOf({ phrase, holds }: TableColumn): ProductionRole | undefined {
  if ((holds !== "amount" && holds !== "nothing") || phrase.some((word) => OTHER.has(word))) return undefined;
  return ROLES.find(([, is]) => is(phrase))?.[0];
}
