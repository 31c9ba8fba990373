import { type ReadReport, readReport } from "../../src/import/readReport";
import { hiddenRowsToSettle } from "../../src/session/reading/collectReport";
import type { ReadPart } from "../../src/session/reading/readPart";
import { type SheetsOfFile, readBytes } from "../../src/session/reading/readSource";
import { describeNoCells } from "../../src/xlsx/read/problems";
import { sheetsFromXlsx } from "../../src/xlsx/read/sheetsFromXlsx";
import type { Base } from "./bases";
import type { Chance } from "./changes";
import type { Mutation } from "./mutation";
import { textOf } from "./page";

/** What comes of a report that was changed; wrong where other figures would be posted without a word. */
export type Outcome = "right" | "asked" | "refused" | "wrong";

/** A mutant that was read. */
export interface Judged {
  readonly outcome: Outcome;
  /** What was read, for somebody to look at where it is wrong. */
  readonly shown: string;
}

/** Makes a mutant and reads it; `undefined` where the mutation has nothing to change in this report. */
export async function judge(
  { page, options, whole }: Base,
  mutation: Mutation,
  chance: Chance,
): Promise<Judged | undefined> {
  const expected =
    mutation.leadsTo === undefined ? whole : figuresOf(readReport(textOf(mutation.leadsTo(page)), options));
  if ("bytes" in mutation) {
    const made = await mutation.bytes(page, chance);
    if (made === undefined) return undefined;
    const parts = await readBytes(made.bytes, options, sheetsOf);
    const figuresIn = (text: string): string => figuresOf(readReport(text, options));
    const others = made.also === undefined ? [] : [figuresIn(made.also)];
    const ways = [[expected, ...others], ...(made.apart === undefined ? [] : [made.apart.map(figuresIn)])];
    return { outcome: outcomeOfParts(parts, ways), shown: JSON.stringify(parts).slice(0, 4_000) };
  }
  const changed = "change" in mutation ? mutation.change(page, chance) : undefined;
  const text = "text" in mutation ? mutation.text(page, chance) : changed && textOf(changed);
  if (text === undefined) return undefined;
  return { outcome: outcomeOf([readReport(text, options)], [[expected]]), shown: text };
}

/** What the reports of a file may come to, in any order: each of these is right. */
type Ways = readonly (readonly string[])[];

const sheetsOf: SheetsOfFile = async (bytes) => {
  const read = await sheetsFromXlsx(bytes);
  return read.ok ? read : { ok: false, message: describeNoCells(read.reason) };
};

function outcomeOfParts(parts: readonly ReadPart[], ways: Ways): Outcome {
  const sources = parts.map(({ source }) => source);
  const reports = sources.flatMap((source) => (source.ok ? [source.report] : []));
  if (reports.length < sources.length) {
    return sources.some((source) => !source.ok && source.choice !== undefined) ? "asked" : "refused";
  }
  const found = outcomeOf(reports, ways);
  const isAsked = sources.some((source) => source.ok && hiddenRowsToSettle(source) > 0);
  return isAsked && (found === "right" || found === "wrong") ? "asked" : found;
}

function outcomeOf(reports: readonly ReadReport[], ways: Ways): Outcome {
  if (reports.some((read) => !isRead(read))) return "refused";
  if (!reports.every(isClean)) return "asked";
  const found = reports.map((read) => figuresOf(read));
  if (ways.some((expected) => areSame(found, expected))) return "right";
  const isCarrierAsked = reports.some(({ notes }) => notes.some(({ code }) => code === "carriers-other"));
  const isRightButForCarriers = ways.some((way) => areSame(found.map(withoutCarriers), way.map(withoutCarriers)));
  return isCarrierAsked && isRightButForCarriers ? "asked" : "wrong";
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
}

/** Figures whatever the claims' carriers: a name that is counted under Other is asked for, and no other figure may differ. */
function withoutCarriers(figures: string): string {
  return JSON.stringify(JSON.parse(figures), (_key, value: unknown) => {
    if (!Array.isArray(value)) return value;
    return value.map((entry) => String(entry).replace(/^\{carrier:.*?,planType:/u, "{planType:")).sort();
  });
}

function isRead({ figures, refusals, problemRows }: ReadReport): boolean {
  return figures !== undefined && refusals.length === 0 && problemRows === 0;
}

/** Whether a report can be posted as it is, without a question. */
export function isClean(read: ReadReport): boolean {
  return isRead(read) && read.unproven.length === 0;
}

/** Of a visit a blank figure is not known, and not nothing; both add up to the same. */
const OF_VISITS: ReadonlySet<string> = new Set([
  ...["patientPart", "owes", "patientOwes", "insurancePending", "planDue", "insurancePaidLess", "unscheduled"],
  "familyOverdue",
]);

/** What a report's figures come to, whatever the order of its rows. A quote in a carrier's name stays there, and changes no figure. */
export function figuresOf({ figures, sum }: ReadReport): string {
  const inAnyOrder = (entries: readonly unknown[]): readonly string[] => entries.map(plainly).sort();
  return JSON.stringify({ figures, sum }, (key, value: unknown) => {
    // Work that is only scheduled is no part of what was billed, and other reports of the same days leave it out.
    if (key === "scheduled") return undefined;
    if (value instanceof Map) return inAnyOrder([...value]);
    if (key === "appointments" && Array.isArray(value)) return inAnyOrder(byPerson(value));
    return Array.isArray(value) ? inAnyOrder(value) : value;
  });
}

/** Appointments a list a person. Persons are numbered as they come. */
function byPerson(appointments: readonly unknown[]): readonly unknown[] {
  const persons = new Map<string, string[]>();
  for (const one of appointments) {
    const [, person = "", rest = ""] = /"person":(\d+),?(.*)/u.exec(JSON.stringify(one)) ?? [];
    persons.set(person, [...(persons.get(person) ?? []), rest]);
  }
  return [...persons.values()].map((own) => own.sort());
}

function plainly(value: unknown): string {
  const text = JSON.stringify(value, (key, one: unknown) => (one === 0 && OF_VISITS.has(key) ? undefined : one));
  return text.replace(/["\\]/gu, "");
}
