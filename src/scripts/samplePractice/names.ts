import type { Random } from "./random";

const BEGINNINGS = [
  "Alder",
  "Bracken",
  "Calder",
  "Dunmere",
  "Elder",
  "Fenni",
  "Gantle",
  "Hollin",
  "Ivers",
  "Kestrel",
  "Larkin",
  "Mossin",
  "Nettle",
  "Orrin",
  "Pelling",
  "Quarring",
  "Rowan",
  "Sorrel",
  "Thistle",
  "Umber",
  "Wexel",
  "Yarrow",
] as const;
const ENDINGS = [
  "by",
  "combe",
  "dahl",
  "ette",
  "fell",
  "grove",
  "holt",
  "kirk",
  "mann",
  "quist",
  "ski",
  "wick",
] as const;
/** Names with signs, spaces and beginnings that careless readers of exports trip over. */
const DIFFICULT = [
  "O'Hara-Quist",
  "D'Ambrelle",
  "de la Fontayne",
  "Ångdahl",
  "Muñozetti",
  "Łukowicka",
  "Totalberg",
  "Nullmann",
  "van der Zeewick",
  "St. Brannock",
  "Façonnier",
  "Ng",
] as const;
const FIRST_NAMES = [
  "Zoë",
  "Anders",
  "Bea",
  "Cyrus",
  "Delphine",
  "Ezra",
  "Farah",
  "Gideon",
  "Hana",
  "Idris",
  "José",
  "Keiko",
  "Lior",
  "Maeve",
  "Nils",
  "Odette",
  "Priya",
  "Quentin",
  "Rosalind",
  "Søren",
  "Tamsin",
  "Ulises",
  "Vesna",
  "Wren",
  "Ximena",
  "Yusuf",
  "Anne-Marie",
  "T'Keyah",
  "Otto",
  "Pilar",
] as const;

/** The difficult names come round again after so many families, so that each is sure to occur. */
const FAMILIES_A_ROUND = 80;

/** A surname for the family that joined as the so-manieth, counted from 0. */
export function surname(random: Random, index: number): string {
  return DIFFICULT[index % FAMILIES_A_ROUND] ?? `${random.pick(BEGINNINGS)}${random.pick(ENDINGS)}`;
}

/** A first name. */
export function firstName(random: Random): string {
  return random.pick(FIRST_NAMES);
}

/** A middle initial, which most people never gave. */
export function middleInitial(random: Random): string {
  return random.chance(0.2) ? random.pick(["A", "E", "J", "L", "M", "R", "T"]) : "";
}
