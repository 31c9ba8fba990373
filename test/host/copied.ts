import { Workbook } from "./model/workbook";

/**
 * A workbook like another, apart from it from here on: a test may change either. Functions are shared, and ids are the
 * same, as in a copy of a file.
 */
export function copied(workbook: Workbook): Workbook {
  const copy = copyOf(workbook, new Map());
  if (!(copy instanceof Workbook)) throw new TypeError("a copy of a workbook is a workbook");
  return copy;
}

/** @param made what was copied already, since things of a workbook refer to each other */
function copyOf(one: unknown, made: Map<object, unknown>): unknown {
  if (typeof one !== "object" || one === null) return one;
  if (made.has(one)) return made.get(one);
  if (one instanceof Map) return copyOfMap(one, made);
  if (one instanceof Set) return copyOfSet(one, made);
  return copyOfFields(one, made);
}

function copyOfFields(one: object, made: Map<object, unknown>): unknown {
  const copy: unknown = Array.isArray(one) ? [] : Object.create(Reflect.getPrototypeOf(one));
  if (typeof copy !== "object" || copy === null) throw new TypeError("a copy of an object is an object");
  made.set(one, copy);
  const keys = Reflect.ownKeys(one).filter((key) => !(Array.isArray(one) && key === "length"));
  for (const key of keys) Reflect.set(copy, key, copyOf(Reflect.get(one, key), made));
  return copy;
}

function copyOfMap(one: ReadonlyMap<unknown, unknown>, made: Map<object, unknown>): unknown {
  const copy = new Map<unknown, unknown>();
  made.set(one, copy);
  for (const [key, value] of one) copy.set(copyOf(key, made), copyOf(value, made));
  return copy;
}

function copyOfSet(one: ReadonlySet<unknown>, made: Map<object, unknown>): unknown {
  const copy = new Set<unknown>();
  made.set(one, copy);
  for (const value of one) copy.add(copyOf(value, made));
  return copy;
}
