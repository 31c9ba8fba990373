/** Plain JSON, as it goes over the wire. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** Whether a value is an object with named members, no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The elements of a list; none for anything else. */
export function elementsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A member that must be a number. @throws TypeError for any other */
export function numberAt(record: Readonly<Record<string, unknown>>, key: string): number {
  const value = record[key];
  if (typeof value !== "number") throw new TypeError(`the request's ${key} is no number`);
  return value;
}

/** A member that is text; empty where it is absent. */
export function textAt(record: Readonly<Record<string, unknown>>, key: string): string {
  const value = record[key];
  return typeof value === "string" ? value : "";
}

/** The texts of a list, and nothing else of it. */
export function textsIn(value: unknown): readonly string[] {
  return elementsOf(value).filter((one) => typeof one === "string");
}
