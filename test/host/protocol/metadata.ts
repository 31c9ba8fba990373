/** A member's requirement set and the version from which it has it. */
export interface Requirement {
  readonly set: string;
  readonly version: string;
}

interface Member {
  /** As an add-in writes it. */
  readonly name: string;
  /** As it goes over the wire. */
  readonly wireName: string;
  readonly requirement: Requirement;
}

/** A property that holds a plain value. */
export interface ScalarMetadata extends Member {
  readonly isUpdatable: boolean;
}

/** A property that leads to another object. */
export interface NavigationMetadata extends Member {
  readonly className: string;
}

/** A method. Without a class name it answers with a plain value, or nothing. */
export interface MethodMetadata extends Member {
  readonly className?: string;
  readonly isWrite: boolean;
}

/** What Microsoft's library says of one class. Members are found by either name, in lower case. */
export interface ClassMetadata {
  readonly name: string;
  readonly isCollection: boolean;
  readonly itemClass?: string;
  readonly scalars: ReadonlyMap<string, ScalarMetadata>;
  readonly navigations: ReadonlyMap<string, NavigationMetadata>;
  readonly methods: ReadonlyMap<string, MethodMetadata>;
  /** The class that `getItem` leads to, where the library asks for it without a method. */
  readonly indexerClass?: string;
}

/** Every class of the `Excel` namespace by its name. */
export type Metadata = ReadonlyMap<string, ClassMetadata>;

const EVERYWHERE: Requirement = { set: "ExcelApi", version: "1.1" };

/**
 * What the library sends under another name than the property's own.
 * Where this list is short of one, the host refuses the unknown name loudly.
 */
const OTHER_WIRE_NAMES: Readonly<Record<string, string>> = {
  "Worksheet.Gridlines": "showgridlines",
  "Worksheet.Headings": "showheadings",
};

/** Reads out of the library's readable build which members its classes have. */
export function metadataOf(bundle: string): Metadata {
  const text = bundle.replaceAll("\r\n", "\n");
  const excel = text.slice(text.indexOf("\nvar Excel;"));
  const classes = new Map<string, ClassMetadata>();
  const pattern =
    /\n {4}var (\w+) = \(function \(_super\) \{\n(?<body>[\s\S]*?)\n {4}\}\(OfficeExtension\.ClientObject\)\);/gu;
  for (const { groups } of excel.matchAll(pattern)) {
    const found = classIn(groups?.["body"] ?? "");
    if (found) classes.set(found.name, found);
  }
  return classes;
}

/** Finds a scalar property by either of its names. */
export function scalarOf(metadata: ClassMetadata, name: string): ScalarMetadata | undefined {
  const other = OTHER_WIRE_NAMES[`${metadata.name}.${name}`];
  return metadata.scalars.get(other ?? name.toLowerCase());
}

function classIn(body: string): ClassMetadata | undefined {
  const name = /"_className", \{\s+get: function \(\) \{\s+return "(\w+)"/u.exec(body)?.[1];
  if (name === undefined) return undefined;
  const members = body.split(/\n {8}(?=Object\.defineProperty\(|\w+\.prototype\.)/u);
  const itemClass = /_createChildItemObject\(Excel\.(\w+)/u.exec(body)?.[1];
  const indexerClass = /_createIndexerObject\(Excel\.(\w+)/u.exec(body)?.[1];
  return {
    name,
    isCollection: body.includes('"_isCollection"'),
    ...(itemClass === undefined ? {} : { itemClass }),
    ...(indexerClass === undefined ? {} : { indexerClass }),
    scalars: byBothNames(scalarsIn(body, members)),
    navigations: byBothNames(members.flatMap(navigationIn)),
    methods: byBothNames(members.flatMap(methodIn)),
  };
}

function byBothNames<One extends Member>(members: readonly One[]): ReadonlyMap<string, One> {
  return new Map(
    members.flatMap((one) => [
      [one.name.toLowerCase(), one],
      [one.wireName.toLowerCase(), one],
    ]),
  );
}

function scalarsIn(body: string, members: readonly string[]): readonly ScalarMetadata[] {
  const wireNames = listIn(body, "_scalarPropertyOriginalNames");
  const updatable = listIn(body, "_scalarPropertyUpdateable");
  return listIn(body, "_scalarPropertyNames").map((name, index) => ({
    name,
    wireName: wireNames[index] ?? name,
    isUpdatable: updatable[index] === "true",
    requirement: requirementIn(members.find((member) => member.includes(`.prototype, "${name}"`)) ?? ""),
  }));
}

function listIn(body: string, name: string): readonly string[] {
  const list = new RegExp(`"${name}", \\{\\s+get: function \\(\\) \\{\\s+return \\[([^\\]]*)\\];`, "u").exec(body)?.[1];
  return list === undefined ? [] : list.split(", ").map((one) => one.replaceAll('"', ""));
}

function navigationIn(member: string): readonly NavigationMetadata[] {
  const name = /^Object\.defineProperty\(\w+\.prototype, "(\w+)"/u.exec(member)?.[1];
  const [, className, wireName] = /_createPropertyObject\([\w]+\.(\w+), this, "(\w+)"/u.exec(member) ?? [];
  if (name === undefined || className === undefined || wireName === undefined) return [];
  return [{ name, wireName, className, requirement: requirementIn(member) }];
}

function methodIn(member: string): readonly MethodMetadata[] {
  const name = /^\w+\.prototype\.(\w+) = function/u.exec(member)?.[1];
  if (name === undefined) return [];
  const requirement = requirementIn(member);
  const [, className, objectMethod, isRead] =
    /_create(?:AndInstantiate)?MethodObject\((?:\w+\.)?(\w+), this, "(\w+)", (\d)/u.exec(member) ?? [];
  if (className !== undefined && objectMethod !== undefined) {
    return [{ name, wireName: objectMethod, className, isWrite: isRead === "0", requirement }];
  }
  const [, valueMethod, isReadOnly] = /_invokeMethod\(this, "(\w+)", (\d)/u.exec(member) ?? [];
  if (valueMethod === undefined) return [];
  return [{ name, wireName: valueMethod, isWrite: isReadOnly === "0", requirement }];
}

function requirementIn(member: string): Requirement {
  const [, set, version] = /_throwIfApiNotSupported\("[^"]+", (\w+|"\w+"), "([\d.]+)"/u.exec(member) ?? [];
  if (set === undefined || version === undefined) return EVERYWHERE;
  return { set: set === "_defaultApiSetName" ? "ExcelApi" : set.replaceAll('"', ""), version };
}
