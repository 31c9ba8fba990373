import { has, isMadeOf, wordSet } from "./phrase";
import { type Table, type TableColumn, canHoldAmounts } from "./table";

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
  /** The heading of the net column says that it is net, and not only that it is a total. */
  readonly isNetNamed: boolean;
  /** By how much receivables change. */
  readonly change: TableColumn | undefined;
}

const BILLED = ["production", "charge", "billed", "fee", "gross", "billing"];
const PAID = ["payment", "income", "receipt", "collection"];
/** What the heading of an amount is made of: one with another word is of something else, as of last year, of hygiene alone, or a count. */
const WORDS = wordSet(
  "production charge billed fee gross billing payment income receipt collection net adjusted revenue writeoff contractual adjustment discount " +
    "courtesy prepayment patient guarantor insurance total today day daily month monthly scheduled change receivable amount procedure service " +
    "practice office of and the in all dollar cash",
);
const DATE = wordSet("date day month transaction service posting posted entry production period of submission deposit");

/** How each role is told by the words of a heading; of several that fit, the first. */
const ROLES: readonly (readonly [ProductionRole, (phrase: readonly string[]) => boolean])[] = [
  ["scheduled", (phrase) => has(phrase, "scheduled") && has(phrase, "production", "amount", "charge")],
  ["change", (phrase) => has(phrase, "change") && has(phrase, "receivable", "net")],
  ["net", (phrase) => has(phrase, "net", "adjusted") && has(phrase, ...BILLED, "revenue")],
  ["writeoffs", (phrase) => has(phrase, "writeoff", "contractual")],
  ["adjustments", (phrase) => has(phrase, "adjustment", "discount", "courtesy") && !has(phrase, ...PAID)],
  ["unearned", (phrase) => has(phrase, "prepayment")],
  ["patientPayments", (phrase) => has(phrase, ...PAID) && has(phrase, "patient", "guarantor")],
  ["insurancePayments", (phrase) => has(phrase, ...PAID) && has(phrase, "insurance")],
  ["payments", (phrase) => has(phrase, ...PAID)],
  ["productionTotal", (phrase) => has(phrase, "total") && has(phrase, ...BILLED) && !has(phrase, "gross")],
  ["billed", (phrase) => has(phrase, ...BILLED)],
];

/** The columns of a table that tells what was billed and collected; `undefined` where it does not, or two of them could be one. */
export function productionColumnsIn({ columns }: Table): ProductionColumns | undefined {
  const byRole = columnsByRole(columns);
  const all = (role: ProductionRole): readonly TableColumn[] => byRole.get(role) ?? [];
  const date = columns.find(({ phrase, holds }) => (holds === "day" || holds === "month") && isMadeOf(phrase, DATE));
  const { billed, net } = billedAndNet(byRole);
  const isTwice = ONCE.some((role) => all(role).length > 1);
  if (date === undefined || billed === undefined || isTwice || !tellsPayments(byRole)) return undefined;
  return {
    date,
    billed,
    net,
    isNetNamed: all("net").length > 0,
    writeoffs: all("writeoffs"),
    adjustments: all("adjustments"),
    patientPayments: all("patientPayments"),
    insurancePayments: all("insurancePayments"),
    payments: all("payments")[0],
    unearned: all("unearned")[0],
    scheduled: all("scheduled")[0],
    change: all("change")[0],
  };
}

type ByRole = ReadonlyMap<ProductionRole, readonly TableColumn[]>;

function columnsByRole(columns: readonly TableColumn[]): ByRole {
  const byRole = new Map<ProductionRole, TableColumn[]>();
  for (const column of columns) {
    const role = roleOf(column);
    if (role !== undefined) byRole.set(role, [...(byRole.get(role) ?? []), column]);
  }
  return byRole;
}

/** A total of production is the gross one where no other column is, and else may be the net one. */
function billedAndNet(byRole: ByRole): Readonly<Record<"billed" | "net", TableColumn | undefined>> {
  const first = (role: ProductionRole): TableColumn | undefined => byRole.get(role)?.[0];
  const gross = first("billed");
  const total = first("productionTotal");
  return { billed: gross ?? total, net: first("net") ?? (gross === undefined ? undefined : total) };
}

/** Payments are split between patients and insurance, or stand in one column; of a part of them nobody knows the rest. */
function tellsPayments(byRole: ByRole): boolean {
  const parts = ["patientPayments" as const, "insurancePayments" as const].filter((role) => byRole.has(role));
  return parts.length === 2 || (parts.length === 0 && byRole.has("payments"));
}

/** Roles that two columns cannot share: nothing would tell which of them is meant. */
const ONCE: readonly ProductionRole[] = [
  "billed",
  "productionTotal",
  "net",
  "payments",
  "unearned",
  "scheduled",
  "change",
];

function roleOf(column: TableColumn): ProductionRole | undefined {
  if (!canHoldAmounts(column) || !isMadeOf(column.phrase, WORDS)) return undefined;
  return ROLES.find(([, is]) => is(column.phrase))?.[0];
}
