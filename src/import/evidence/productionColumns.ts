import { has, isMadeOf, wordSet } from "../layout/phrase";
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
  | "billed"
  | "services";

/** The columns of a report of what was billed and collected. */
export interface ProductionColumns {
  /** `undefined` where its rows are of something else than dates. */
  readonly date: TableColumn | undefined;
  readonly billed: TableColumn;
  readonly writeoffs: readonly TableColumn[];
  readonly adjustments: readonly TableColumn[];
  /** Both are empty where payments are not split. */
  readonly patientPayments: readonly TableColumn[];
  readonly insurancePayments: readonly TableColumn[];
  /** All payments: what the others add up to, or the only column of payments. */
  readonly payments: TableColumn | undefined;
  /** Payments that are not split, in columns of their own beside the total of them. */
  readonly paymentParts: readonly TableColumn[];
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
/** Words that tell adjustments from one another. */
const OF_ADJUSTMENTS = wordSet("credit debit plus minus positive negative production");
/** Words that tell payments from one another by how they were made. */
const METHODS = wordSet(
  "cash check checks cheque credit debit card cards visa mastercard amex discover eft ach carecredit electronic online other",
);
const NO_WORDS: ReadonlySet<string> = new Set();
/** What the heading of a day is made of. */
export const DATE = wordSet(
  "date day month transaction service posting posted entry production period of submission deposit",
);

/** What some reports of totals call all that was billed. */
const SERVICES = wordSet("service total of the practice all");

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
  ["services", (phrase) => isMadeOf(phrase, SERVICES)],
];

/** The columns of a table that tells what was billed and collected; `undefined` where it does not, or two of them could be one. */
export function productionColumnsIn({ columns }: Table): ProductionColumns | undefined {
  const date = columns.find(({ phrase, holds }) => (holds === "day" || holds === "month") && isMadeOf(phrase, DATE));
  const byRole = columnsByRole(columns, date === undefined ? METHODS : NO_WORDS);
  const all = (role: ProductionRole): readonly TableColumn[] => byRole.get(role) ?? [];
  const { billed, net } = billedAndNet(byRole, date === undefined);
  const paid = paymentsIn(all("payments"), byRole);
  const isTwice = ONCE.some((role) => all(role).length > 1);
  if (billed === undefined || paid === undefined || isTwice || !tellsPayments(byRole)) return undefined;
  return {
    date,
    billed,
    net,
    isNetNamed: all("net").length > 0,
    ...(date === undefined ? takenOffWithoutTotals(byRole) : takenOff(byRole)),
    patientPayments: all("patientPayments"),
    insurancePayments: all("insurancePayments"),
    ...paid,
    unearned: all("unearned")[0],
    scheduled: all("scheduled")[0],
    change: all("change")[0],
  };
}

type ByRole = ReadonlyMap<ProductionRole, readonly TableColumn[]>;

function columnsByRole(columns: readonly TableColumn[], methods: ReadonlySet<string>): ByRole {
  const byRole = new Map<ProductionRole, TableColumn[]>();
  for (const column of columns) {
    const role = canHoldAmounts(column) ? roleIn(column.phrase, methods) : undefined;
    const alike = role === undefined ? undefined : byRole.get(role);
    if (alike !== undefined) alike.push(column);
    else if (role !== undefined) byRole.set(role, [column]);
  }
  return byRole;
}

function takenOff(byRole: ByRole): Pick<ProductionColumns, "writeoffs" | "adjustments"> {
  return { writeoffs: byRole.get("writeoffs") ?? [], adjustments: byRole.get("adjustments") ?? [] };
}

/** Reports of totals have a line of the sum of what is taken off below its parts. */
function takenOffWithoutTotals(byRole: ByRole): Pick<ProductionColumns, "writeoffs" | "adjustments"> {
  const { writeoffs, adjustments } = takenOff(byRole);
  const isTotal = ({ phrase }: TableColumn): boolean => has(phrase, "total");
  if (![...writeoffs, ...adjustments].some((column) => !isTotal(column))) return { writeoffs, adjustments };
  return {
    writeoffs: writeoffs.filter((column) => !isTotal(column)),
    adjustments: adjustments.filter((column) => !isTotal(column)),
  };
}

/** Of several columns of payments that are not split, one is the total of the others. `undefined` where none says so, or several do. */
function paymentsIn(
  columns: readonly TableColumn[],
  byRole: ByRole,
): Pick<ProductionColumns, "payments" | "paymentParts"> | undefined {
  if (columns.length < 2) return { payments: columns[0], paymentParts: [] };
  const [total, other] = columns.filter(({ phrase }) => has(phrase, "total"));
  const isSplit = byRole.has("patientPayments") || byRole.has("insurancePayments");
  if (total === undefined || other !== undefined || isSplit) return undefined;
  return { payments: total, paymentParts: columns.filter((column) => column !== total) };
}

/** A total of production is the gross one where no other column is, and else may be the net one. Services are billed where nothing else is. */
function billedAndNet(
  byRole: ByRole,
  isOfPeriod: boolean,
): Readonly<Record<"billed" | "net", TableColumn | undefined>> {
  const first = (role: ProductionRole): TableColumn | undefined => byRole.get(role)?.[0];
  const gross = first("billed");
  const total = first("productionTotal");
  const services = isOfPeriod ? first("services") : undefined;
  return { billed: gross ?? total ?? services, net: first("net") ?? (gross === undefined ? undefined : total) };
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
  "services",
  "unearned",
  "scheduled",
  "change",
];

/**
 * What a column of amounts holds, by the words of its heading; `undefined` for any other.
 *
 * @param phrase the words
 * @param methods by which payments are told from one another, where each may be a part of a total
 */
export function roleIn(phrase: readonly string[], methods: ReadonlySet<string> = NO_WORDS): ProductionRole | undefined {
  const beside = [...(has(phrase, "adjustment") ? [OF_ADJUSTMENTS] : []), ...(has(phrase, ...PAID) ? [methods] : [])];
  const words = phrase.filter((word) => !beside.some((some) => some.has(word)));
  return isMadeOf(words, WORDS) ? ROLES.find(([, is]) => is(phrase))?.[0] : undefined;
}
