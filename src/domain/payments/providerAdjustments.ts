/** What a payer takes off a payment, or adds to it, without a claim of this payment. */
export const PROVIDER_ADJUSTMENTS = [
  "Taken back",
  "Forwarded",
  "Interest",
  "Returned",
  "Withheld",
  "Advance",
  "Other",
] as const;

/** A kind of adjustment of a whole payment. */
export type ProviderAdjustment = (typeof PROVIDER_ADJUSTMENTS)[number];

/** Which codes are which kind: WO, OB and WU an overpayment, FB a balance forwarded, L6 interest, 72 a payment sent back, the rest held for others. */
const KINDS: ReadonlyMap<string, ProviderAdjustment> = new Map([
  ...(["WO", "OB", "WU"] as const).map((code) => [code, "Taken back"] as const),
  ["FB", "Forwarded"],
  ["L6", "Interest"],
  ["72", "Returned"],
  ...(["IR", "LE", "E3", "SL"] as const).map((code) => [code, "Withheld"] as const),
  ["AP", "Advance"],
]);

/** The kind of an adjustment of a whole payment, by its code; `Other` for every code that is in no list. */
export function providerAdjustmentOf(code: string): ProviderAdjustment {
  return KINDS.get(code) ?? "Other";
}
