import { Argument, Arguments } from "./argument";
import { HostError, NotImplemented, invalidArgument, itemNotFound } from "./hostError";
import { type HostClass, HostObject } from "./hostObject";
import { type Json } from "./json";
import { type ClassMetadata, type Metadata, scalarOf } from "./metadata";
import type { MembersUsed } from "./requirements";
import { Willingness } from "./willingness";

/** Reads, sets, follows and calls members of Excel's objects, and refuses those that nobody implemented. */
export class Objects {
  readonly unimplemented = new Set<string>();
  readonly willingness = new Willingness();
  private readonly classes: ReadonlyMap<string, HostClass>;

  private readonly metadata: Metadata;
  private readonly used: MembersUsed;

  constructor(metadata: Metadata, classes: readonly HostClass[], used: MembersUsed) {
    this.metadata = metadata;
    this.used = used;
    this.classes = new Map(classes.map((one) => [one.name, one]));
  }

  /** The object from which all others are reached. */
  root(className: string, target: object): HostObject {
    return new HostObject(className, target, this.behaviorOf(className, target, className));
  }

  /** The object of a class that stands for a target; `null` stays `null`. */
  object(className: string, target: object | null, member: string): HostObject | null {
    return target && new HostObject(className, target, this.behaviorOf(className, target, member));
  }

  classOf(object: HostObject): ClassMetadata {
    const found = this.metadata.get(object.className);
    if (!found) throw new TypeError(`Microsoft's library has no class ${object.className}`);
    return found;
  }

  /** A property's value. `isAsked` is whether the add-in named it, rather than loading all there is. */
  read(object: HostObject, name: string): Json {
    const { member, scalar } = this.scalar(object, name);
    const read = object.behavior.property(scalar.name)?.read;
    if (!read) throw this.missing(member);
    this.used.record(member, scalar.requirement);
    this.willingness.read(member);
    return read();
  }

  set(object: HostObject, name: string, value: unknown): void {
    const { member, scalar } = this.scalar(object, name);
    this.used.record(member, scalar.requirement);
    if (!scalar.isUpdatable) throw invalidArgument(`${member} cannot be set`);
    const write = object.behavior.property(scalar.name)?.write;
    if (!write) throw this.missing(`${member} (setting it)`);
    this.willingness.change(member);
    write(new Argument(value, member));
  }

  /** Names of all plain properties that are implemented and not too new: what a load without names brings. */
  readable(object: HostObject): readonly string[] {
    return [...new Set(this.classOf(object).scalars.values())]
      .filter(
        ({ name, requirement }) =>
          !name.startsWith("_") && this.used.isSupported(requirement) && object.behavior.property(name)?.read,
      )
      .map(({ name }) => name);
  }

  navigate(object: HostObject, name: string): HostObject | null {
    const found = this.classOf(object).navigations.get(name.toLowerCase());
    const member = `${object.className}.${found?.name ?? name}`;
    if (!found) throw this.unknown(member);
    this.used.record(member, found.requirement);
    const navigation = object.behavior.navigation(found.name);
    if (!navigation) throw this.missing(member);
    return this.object(found.className, navigation(), member);
  }

  call(object: HostObject, name: string, values: readonly unknown[]): unknown {
    const found = this.classOf(object).methods.get(name.toLowerCase());
    const member = `${object.className}.${found?.name ?? name}`;
    if (!found) throw this.unknown(member);
    this.used.record(member, found.requirement);
    const method = object.behavior.method(found.name);
    if (!method) throw this.missing(member);
    if (found.isWrite) this.willingness.change(member);
    const answer = method(new Arguments(values, member));
    return found.className === undefined ? answer : this.object(found.className, objectIn(answer), member);
  }

  /** What an object is known by in later batches, where its class has ids. */
  identity(object: HostObject): Readonly<Record<string, Json>> {
    const { scalars } = this.classOf(object);
    const id = scalars.get("id") ?? scalars.get("_id");
    const read = id && object.behavior.property(id.name)?.read;
    return read ? { [id.wireName]: read() } : {};
  }

  isWrite(object: HostObject, name: string): boolean {
    return this.classOf(object).methods.get(name.toLowerCase())?.isWrite ?? true;
  }

  items(object: HostObject): readonly HostObject[] {
    const { itemClass } = this.classOf(object);
    const items = object.behavior.items;
    if (itemClass === undefined || !items) throw this.missing(`${object.className}.items`);
    return items().flatMap((one) => this.object(itemClass, one, `${object.className}.items`) ?? []);
  }

  item(object: HostObject, key: unknown): HostObject {
    const member = `${object.className}.getItem`;
    const { indexerClass, itemClass = indexerClass } = this.classOf(object);
    const item = object.behavior.item;
    if (itemClass === undefined || !item) throw this.missing(member);
    const found = item(new Argument(key, member));
    if (!found) throw itemNotFound(`${object.className} has no ${String(key)}`);
    return new HostObject(itemClass, found, this.behaviorOf(itemClass, found, member));
  }

  private behaviorOf(className: string, target: object, member: string): HostObject["behavior"] {
    const found = this.classes.get(className);
    if (!found) throw this.missing(`${member} (the class ${className})`);
    return found.bind(target);
  }

  private scalar(object: HostObject, name: string) {
    const scalar = scalarOf(this.classOf(object), name);
    const member = `${object.className}.${scalar?.name ?? name}`;
    if (!scalar) throw this.unknown(member);
    return { member, scalar };
  }

  private missing(member: string): HostError {
    return new NotImplemented(member);
  }

  private unknown(member: string): HostError {
    this.unimplemented.add(member);
    return new HostError("ApiNotFound", `Excel has no ${member}`, 404);
  }
}

function objectIn(answer: unknown): object | null {
  return typeof answer === "object" ? answer : null;
}
