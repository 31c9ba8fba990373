import { elementsOf, isRecord, numberAt, textAt, textsIn } from "./json";

/** How the library names an object: by the way that leads to it from the workbook. */
export interface ObjectPath {
  readonly kind: "workbook" | "service" | "method" | "property" | "indexer" | "reference" | "nothing";
  readonly name: string;
  readonly parent?: number;
  readonly args: WireArguments;
}

/** Plain values, and beside each the path of the object that stands in its place, if one does. */
export interface WireArguments {
  readonly values: readonly unknown[];
  readonly paths: readonly unknown[];
}

/** What a load asks for. */
export interface Query {
  readonly select: readonly string[];
  readonly skip: number;
  readonly top: number | undefined;
}

/** One thing to do. */
export type Action = { readonly id: number } & (
  | { readonly kind: "trace" }
  | { readonly kind: "instantiate"; readonly path: number }
  | { readonly kind: "load"; readonly path: number; readonly query: Query }
  | { readonly kind: "call"; readonly path: number; readonly name: string; readonly args: WireArguments }
  | { readonly kind: "set"; readonly path: number; readonly name: string; readonly args: WireArguments }
  | { readonly kind: "update"; readonly path: number; readonly state: Readonly<Record<string, unknown>> }
);

/** One batch: everything that was queued up to a `sync`. */
export interface Request {
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, ObjectPath>;
  /** Whether every object that it names is to be kept for later batches. */
  readonly keepsReferences: boolean;
}

/** The answer to a batch. What went before the action that failed stays done. */
export interface Response {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
    readonly Location: string;
  };
}

const PATH_KINDS = ["workbook", "service", "method", "property", "indexer", "reference", "nothing"] as const;

/** Reads a batch. @throws TypeError where it is not in the form that the library writes */
export function requestIn(body: unknown): Request {
  if (!isRecord(body)) throw new TypeError("the request is no object");
  const paths = isRecord(body["ObjectPaths"]) ? Object.values(body["ObjectPaths"]) : [];
  return {
    keepsReferences: body["AutoKeepReference"] === true,
    actions: elementsOf(body["Actions"]).map(actionIn),
    paths: new Map(paths.map(pathIn)),
  };
}

/**
 * Whether the library only lets go of objects that it held: it does so by itself after the add-in's work, at a moment
 * that nobody can foresee.
 */
export function isHousekeeping({ actions, paths }: Request): boolean {
  return actions.every((action) => {
    if (action.kind === "call") return action.name === "_RemoveReference";
    return action.kind === "instantiate" && paths.get(action.path)?.kind === "workbook";
  });
}

function pathIn(value: unknown): readonly [number, ObjectPath] {
  if (!isRecord(value)) throw new TypeError("an object path is no object");
  const type = numberAt(value, "ObjectPathType");
  const kind = PATH_KINDS[type - 1];
  if (kind === undefined) throw new TypeError(`object paths of type ${type} are not known`);
  const parent = value["ParentObjectPathId"];
  const path = { kind, name: textAt(value, "Name"), args: argumentsIn(value) };
  return [numberAt(value, "Id"), typeof parent === "number" ? { ...path, parent } : path];
}

function actionIn(value: unknown): Action {
  if (!isRecord(value)) throw new TypeError("an action is no object");
  const id = numberAt(value, "Id");
  const path = numberAt(value, "ObjectPathId");
  const name = textAt(value, "Name");
  const type = numberAt(value, "ActionType");
  switch (type) {
    case 1:
      return { id, kind: "instantiate", path };
    case 2:
    case 7:
      return { id, kind: "load", path, query: queryIn(value["QueryInfo"]) };
    case 3:
      return { id, kind: "call", path, name, args: argumentsIn(value) };
    case 4:
      return { id, kind: "set", path, name, args: argumentsIn(value) };
    case 5:
      return { id, kind: "trace" };
    case 9:
      return { id, kind: "update", path, state: isRecord(value["ObjectState"]) ? value["ObjectState"] : {} };
    default:
      throw new TypeError(`actions of type ${type} are not known`);
  }
}

function argumentsIn(value: Readonly<Record<string, unknown>>): WireArguments {
  const info = value["ArgumentInfo"];
  if (!isRecord(info)) return { values: [], paths: [] };
  return { values: elementsOf(info["Arguments"]), paths: elementsOf(info["ReferencedObjectPathIds"]) };
}

function queryIn(value: unknown): Query {
  const query = isRecord(value) ? value : {};
  const { Skip: skip, Top: top } = query;
  return {
    select: [...textsIn(query["Select"]), ...textsIn(query["Expand"])],
    skip: typeof skip === "number" ? skip : 0,
    top: typeof top === "number" ? top : undefined,
  };
}
