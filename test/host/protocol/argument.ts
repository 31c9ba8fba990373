import { HostObject } from "./hostObject";
import { invalidArgument } from "./hostError";
import { type Json, elementsOf, isRecord } from "./json";

/** One value that an add-in hands over, not yet believed to be of any kind. */
export class Argument {
  readonly raw: unknown;
  private readonly what: string;

  /**
   * @param raw the value as it came, or the object that it stands for
   * @param what which argument or property it is, for what is said of it
   */
  constructor(raw: unknown, what: string) {
    this.raw = raw;
    this.what = what;
  }

  get isMissing(): boolean {
    return this.raw === undefined || this.raw === null;
  }

  text(): string {
    if (typeof this.raw !== "string") throw this.refused("text");
    return this.raw;
  }

  textOr(otherwise: string): string {
    return this.isMissing ? otherwise : this.text();
  }

  number(): number {
    if (typeof this.raw !== "number" || !Number.isFinite(this.raw)) throw this.refused("a number");
    return this.raw;
  }

  whole(): number {
    const value = this.number();
    if (!Number.isInteger(value)) throw this.refused("a whole number");
    return value;
  }

  wholeOr(otherwise: number): number {
    return this.isMissing ? otherwise : this.whole();
  }

  flag(): boolean {
    if (typeof this.raw !== "boolean") throw this.refused("true or false");
    return this.raw;
  }

  flagOr(otherwise: boolean): boolean {
    return this.isMissing ? otherwise : this.flag();
  }

  /** One of a few words, in Excel's spelling or with a small first letter. */
  oneOf<const Word extends string>(words: readonly Word[]): Word {
    const found = words.find((word) => word.toLowerCase() === String(this.raw).toLowerCase());
    if (found === undefined) throw this.refused(`one of ${words.join(", ")}`);
    return found;
  }

  /** The object of the model that the argument stands for. */
  target<Target extends object>(kind: abstract new (...args: never[]) => Target): Target {
    const found = this.raw instanceof HostObject ? this.raw.target : undefined;
    if (!(found instanceof kind)) throw this.refused(`an object of the kind ${kind.name}`);
    return found;
  }

  get isObject(): boolean {
    return this.raw instanceof HostObject;
  }

  /** The members of a plain object. */
  members(): Readonly<Record<string, Argument>> {
    if (!isRecord(this.raw)) throw this.refused("an object");
    const members: Record<string, Argument> = {};
    for (const [key, value] of Object.entries(this.raw)) members[key] = new Argument(value, `${this.what}.${key}`);
    return members;
  }

  /** A member of a plain object; missing where it has none. */
  member(name: string): Argument {
    const found = Object.entries(this.members()).find(([key]) => key.toLowerCase() === name.toLowerCase());
    return found?.[1] ?? new Argument(undefined, `${this.what}.${name}`);
  }

  /** Text, a number, or true or false. */
  scalar(): string | number | boolean {
    if (typeof this.raw === "string" || typeof this.raw === "boolean") return this.raw;
    return this.number();
  }

  /** The value as plain JSON, whatever it is; no object of Excel's. */
  json(): Json {
    if (this.isObject) throw this.refused("a plain value");
    return plain(this.raw);
  }

  list(): readonly Argument[] {
    if (!Array.isArray(this.raw)) throw this.refused("a list");
    return elementsOf(this.raw).map((one, index) => new Argument(one, `${this.what}[${index}]`));
  }

  refused(wanted: string): Error {
    return invalidArgument(
      `${this.what} must be ${wanted}, and is ${this.isMissing ? "absent" : JSON.stringify(this.raw)}`,
    );
  }
}

/** A method's arguments by their position. Those that are absent are missing, not wrong. */
export class Arguments {
  private readonly values: readonly unknown[];
  private readonly what: string;

  constructor(values: readonly unknown[], what: string) {
    this.values = values;
    this.what = what;
  }

  at(index: number): Argument {
    return new Argument(this.values[index], `${this.what}'s argument ${index + 1}`);
  }

  get all(): readonly unknown[] {
    return this.values;
  }
}

function plain(value: unknown): Json {
  if (Array.isArray(value)) return elementsOf(value).map(plain);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
  const isPlain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isPlain ? value : null;
}
