import { HostError, NotImplemented } from "./hostError";
import { HostObject } from "./hostObject";
import { elementsOf } from "./json";
import { loaded } from "./load";
import type { Objects } from "./objects";
import type { References } from "./references";
import type { Action, ObjectPath, Request, Response, WireArguments } from "./request";

/** What a batch runs against. */
export interface Host {
  readonly objects: Objects;
  readonly references: References;
  readonly workbook: HostObject;
  /** Objects outside the workbook by the name under which the library asks for them. */
  readonly service: (name: string) => HostObject;
  /** Called before each thing that changes the workbook; throws where it must not be changed now. */
  readonly beforeChange: () => void;
}

/**
 * Does one batch in the order in which it was queued, and stops at the first action that fails.
 * As in Excel, what was done before that action stays done.
 */
export function answer(host: Host, request: Request): Response {
  const batch = new Batch(host, request);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of request.actions.entries()) {
    try {
      const value = batch.done(action);
      if (value !== undefined) results.push({ ActionId: action.id, Value: value });
    } catch (error) {
      if (error instanceof NotImplemented) host.objects.unimplemented.add(error.member);
      const { code, message, httpStatus } = hostErrorOf(error);
      const Error = {
        Code: code,
        Message: message,
        HttpStatusCode: httpStatus,
        ActionIndex: index,
        Location: batch.location(action),
      };
      return { Results: results, Error };
    }
  }
  return { Results: results };
}

/** Errors that are no answers of Excel are bugs of this simulation, and must not pass for answers. */
function hostErrorOf(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new HostError("BugOfTheSimulation", words, 500);
}

class Batch {
  private readonly resolved = new Map<number, HostObject | null>();

  private readonly host: Host;
  private readonly request: Request;

  constructor(host: Host, request: Request) {
    this.host = host;
    this.request = request;
  }

  /** Does an action. `undefined` is no result at all, `null` the result of what leads nowhere. */
  done(action: Action): unknown {
    if (action.kind === "trace") return null;
    const object = this.resolve(action.path);
    if (object) return this.doneTo(object, action);
    return action.kind === "set" || action.kind === "update" ? undefined : null;
  }

  private doneTo(object: HostObject, action: Exclude<Action, { readonly kind: "trace" }>): unknown {
    switch (action.kind) {
      case "instantiate":
        return this.instantiated(object, action.path);
      case "load":
        return loaded(this.host, object, action.query);
      case "call":
        return this.called(object, action.name, action.args);
      case "set":
        this.set(object, action.name, this.values(action.args)[0]);
        return undefined;
      case "update":
        for (const [name, value] of Object.entries(action.state)) this.set(object, name, value);
        return undefined;
    }
  }

  /** Where an action failed: at a member of its object, or on the way there. */
  location(action: Action): string {
    if (action.kind === "trace") return "";
    const object = this.resolved.get(action.path);
    if (object) return "name" in action ? `${object.className}.${action.name}` : object.className;
    return this.placeOnTheWay(action.path);
  }

  private placeOnTheWay(id: number): string {
    const path = this.request.paths.get(id);
    if (!path) return "";
    const parent = path.parent === undefined ? undefined : this.resolved.get(path.parent);
    if (parent || path.parent === undefined) return [parent?.className, path.name].filter(Boolean).join(".");
    return this.placeOnTheWay(path.parent);
  }

  private instantiated(object: HostObject, path: number): unknown {
    const { objects, references } = this.host;
    const isKept = this.request.keepsReferences && this.request.paths.get(path)?.kind !== "workbook";
    const canBeKept = objects.classOf(object).scalars.has("_referenceid");
    const reference = canBeKept && isKept ? references.keep(object) : references.nameOf(object);
    return { ...objects.identity(object), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  private called(object: HostObject, name: string, args: WireArguments): unknown {
    if (name === "_KeepReference") {
      this.host.references.keep(object);
      return null;
    }
    if (name === "_RemoveReference") {
      this.host.references.release(String(args.values[0]));
      return null;
    }
    return this.call(object, name, args) ?? null;
  }

  private call(object: HostObject, name: string, args: WireArguments): unknown {
    if (this.host.objects.isWrite(object, name)) this.host.beforeChange();
    return this.host.objects.call(object, name, this.values(args));
  }

  private set(object: HostObject, name: string, value: unknown): void {
    this.host.beforeChange();
    this.host.objects.set(object, name, value);
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.paths.get(id);
    if (!path) throw new HostError("InvalidObjectPath", `The object path ${id} is not in the request.`);
    const found = this.follow(path);
    this.resolved.set(id, found);
    return found;
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.kind) {
      case "workbook":
        return this.host.workbook;
      case "service":
        return this.host.service(path.name);
      case "reference":
        return this.host.references.find(path.name);
      case "nothing":
        return null;
      case "method":
      case "property":
      case "indexer": {
        const parent = path.parent === undefined ? null : this.resolve(path.parent);
        return parent && this.followFrom(parent, path);
      }
    }
  }

  private followFrom(parent: HostObject, path: ObjectPath): HostObject | null {
    const { objects } = this.host;
    if (path.kind === "property") return objects.navigate(parent, path.name);
    if (path.kind === "indexer") return objects.item(parent, this.values(path.args)[0]);
    const found = this.call(parent, path.name, path.args);
    return found instanceof HostObject ? found : null;
  }

  private values({ values, paths }: WireArguments): readonly unknown[] {
    return values.map((value, index) => this.value(value, paths[index]));
  }

  private value(value: unknown, path: unknown): unknown {
    if (typeof path === "number" && path !== 0) return this.resolve(path);
    if (Array.isArray(path)) return this.values({ values: elementsOf(value), paths: path });
    return value;
  }
}
