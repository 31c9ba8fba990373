import { columnLetters } from "../workbook/layout/cellAddress";
import { BrokenXml } from "../xlsx/markup/xmlTree";
import { isCompoundFile, namesEncryption } from "../xlsx/package/compoundFile";
import { Package } from "../xlsx/package/package";
import { DamagedFile, TooLarge } from "../xlsx/package/zipDirectory";
import { zipKind } from "../xlsx/package/zipKind";
import { clearSpots } from "./clear/clearSpots";
import { Look } from "./look/look";
import { PERSONAL_KINDS, type PersonalKind } from "./kinds/personalKind";
import type { KnownPeople } from "./people/knownPeople";
import { cellRanges } from "./places/cellRanges";
import { findSpots } from "./places/findSpots";
import type { PlaceKind, Spot, Unseen } from "./places/place";
import type { WhyNotChecked } from "./problems";

/** Something that looks like a patient's, of one kind in one place or in neighboring cells. What it says is not part of it. */
export interface SharingFinding {
  /** From 1; the same file and the same exports give the same numbers. */
  readonly number: number;
  readonly kind: PersonalKind;
  readonly place: PlaceKind;
  /** The sheet; `undefined` where it is in none. One that is called like somebody is told by its number. */
  readonly sheet: string | undefined;
  /** The cells, such as `B2:B40, B44`; empty where it is in none. */
  readonly cells: string;
  /** The path of the part of the file; empty where that tells what was found. */
  readonly part: string;
  /** How many cells or texts. */
  readonly count: number;
  readonly canBeCleared: boolean;
}

/** What a look before sharing shows. */
export interface SharingCheck {
  readonly findings: readonly SharingFinding[];
  /** Parts that cannot be looked into. */
  readonly unseen: readonly Unseen[];
  /** A change would break the signature. */
  readonly isSigned: boolean;
  /**
   * The file without what some findings stand for; `undefined` where a part of it is not well formed and cannot be changed.
   *
   * @param numbers of findings; of those that cannot be cleared nothing is
   * @param at the date of the parts that change
   */
  readonly cleared: (numbers: readonly number[], at: Date) => Promise<Uint8Array | undefined>;
}

/** A workbook that was looked through, or why it could not be. */
export type CheckedForSharing =
  { readonly ok: true; readonly check: SharingCheck } | { readonly ok: false; readonly reason: WhyNotChecked };

/**
 * Looks through a whole workbook, hidden sheets and everything beside the cells included, for what looks like a patient's. It costs
 * the file's expanded size, and holds no more than the file and where something was found.
 *
 * Never throws for what is in a file; one that cannot be read whole is not checked.
 *
 * @param bytes the file
 * @param people whose names and numbers are looked for beside what shows itself
 */
export async function checkSharing(bytes: Uint8Array, people: KnownPeople): Promise<CheckedForSharing> {
  if (isCompoundFile(bytes)) return { ok: false, reason: namesEncryption(bytes) ? "encrypted" : "not-xlsx" };
  try {
    const parts = new Package(bytes);
    if (parts.isEncrypted) return { ok: false, reason: "encrypted" };
    if (zipKind(bytes) !== "xlsx" || (await parts.workbookPath()) === undefined)
      return { ok: false, reason: "not-xlsx" };
    return { ok: true, check: await checked(parts, people) };
  } catch (error) {
    if (error instanceof TooLarge) return { ok: false, reason: "too-large" };
    if (error instanceof DamagedFile || error instanceof RangeError) return { ok: false, reason: "damaged" };
    throw error;
  }
}

async function checked(parts: Package, people: KnownPeople): Promise<SharingCheck> {
  const look = new Look(people);
  const { spots, unseen } = await findSpots(parts, look);
  const groups = grouped(spots);
  return {
    findings: groups.map(({ kind, spots: own }, index) => withToldPart(findingOf(index + 1, kind, own), look)),
    unseen: unseen.map((one) => withToldPart(one, look)),
    isSigned: parts.paths.some((path) => /^_xmlsignatures\//iu.test(path)),
    cleared: (numbers, at) =>
      clearedFile(parts, new Set(numbers.flatMap((number) => groups[number - 1]?.spots ?? [])), at),
  };
}

/** A part that is called like somebody is not told. */
function withToldPart<Told extends { readonly part: string }>(told: Told, look: Look): Told {
  return look.inText(told.part).length > 0 ? { ...told, part: "" } : told;
}

async function clearedFile(parts: Package, spots: ReadonlySet<Spot>, at: Date): Promise<Uint8Array | undefined> {
  const changed = parts.unchanged();
  try {
    await clearSpots(changed, [...spots]);
    return await changed.save(at);
  } catch (error) {
    if (error instanceof BrokenXml || error instanceof DamagedFile) return undefined;
    throw error;
  }
}

/** The places of one finding. */
interface Group {
  readonly kind: PersonalKind;
  readonly spots: Spot[];
}

/** By kind and place; of a sheet's cells by column. */
function grouped(spots: readonly Spot[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const spot of spots) {
    for (const kind of spot.kinds) {
      const { place } = spot;
      const column = place.column === undefined ? "" : columnLetters(place.column);
      const key = [kind, place.kind, place.sheet ?? "", place.part, column, String(spot.clearing !== undefined)].join(
        "\n",
      );
      const group = groups.get(key) ?? { kind, spots: [] };
      groups.set(key, group);
      group.spots.push(spot);
    }
  }
  return [...groups.values()].sort((one, other) => rank(one) - rank(other));
}

function rank({ kind }: Group): number {
  return PERSONAL_KINDS.indexOf(kind);
}

function findingOf(number: number, kind: PersonalKind, spots: readonly Spot[]): SharingFinding {
  const [first] = spots;
  if (first === undefined) throw new Error("a finding without a place");
  const { place, clearing } = first;
  return {
    number,
    kind,
    place: place.kind,
    sheet: place.sheet,
    cells: cellRanges(spots.map((spot) => spot.place)),
    part: place.part,
    count: spots.length,
    canBeCleared: clearing !== undefined,
  };
}
