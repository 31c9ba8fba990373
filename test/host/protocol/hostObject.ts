import type { Argument, Arguments } from "./argument";
import { invalidArgument, itemNotFound } from "./hostError";
import type { Json } from "./json";

/** How a property is read and set. Without `write` it refuses to be set. */
export interface Property<Target> {
  readonly read?: (target: Target) => Json;
  readonly write?: (target: Target, value: Argument) => void;
}

/**
 * What the members of one of Excel's classes do to a target in the model. Members bear the names that add-ins write.
 * A member that Excel has and that is not here fails loudly.
 */
export interface Definition<Target> {
  readonly properties?: Readonly<Record<string, Property<Target>>>;
  /** Leads to targets of other classes; `null` where there is none. */
  readonly navigations?: Readonly<Record<string, (target: Target) => object | null>>;
  /** Answers with a target where Excel has an object, with a plain value or nothing otherwise. */
  readonly methods?: Readonly<Record<string, (target: Target, args: Arguments) => unknown>>;
  /** Everything in a collection. */
  readonly items?: (target: Target) => readonly object[];
  /** One of a collection by its name, id or whatever key it goes by. */
  readonly item?: (target: Target, key: Argument) => object | undefined;
}

/** A definition once its target is known. */
export interface Behavior {
  readonly property: (name: string) => BoundProperty | undefined;
  readonly navigation: (name: string) => (() => object | null) | undefined;
  readonly method: (name: string) => ((args: Arguments) => unknown) | undefined;
  readonly items: (() => readonly object[]) | undefined;
  readonly item: ((key: Argument) => object | undefined) | undefined;
}

interface BoundProperty {
  readonly read?: () => Json;
  readonly write?: (value: Argument) => void;
}

/** One of Excel's classes and what it does here. */
export interface HostClass {
  readonly name: string;
  /** Every member that is implemented, for the test that Excel has them all. */
  readonly members: readonly string[];
  /** @throws TypeError where the target is of another kind: a bug of this simulation */
  readonly bind: (target: object) => Behavior;
}

/** One of Excel's objects as the protocol sees it: a class and what it stands for in the model. */
export class HostObject {
  readonly className: string;
  readonly target: object;
  readonly behavior: Behavior;

  constructor(className: string, target: object, behavior: Behavior) {
    this.className = className;
    this.target = target;
    this.behavior = behavior;
  }
}

/** Says what a class's members do to targets of a kind. */
export function hostClass<Target extends object>(
  name: string,
  kind: abstract new (...args: never[]) => Target,
  definition: Definition<Target>,
): HostClass {
  const whole = withCollectionMembers(name, definition);
  const { properties = {}, navigations = {}, methods = {}, items, item } = whole;
  return {
    name,
    members: [definition.properties, definition.navigations, definition.methods].flatMap((one) =>
      Object.keys(one ?? {}),
    ),
    bind: (target) => {
      if (!(target instanceof kind))
        throw new TypeError(`a ${name} stands for a ${kind.name}, not for ${describe(target)}`);
      return {
        property: (member) => bound(properties[member], target),
        navigation: (member) => withTarget(navigations[member], target),
        method: (member) => withTarget(methods[member], target),
        items: withTarget(items, target),
        item: withTarget(item, target),
      };
    },
  };
}

function bound<Target>(property: Property<Target> | undefined, target: Target): BoundProperty | undefined {
  if (!property) return undefined;
  const { read, write } = property;
  return {
    ...(read ? { read: () => read(target) } : {}),
    ...(write
      ? {
          write: (value: Argument) => {
            write(target, value);
          },
        }
      : {}),
  };
}

function withTarget<Target, Rest extends readonly unknown[], Answer>(
  member: ((target: Target, ...rest: Rest) => Answer) | undefined,
  target: Target,
): ((...rest: Rest) => Answer) | undefined {
  return member && ((...rest) => member(target, ...rest));
}

/** Gives a collection what every collection has, save where it says otherwise. */
function withCollectionMembers<Target>(name: string, definition: Definition<Target>): Definition<Target> {
  const { items, item } = definition;
  const byKey = item && {
    getItem: (target: Target, args: Arguments) => {
      const found = item(target, args.at(0));
      if (!found) throw itemNotFound(`${name} has no ${String(args.at(0).raw)}`);
      return found;
    },
    getItemOrNullObject: (target: Target, args: Arguments) => item(target, args.at(0)) ?? null,
  };
  const byPosition = items && {
    getCount: (target: Target) => items(target).length,
    getItemAt: (target: Target, args: Arguments) => {
      const found = items(target)[args.at(0).whole()];
      if (!found) throw invalidArgument(`${name} has no item at ${String(args.at(0).raw)}`);
      return found;
    },
  };
  return {
    ...definition,
    properties: { ...(items ? { count: { read: (target) => items(target).length } } : {}), ...definition.properties },
    methods: { ...byKey, ...byPosition, ...definition.methods },
  };
}

function describe(target: object): string {
  return target.constructor.name;
}
