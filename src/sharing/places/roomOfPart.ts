import type { HeldUnit } from "./heldUnits";
import type { PlaceKind, Unseen } from "./place";

/** What a part is for, by the first that fits of its path and its type. */
const ROOMS: readonly (readonly [RegExp, PlaceKind])[] = [
  [/threadedcomment/iu, "threaded-comment"],
  [/persons?[/.]|person\+xml/iu, "commenter"],
  [/comments/iu, "note"],
  [/vmldrawing/iu, "drawing"],
  [/pivot|slicer|timeline/iu, "pivot-table"],
  [/externallink/iu, "other-workbook"],
  [/connections|querytable|xmlmaps|volatiledependencies/iu, "connection"],
  [/customxml\/|customproperty/iu, "custom-xml"],
  [/docprops\/|docmetadata\//iu, "document-properties"],
  [/revision|usernames/iu, "change-history"],
  [/table\+xml|tables\//iu, "table"],
  [/charts?\/|chart/iu, "chart"],
  [/drawing|diagram|ctrlprop|activex/iu, "drawing"],
];

/** What an element's texts and attributes are, whatever the part. */
const ELEMENTS: ReadonlyMap<string, PlaceKind> = new Map<string, PlaceKind>([
  ["headerFooter", "header-footer"],
  ["dataValidation", "validation"],
  ["conditionalFormatting", "conditional-format"],
  ["cfRule", "conditional-format"],
  ["hyperlink", "link"],
  ["hlinkClick", "link"],
  ["Relationship", "link"],
  ["autoFilter", "filter"],
  ["sortState", "filter"],
  ["scenario", "scenario"],
  ["definedName", "defined-name"],
  ["externalReferences", "other-workbook"],
]);

/** The kind of place that something of a part stands in. @param room of the part itself */
export function placeKindOf({ within, attribute }: HeldUnit, room: PlaceKind): PlaceKind {
  if (attribute === "name" && within.at(-1)?.name === "sheet" && room === "settings") return "sheet-name";
  for (let at = within.length - 1; at >= 0; at -= 1) {
    const kind = ELEMENTS.get(within[at]?.name ?? "");
    if (kind !== undefined) return kind;
  }
  return room;
}

/** What a part is for. @param type what the package calls it */
export function roomOfPart(path: string, type: string): PlaceKind {
  return ROOMS.find(([is]) => is.test(path))?.[1] ?? ROOMS.find(([is]) => is.test(type))?.[1] ?? "settings";
}

/** Whether a part is markup, which can be looked into. */
export function isMarkup(path: string, type: string): boolean {
  return /\.(?:xml|rels|vml)$/iu.test(path) || /[+/]xml$|vmldrawing/iu.test(type);
}

const UNSEEN: readonly (readonly [RegExp, Unseen["kind"]])[] = [
  [/printersettings/iu, "printer-settings"],
  [/vbaproject|vbadata/iu, "macros"],
  [/embeddings?\//iu, "embedded-file"],
  [/model\/|\.data$/iu, "data-model"],
  [/\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|ico|webp)$/iu, "picture"],
];

/** What a part is that cannot be looked into. */
export function unseenKind(path: string): Unseen["kind"] {
  return UNSEEN.find(([is]) => is.test(path))?.[1] ?? "binary";
}
