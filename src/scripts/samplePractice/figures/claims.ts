import type { SampleDay } from "../dates";
import type { Carrier, Claim, Ledger } from "../ledger";

/** By category of age; a figure of nothing is 0. */
export interface ByAge {
  readonly "0 to 30": number;
  readonly "31 to 60": number;
  readonly "61 to 90": number;
  readonly "Over 90": number;
}

/** The claims that a carrier has not answered, preauthorizations left out. Dollars are the fees billed, in cents. */
export interface ClaimFigures {
  readonly carrier: string;
  readonly planType: Carrier["planType"];
  readonly open: number;
  readonly claims: ByAge;
  readonly dollarsOpen: number;
  readonly dollars: ByAge;
  readonly oldestDays: number;
}

/** Open claims by carrier at the end of the day; their age is counted from the day they were last sent. */
export function claimFigures({ claims }: Ledger, asOf: SampleDay): readonly ClaimFigures[] {
  const open = claims.filter(({ type, sent, answered }) => type === "Pri" && sent <= asOf && asOf < answered);
  const carriers = [...new Set(open.map(({ carrier }) => carrier))];
  return carriers
    .map((carrier) => carrierFigures(carrier, open, asOf))
    .sort((one, other) => (one.carrier < other.carrier ? -1 : 1));
}

function carrierFigures({ name, planType }: Carrier, open: readonly Claim[], asOf: SampleDay): ClaimFigures {
  const own = open
    .filter(({ carrier }) => carrier.name === name)
    .map((claim) => ({ amount: claim.amount, age: ageOf(claim, asOf) }));
  return {
    carrier: name,
    planType,
    open: own.length,
    claims: byAge(own.map(({ age }) => ({ age, size: 1 }))),
    dollarsOpen: own.reduce((sum, { amount }) => sum + amount, 0),
    dollars: byAge(own.map(({ age, amount }) => ({ age, size: amount }))),
    oldestDays: Math.max(...own.map(({ age }) => age)),
  };
}

function byAge(aged: readonly { readonly age: number; readonly size: number }[]): ByAge {
  const between = (lowest: number, highest: number) =>
    aged.filter(({ age }) => age >= lowest && age <= highest).reduce((sum, { size }) => sum + size, 0);
  return {
    "0 to 30": between(0, 30),
    "31 to 60": between(31, 60),
    "61 to 90": between(61, 90),
    "Over 90": between(91, Infinity),
  };
}

function ageOf({ sent, resent }: Claim, asOf: SampleDay): number {
  return asOf - (resent !== undefined && resent <= asOf ? resent : sent);
}
