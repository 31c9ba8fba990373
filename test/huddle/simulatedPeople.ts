import type { Chance } from "./chance";

/** Somebody of a simulated practice: all that must never stand in a workbook. */
export interface Person {
  readonly name: string;
  readonly phone: string;
  readonly number: string;
  readonly birthDate: string;
}

const FIRST = [
  "Marigold",
  "Ælfgifu",
  "Søren-Åke",
  "ḥasan",
  "=cmd|' /C calc'!A0",
  'Zoë "Zuzu"',
  "<b>Bartholomea</b>",
  "山田",
  "O’Shaughnessy-",
];
const LAST = [
  "Quillfeather",
  "D'Arcy-Umlauff",
  "Ng'ang'aloo",
  "@SUM(1+9)Vexley",
  "Nulligan\t",
  "Βασιλείου",
  "Ocasio & Sonderheim",
  "Wolfeschlegelsteinhausen",
];

/** Makes up somebody whose name is unusual, or means to do harm. */
export function simulatedPerson(chance: Chance): Person {
  return {
    name: `${chance.of(LAST)}, ${chance.of(FIRST)}`,
    phone: `555-01${String(chance.whole(10, 99))}`,
    number: String(chance.whole(730_000_000, 739_999_999)),
    birthDate: `${String(chance.whole(1, 12))}/${String(chance.whole(10, 28))}/19${String(chance.whole(30, 99))}`,
  };
}

/** What of people stands in a text, each once: their names and parts of them, phones, numbers and birth dates. */
export function personalIn(text: string, people: readonly Person[]): readonly string[] {
  const runs = new Set(text.match(/\d+/gu));
  const found = people.flatMap(({ name, phone, number, birthDate }) => [
    ...name.split(", ").filter((part) => text.includes(part)),
    ...[phone, birthDate].filter((part) => text.includes(part)),
    ...(runs.has(number) ? [number] : []),
  ]);
  return [...new Set(found)];
}
