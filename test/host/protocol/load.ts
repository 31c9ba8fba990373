import type { Host } from "./engine";
import { invalidArgument } from "./hostError";
import type { HostObject } from "./hostObject";
import type { Json } from "./json";
import type { Query } from "./request";

const EVERYTHING = "*";

/** What a load brings: the properties it names, or all where it names none, and those of the objects on the way. */
export function loaded(host: Host, object: HostObject, query: Query): Json {
  const select = query.select.map((path) => path.replace(/^items[/.]?/iu, "") || EVERYTHING);
  return host.objects.classOf(object).isCollection
    ? collection(host, object, { ...query, select })
    : single(host, object, select);
}

/** What is asked of a collection is asked of its items, save what only the collection itself has, such as its count. */
function collection(host: Host, object: HostObject, { select, skip, top }: Query): Json {
  const { objects } = host;
  const own = select.filter((name) => objects.classOf(object).scalars.has(name.toLowerCase()));
  const ofItems = select.filter((name) => !own.includes(name));
  const values = Object.fromEntries(own.map((name) => [wireName(host, object, name), objects.read(object, name)]));
  const items = objects.items(object).slice(skip, top === undefined ? undefined : skip + top);
  const isOwnOnly = own.length > 0 && ofItems.length === 0;
  const loadedItems = items.map((item, index) => {
    const identity = { ...objects.identity(item), _Index: skip + index };
    if (isOwnOnly) return identity;
    const value = single(host, item, ofItems);
    return { ...value, ...identity };
  });
  return { ...values, _Items: loadedItems };
}

function single(host: Host, object: HostObject, select: readonly string[]): Readonly<Record<string, Json>> {
  const { objects, references } = host;
  const reference = references.nameOf(object);
  const values: Record<string, Json> = {
    ...objects.identity(object),
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
  };
  const names = select.length === 0 || select.includes(EVERYTHING) ? [...objects.readable(object), ...select] : select;
  const beyond = new Map<string, string[]>();
  for (const path of names.filter((name) => name !== EVERYTHING)) {
    const [first = "", ...rest] = path.split(/[/.]/u);
    if (isScalar(host, object, first)) values[wireName(host, object, first)] = objects.read(object, first);
    else beyond.set(first, [...(beyond.get(first) ?? []), ...(rest.length === 0 ? [] : [rest.join("/")])]);
  }
  for (const [name, paths] of beyond)
    values[navigationName(host, object, name)] = ofNavigation(host, object, name, paths);
  return values;
}

function ofNavigation(host: Host, object: HostObject, name: string, select: readonly string[]): Json {
  const found = host.objects.navigate(object, name);
  return found && loaded(host, found, { select, skip: 0, top: undefined });
}

function isScalar(host: Host, object: HostObject, name: string): boolean {
  return host.objects.classOf(object).scalars.has(name.toLowerCase());
}

function wireName(host: Host, object: HostObject, name: string): string {
  return host.objects.classOf(object).scalars.get(name.toLowerCase())?.wireName ?? name;
}

function navigationName(host: Host, object: HostObject, name: string): string {
  const found = host.objects.classOf(object).navigations.get(name.toLowerCase());
  if (!found) throw invalidArgument(`${object.className} has no property ${name}`);
  return found.wireName;
}
