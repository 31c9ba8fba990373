import type { PaymentMethod } from "../../domain/payments/payment";
import type { Place } from "../problems/place";
import { dayFrom } from "../segments/elements";
import { type Segment, elementAt } from "../segments/segment";
import type { ElementReading } from "./elementReading";
import type { PaymentHead } from "./remittance";

/** What is to be done with a remittance: `true` where it says that no money moves. */
const HANDLING: ReadonlyMap<string, boolean> = new Map([
  ...["C", "D", "I", "U", "X"].map((code) => [code, false] as const),
  ...["H", "P"].map((code) => [code, true] as const),
]);

const IS_DEBIT: ReadonlyMap<string, boolean> = new Map([
  ["C", false],
  ["D", true],
]);

const METHODS: ReadonlyMap<string, PaymentMethod> = new Map<string, PaymentMethod>([
  ["ACH", "Transfer"],
  ["BOP", "Transfer or check"],
  ["CHK", "Check"],
  ["FWT", "Wire"],
  ["NON", "No payment"],
]);

/** Reads how much was paid, how and when. The accounts that the segment names are not looked at. */
export function headFrom(bpr: Segment, at: Place, elements: ElementReading): PaymentHead {
  const method = elements.code(bpr, 4, at, METHODS, "No payment");
  const isNotice = elements.code(bpr, 1, at, HANDLING, false);
  return {
    amount: elements.amount(bpr, 2, at),
    method,
    isDebit: elements.code(bpr, 3, at, IS_DEBIT, false),
    isNotice: isNotice || method === "No payment",
    dated: dayFrom(elementAt(bpr, 16)),
  };
}
