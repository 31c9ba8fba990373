import type { MadeAdjustment, MadeClaim, MadeLine, MadePayment, MadePerson, MadeTakenOff } from "./made";
import { patientPartOf } from "./madeClaim";

/** Stands between the parts of an element until it is written. */
const PART = "\u0001";

/** What separates a file's parts, and how its lines are broken. */
export interface Style {
  readonly element: string;
  readonly component: string;
  readonly terminator: string;
  /** Stands behind each terminator. */
  readonly between: string;
  /** Lines have so many characters; `undefined` where they are not wrapped. */
  readonly wrappedAt: number | undefined;
  readonly before: string;
}

/** As most files are written. */
export const USUAL: Style = {
  element: "*",
  component: ":",
  terminator: "~",
  between: "",
  wrappedAt: undefined,
  before: "",
};

/** The segments of a file, each a list of its name and elements, that a test may change before they are written. */
export type Segments = readonly (readonly string[])[];

/** An amount in dollars, as short as it can be written: payers leave out zeros behind the point. */
export function dollars(amount: number): string {
  const [whole = "", fraction = ""] = (Math.abs(amount) / 100).toFixed(2).split(".");
  const sign = amount < 0 ? "-" : "";
  return fraction === "00" ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

/** A file of payments, one group and one interchange a few of them. @param groups how many payments a group has */
export function segmentsOf(payments: readonly MadePayment[], groups = payments.length): Segments {
  const segments: (readonly string[])[] = [];
  for (let from = 0; from < payments.length; from += groups) {
    const some = payments.slice(from, from + groups);
    const control = String(from + 1);
    const transactions = some.flatMap((payment, index) => transactionOf(payment, String(index + 1).padStart(4, "0")));
    segments.push(
      isaOf(control),
      ["GS", "HP", "PAYER", "PRACTICE", "20260901", "0930", control, "X", "005010X221A1"],
      ...transactions,
      ["GE", String(some.length), control],
      ["IEA", "1", control.padStart(9, "0")],
    );
  }
  return segments;
}

function isaOf(control: string): readonly string[] {
  const [sender, receiver] = ["PAYER", "PRACTICE"].map((name) => name.padEnd(15));
  const who = ["00", " ".repeat(10), "00", " ".repeat(10), "ZZ", sender ?? "", "ZZ", receiver ?? ""];
  return ["ISA", ...who, "260901", "0930", "^", "00501", control.padStart(9, "0"), "0", "P", PART];
}

function transactionOf(payment: MadePayment, control: string): Segments {
  const inside = [
    ...headOf(payment),
    ["LX", "1"],
    ...payment.claims.flatMap(claimSegments),
    ...plbsOf(payment.takenOff),
  ];
  return [["ST", "835", control], ...inside, ["SE", String(inside.length + 2), control]];
}

function headOf({ amount, method, account, day, trace, payer }: MadePayment): Segments {
  const banks = ["CCP", "01", "111000025", "DA", account, "1512345678", "", "01", "111000038", "DA", account];
  return [
    ["BPR", method[0] === "NON" ? "H" : "I", dollars(amount), "C", method[0], ...banks, day],
    ["TRN", "1", trace, "1512345678"],
    ["DTM", "405", day],
    ["N1", "PR", payer],
    ["PER", "BL", "PROVIDER LINE", "TE", "8005550100"],
    ["N1", "PE", "SAMPLE FAMILY PRACTICE", "XX", "1999999984"],
  ];
}

function claimSegments(claim: MadeClaim): Segments {
  const { who, status, billed, paid, statesPatientPart, adjustments, lines } = claim;
  const patient = statesPatientPart ? dollars(patientPartOf(claim)) : "";
  return [
    ["CLP", who.claim, status, dollars(billed), dollars(paid), patient, "12", who.control],
    ...casOf(adjustments),
    ...peopleOf(who),
    ["DTM", "232", "20260803"],
    ...lines.flatMap(lineSegments),
  ];
}

function peopleOf({ last, first, member, npi }: MadePerson): Segments {
  return [
    ["NM1", "QC", "1", last, first, "", "", "", "MI", member],
    ["NM1", "82", "1", "Zqprovider", "Zxann", "", "", "", "XX", npi],
    ["REF", "EA", member],
  ];
}

function lineSegments({ procedure, billedAs, billed, paid, adjustments }: MadeLine): Segments {
  const original = billedAs === undefined ? [] : ["", "1", `AD${PART}${billedAs}`];
  return [
    ["SVC", `AD${PART}${procedure}`, dollars(billed), dollars(paid), ...original],
    ["DTM", "472", "20260803"],
    ...casOf(adjustments),
    ["AMT", "B6", dollars(Math.abs(billed))],
  ];
}

/** Some groups of adjustments, each in segments of at most six, the fourth of six left blank. */
function casOf(adjustments: readonly MadeAdjustment[]): Segments {
  return (["CO", "PR", "OA", "PI"] as const).flatMap((group) => {
    const those = adjustments.filter((one) => one.group === group);
    return inSixes(those.map(({ code, amount }) => [code, dollars(amount), ""])).map((some) => ["CAS", group, ...some]);
  });
}

function plbsOf(takenOff: readonly MadeTakenOff[]): Segments {
  const pairs = takenOff.map(({ code, amount }, index) => [`${code}${PART}R${index}00777`, dollars(amount)]);
  return inSixes(pairs).map((some) => ["PLB", "1999999984", "20261231", ...some]);
}

function inSixes(entries: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const sixes: (readonly string[])[] = [];
  for (let from = 0; from < entries.length; from += 5) {
    const some = entries.slice(from, from + 5);
    const blank = (some[0] ?? []).map(() => "");
    sixes.push((some.length > 3 ? [...some.slice(0, 3), blank, ...some.slice(3)] : some).flat());
  }
  return sixes;
}

/** A file as it lies on a disk. */
export function written(segments: Segments, style: Style = USUAL): string {
  const { element, component, terminator, between, wrappedAt, before } = style;
  const text = segments
    .map((segment) => `${segment.join(element).replaceAll(PART, component)}${terminator}${between}`)
    .join("");
  return before + (wrappedAt === undefined ? text : wrapped(text, wrappedAt));
}

function wrapped(text: string, width: number): string {
  return Array.from({ length: Math.ceil(text.length / width) }, (_none, at) =>
    text.slice(at * width, (at + 1) * width),
  ).join("\r\n");
}

/** Each payment's last segment made to say how many segments it has. */
export function recounted(segments: Segments): Segments {
  let first = 0;
  return segments.map((segment, index) => {
    if (segment[0] === "ST") first = index;
    return segment[0] === "SE" ? ["SE", String(index - first + 1), segment[2] ?? ""] : segment;
  });
}
