import { type Chance, between, oneOf } from "./made";
import { type Mutation, type Outcome, placeOf } from "./mutation";
import { dollars, recounted, written } from "./written";

type Segment = readonly string[];
type Edit = (segment: Segment, chance: Chance) => readonly Segment[] | undefined;

/** Changes one segment of a name, and counts anew. @param but a figure that may be another */
function edited(names: readonly string[], outcome: Outcome, edit: Edit, but?: string): Mutation["change"] {
  return (segments, chance) => {
    const isOne = (one: Segment) => names.includes(one[0] ?? "") && edit(one, () => 0) !== undefined;
    const at = placeOf(segments, chance, isOne);
    const changed = at === undefined ? undefined : edit(segments[at] ?? [], chance);
    if (at === undefined || changed === undefined) return undefined;
    return { text: written(recounted(segments.toSpliced(at, 1, ...changed))), outcome, but };
  };
}

/** A segment with one element changed; none where it has no such element. */
function withElement(segment: Segment, index: number, change: (element: string) => string): Segment | undefined {
  const element = segment[index] ?? "";
  return element === "" ? undefined : segment.with(index, change(element));
}

function amountChanged(index: number): Edit {
  return (segment, chance) => {
    const cents = between(chance, 1, 999) * (chance() < 0.5 ? 1 : -1);
    const changed = withElement(segment, index, (amount) => dollars(Math.round(Number(amount) * 100) + cents));
    return changed && [changed];
  };
}

function element(index: number, change: (element: string) => string): Edit {
  return (segment) => {
    const changed = withElement(segment, index, change);
    return changed && changed[index] !== segment[index] ? [changed] : undefined;
  };
}

/** Amounts that are others than they were. */
export const AMOUNTS: readonly Mutation[] = [
  { name: "BPR02 changed", change: edited(["BPR"], "refused", amountChanged(2)) },
  { name: "CLP03 changed", change: edited(["CLP"], "refused", amountChanged(3)) },
  { name: "CLP04 changed", change: edited(["CLP"], "refused", amountChanged(4)) },
  { name: "CLP05 changed", change: edited(["CLP"], "asked", amountChanged(5)) },
  { name: "an adjustment changed", change: edited(["CAS"], "refused", amountChanged(3)) },
  { name: "SVC02 changed", change: edited(["SVC"], "asked", amountChanged(2)) },
  { name: "SVC03 changed", change: edited(["SVC"], "asked", amountChanged(3)) },
  { name: "an adjustment without a claim changed", change: edited(["PLB"], "refused", amountChanged(4)) },
];

const FORMS = [
  (amount: string) => `${amount},`,
  (amount: string) => `$${amount}`,
  (amount: string) => `${amount}.001`,
  (amount: string) => `${amount.replace(/\D/u, "")}e2`,
  (amount: string) => `(${amount})`,
  (amount: string) => `${amount}-`,
  (amount: string) => `1,${amount}`,
  () => "999999999999",
  () => "N/A",
] as const;

function unreadable(segment: Segment, chance: Chance): readonly Segment[] | undefined {
  const index = { BPR: 2, CLP: oneOf(chance, [3, 4]), CAS: 3, PLB: 4, SVC: 2 }[segment[0] ?? ""] ?? 0;
  const changed = withElement(segment, index, oneOf(chance, FORMS));
  return changed && [changed];
}

/** Elements that hold what they should not. */
export const ELEMENTS: readonly Mutation[] = [
  { name: "an amount in another form", change: edited(["BPR", "CLP", "CAS", "PLB", "SVC"], "refused", unreadable) },
  {
    name: "an amount left blank",
    change: edited(
      ["BPR"],
      "refused",
      element(2, () => ""),
    ),
  },
  {
    name: "a billed amount left blank",
    change: edited(
      ["CLP"],
      "refused",
      element(3, () => ""),
    ),
  },
  {
    name: "an adjustment's code left blank",
    change: edited(
      ["CAS"],
      "refused",
      element(2, () => ""),
    ),
  },
  {
    name: "a group that is none",
    change: edited(
      ["CAS"],
      "refused",
      element(1, () => "XX"),
    ),
  },
  {
    name: "a number where a code belongs",
    change: edited(
      ["CAS"],
      "refused",
      element(2, () => "M123456"),
    ),
  },
  { name: "a status that is none", change: edited(["CLP"], "asked", statusChanged, "outcomes") },
  {
    name: "no day",
    change: edited(
      ["BPR"],
      "asked",
      element(16, () => ""),
      "dated",
    ),
  },
  {
    name: "a day that no calendar has",
    change: edited(
      ["BPR"],
      "asked",
      element(16, () => "20260231"),
      "dated",
    ),
  },
  { name: "a sign turned without a claim", change: edited(["PLB"], "refused", element(4, turned)) },
  { name: "a point with zeros", change: edited(["BPR"], "as-it-was", element(2, withZeros)) },
];

/** The figures of outcomes change with a status: one that counts as others do is not tried. */
function statusChanged(segment: Segment): readonly Segment[] | undefined {
  return segment[2] === "25" || segment[2] === "22" || segment[2] === "4" ? undefined : [segment.with(2, "77")];
}

function turned(amount: string): string {
  return amount.startsWith("-") ? amount.slice(1) : `-${amount}`;
}

function withZeros(amount: string): string {
  return amount.includes(".") ? `${amount}00` : `${amount}.`;
}
