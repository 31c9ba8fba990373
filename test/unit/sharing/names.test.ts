import { describe, expect, it } from "vitest";
import { KnownNames } from "../../../src/sharing/people/knownNames";
import { personName } from "../../../src/sharing/people/personName";

/** Names as reports print them, hostile ones among them. */
const PATIENTS = [
  "Quillfeather, Marigold B",
  "O’Shaughnessy-Ng, Zoë",
  "de la Fontayne, Anders",
  "Ng, Bo",
  "Price, Will",
  "Grant, May",
  "1234 - D'Ambrelle, José (Joe)",
  "山田, 太郎",
  "<b>Vexley</b>, =cmd|' /C calc'!A0",
  "Łukowicka, Ælfgifu",
  "Smith, Ann",
];

const names = new KnownNames();
for (const patient of PATIENTS) {
  const name = personName(patient);
  if (name !== undefined) names.add(name);
}
names.addOtherWords(["lakeside"]);

describe("a patient's name", () => {
  it.each([
    "Quillfeather, Marigold",
    "QUILLFEATHER,MARIGOLD B.",
    "called Marigold Quillfeather twice",
    "Marigold B. Quillfeather",
    "M. Quillfeather",
    "Quillfeather, M",
    "marigold quillfeather",
    "Marigold_Quillfeather_balance",
    "QuillfeatherMarigold",
    "Zoe O'Shaughnessy",
    "ng, zoe",
    "Zoë O’Shaughnessy-Ng",
    "Fontayne, Anders",
    "Anders de la Fontayne",
    "Ng, Bo",
    "Will Price",
    "PRICE, WILL",
    "W. Price",
    "Price, W",
    "May Grant",
    "Jose D’Ambrelle",
    "d'ambrelle jose",
    "山田 太郎",
    "山田太郎",
    "Vexley cmd",
    "Aelfgifu Lukowicka",
    "Ann & Bob Smith",
    "Marigold Jane Quillfeather",
    "Smith, A.",
  ])("is found in %j", (text) => {
    expect(names.foundIn(text, true)).toBe("name");
  });

  it.each(["ask Quillfeather", "Fontayne", "fontayne", "the Łukowickas and Lukowicka"])(
    "is found as a last name alone in %j",
    (text) => {
      expect(names.foundIn(text, true)).toBe("last-name");
      expect(names.foundIn(text, false)).toBeUndefined();
    },
  );

  it.each([
    "Price",
    "what it will cost at this price",
    "the price will rise",
    "a price",
    "A Price of $5",
    "Grant",
    "May",
    "April, May and June",
    "a grant in May",
    "Paid by grant. May is over",
    "Marigold",
    "Will",
    "Dr. Quillfeather",
    "Smith",
    "Ann",
    "Ng",
    "Delta Dental of Washington",
    "Total receivables, net",
    "",
  ])("is not taken from %j", (text) => {
    expect(names.foundIn(text, true)).toBeUndefined();
  });
});
