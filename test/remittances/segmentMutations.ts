import type { Chance } from "./made";
import { type Mutated, type Mutation, type Outcome, placeOf } from "./mutation";
import { type Segments, recounted, written } from "./written";

type Segment = readonly string[];

const named = (name: string) => (segment: Segment) => segment[0] === name;

/** A change of the list of segments, which are counted anew unless that is the fault. */
function rearranged(
  outcome: Outcome,
  holds: (segment: Segment, at: number, all: Segments) => boolean,
  change: (segments: Segments, at: number) => Segments,
  more: { readonly isRecounted?: boolean; readonly but?: string } = {},
): Mutation["change"] {
  return (segments, chance): Mutated | undefined => {
    const at = placeOf(segments, chance, (segment, place) => holds(segment, place, segments));
    if (at === undefined) return undefined;
    const changed = change(segments, at);
    return { text: written(more.isRecounted === false ? changed : recounted(changed)), outcome, but: more.but };
  };
}

/** Where the loop of a claim or a line ends that begins there: before the next one of it, or what comes behind all. */
function endOf(segments: Segments, at: number, enders: readonly string[]): number {
  const end = segments.findIndex((segment, place) => place > at && enders.includes(segment[0] ?? ""));
  return end < 0 ? segments.length : end;
}

const CLAIM_ENDS = ["CLP", "LX", "PLB", "SE"];

function without(segments: Segments, from: number, to: number): Segments {
  return segments.toSpliced(from, to - from);
}

function paysSomething(segment: Segment): boolean {
  return segment[0] === "CLP" && Number(segment[4]) !== 0;
}

/** Whether a line is not the only one of its claim. */
function isOneOfLines(segment: Segment, at: number, all: Segments): boolean {
  if (segment[0] !== "SVC") return false;
  const first = all.findLastIndex((one, place) => place < at && one[0] === "CLP");
  return all.slice(first, endOf(all, first, CLAIM_ENDS)).filter(named("SVC")).length > 1;
}

function isOfLine(segment: Segment, at: number, all: Segments): boolean {
  return (
    segment[0] === "CAS" && all.slice(0, at).findLast((one) => one[0] === "CLP" || one[0] === "SVC")?.[0] === "SVC"
  );
}

function movedToClaim(segments: Segments, at: number): Segments {
  const claim = segments.findLastIndex((one, place) => place < at && one[0] === "CLP");
  return segments.toSpliced(at, 1).toSpliced(claim + 1, 0, segments[at] ?? []);
}

const claimTwice = (segments: Segments, at: number) => {
  const claim = segments.slice(at, endOf(segments, at, CLAIM_ENDS));
  return segments.toSpliced(at, 0, ...claim);
};

function isOnlyInterchange(segment: Segment, _at: number, all: Segments): boolean {
  return segment[0] === "ISA" && all.filter(named("ISA")).length === 1;
}

/** The places of all others stay as they are. */
function isLastPayment(segment: Segment, at: number, all: Segments): boolean {
  return segment[0] === "ST" && !all.slice(at + 1).some(named("ST"));
}

const paymentTwice = (segments: Segments, at: number) => {
  const end = endOf(segments, at, ["SE"]) + 1;
  const twice = segments.toSpliced(end, 0, ...segments.slice(at, end));
  const last = endOf(twice, end, ["GE"]);
  return twice.with(last, ["GE", String(Number(twice[last]?.[1]) + 1), twice[last]?.[2] ?? ""]);
};

const with_ = (index: number, value: string) => (segments: Segments, at: number) =>
  segments.with(at, (segments[at] ?? []).with(index, value));

function oneMore(index: number) {
  return (segments: Segments, at: number) => with_(index, String(Number(segments[at]?.[index]) + 1))(segments, at);
}

const NOT_RECOUNTED = { isRecounted: false };

/** Segments that are missing, twice, or elsewhere than they belong. */
export const SEGMENTS: readonly Mutation[] = [
  { name: "an adjustment dropped", change: rearranged("refused", named("CAS"), (all, at) => all.toSpliced(at, 1)) },
  {
    name: "an adjustment twice",
    change: rearranged("refused", named("CAS"), (all, at) => all.toSpliced(at, 0, all[at] ?? [])),
  },
  {
    name: "the payment's own segment dropped",
    change: rearranged("refused", named("BPR"), (all, at) => all.toSpliced(at, 1)),
  },
  {
    name: "the payment's own segment twice",
    change: rearranged("refused", named("BPR"), (all, at) => all.toSpliced(at, 0, all[at] ?? [])),
  },
  {
    name: "a paid claim dropped",
    change: rearranged("refused", paysSomething, (all, at) => without(all, at, endOf(all, at, CLAIM_ENDS))),
  },
  { name: "a paid claim twice", change: rearranged("refused", paysSomething, claimTwice) },
  {
    name: "a line's own segment dropped",
    change: rearranged("asked", isOneOfLines, (all, at) => all.toSpliced(at, 1), { but: "downgraded" }),
  },
  {
    name: "a line dropped",
    change: rearranged("refused", named("SVC"), (all, at) => without(all, at, endOf(all, at, ["SVC", ...CLAIM_ENDS]))),
  },
  { name: "an adjustment of a line put at the claim", change: rearranged("asked", isOfLine, movedToClaim) },
  {
    name: "an adjustment before all claims",
    change: rearranged("refused", named("LX"), (all, at) => all.toSpliced(at, 0, ["CAS", "CO", "45", "1"])),
  },
  {
    name: "a paid claim called an estimate",
    change: rearranged("refused", (one) => paysSomething(one), with_(2, "25")),
  },
  { name: "a payment twice", change: rearranged("refused", isLastPayment, paymentTwice) },
  {
    name: "a claim behind what is taken off",
    change: rearranged("refused", named("PLB"), (all, at) =>
      all.toSpliced(at + 1, 0, ["CLP", "1", "1", "0", "0", "", "12", "1"]),
    ),
  },
];

function anyWithin(segment: Segment): boolean {
  return !["ISA", "GS", "ST", "SE", "GE", "IEA"].includes(segment[0] ?? "");
}

/** What parts of a file say of themselves. */
export const ENVELOPES: readonly Mutation[] = [
  { name: "SE01 one more", change: rearranged("refused", named("SE"), oneMore(1), NOT_RECOUNTED) },
  { name: "SE02 another", change: rearranged("refused", named("SE"), with_(2, "9999"), NOT_RECOUNTED) },
  { name: "GE01 one more", change: rearranged("refused", named("GE"), oneMore(1)) },
  { name: "GE02 another", change: rearranged("refused", named("GE"), with_(2, "9999")) },
  { name: "IEA01 one more", change: rearranged("refused", named("IEA"), oneMore(1)) },
  { name: "IEA02 another", change: rearranged("refused", named("IEA"), with_(2, "9999")) },
  { name: "a test", change: rearranged("asked", isOnlyInterchange, with_(15, "T")) },
  { name: "another version", change: rearranged("refused", named("GS"), with_(8, "004010X091A1")) },
  { name: "another transaction", change: rearranged("refused", named("ST"), with_(1, "277")) },
  {
    name: "any segment dropped, not counted anew",
    change: rearranged("refused", anyWithin, (all, at) => all.toSpliced(at, 1), NOT_RECOUNTED),
  },
  {
    name: "an end dropped",
    change: rearranged(
      "refused",
      (one) => ["SE", "GE", "IEA"].includes(one[0] ?? ""),
      (all, at) => all.toSpliced(at, 1),
    ),
  },
  {
    name: "a beginning dropped",
    change: rearranged(
      "refused",
      (one) => ["ISA", "GS", "ST"].includes(one[0] ?? ""),
      (all, at) => all.toSpliced(at, 1),
    ),
  },
];

/** Where a file is cut off, or two are joined. */
export const ENDS: readonly Mutation[] = [
  {
    name: "cut off",
    change: (segments, chance) => {
      const text = written(segments);
      // The last sign alone may be missing.
      return { text: text.slice(0, 1 + Math.floor(chance() * (text.length - 2))), outcome: "refused" };
    },
  },
  {
    name: "the last sign missing",
    change: (segments) => ({ text: written(segments).slice(0, -1), outcome: "as-it-was" }),
  },
  { name: "text behind the end", change: (segments) => ({ text: `${written(segments)}page 2`, outcome: "refused" }) },
  {
    name: "text before the beginning",
    change: (segments) => ({ text: `page 1 ${written(segments)}`, outcome: "refused" }),
  },
  { name: "one sign that ends a segment missing", change: terminatorDropped },
];

function terminatorDropped(segments: Segments, chance: Chance): Mutated {
  const text = written(segments);
  const ends = [...text.matchAll(/~/gu)].map(({ index }) => index).slice(0, -1);
  const at = ends[Math.floor(chance() * ends.length)] ?? 0;
  return { text: text.slice(0, at) + text.slice(at + 1), outcome: "refused" };
}
