/** An adjustment as it is made, with what it is for by the test's own knowledge. */
export interface MadeAdjustment {
  readonly group: "CO" | "PR" | "OA" | "PI";
  readonly code: string;
  readonly category: string;
  readonly amount: number;
}

/** A service line that adds up by how it is made. */
export interface MadeLine {
  readonly procedure: string;
  /** The procedure that was billed, where it was paid as another. */
  readonly billedAs: string | undefined;
  readonly billed: number;
  readonly paid: number;
  readonly adjustments: readonly MadeAdjustment[];
  readonly isDenied: boolean;
}

/** A claim that adds up by how it is made. */
export interface MadeClaim {
  readonly status: string;
  readonly outcome: string;
  readonly billed: number;
  readonly paid: number;
  readonly statesPatientPart: boolean;
  readonly adjustments: readonly MadeAdjustment[];
  readonly lines: readonly MadeLine[];
  readonly who: MadePerson;
}

/** Whose a claim is: nothing of it may come back. */
export interface MadePerson {
  readonly last: string;
  readonly first: string;
  readonly member: string;
  readonly claim: string;
  readonly control: string;
  readonly npi: string;
}

/** An adjustment without a claim. */
export interface MadeTakenOff {
  readonly code: string;
  readonly kind: string;
  readonly amount: number;
}

/** A payment that adds up by how it is made. */
export interface MadePayment {
  readonly payer: string;
  readonly trace: string;
  readonly account: string;
  readonly day: string;
  readonly method: readonly [code: string, name: string];
  readonly amount: number;
  readonly claims: readonly MadeClaim[];
  readonly takenOff: readonly MadeTakenOff[];
}

/** Chance as a number from 0 up to 1. */
export type Chance = () => number;

/** A whole number from one to another, both included. */
export function between(chance: Chance, from: number, to: number): number {
  return from + Math.floor(chance() * (to - from + 1));
}

/** One of some things. */
export function oneOf<const Things extends readonly [unknown, ...unknown[]]>(
  chance: Chance,
  things: Things,
): Things[number] {
  return things[Math.floor(chance() * things.length)] ?? things[0];
}

/** What amounts come to. */
export function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** Every adjustment of a claim. */
export function adjustmentsOf({ adjustments, lines }: MadeClaim): readonly MadeAdjustment[] {
  return [...adjustments, ...lines.flatMap((line) => line.adjustments)];
}
