import type { PersonalKind } from "../../src/sharing/kinds/personalKind";

/** What is planted: of each kind a text, and what of it must not be left. */
export interface PlantedText {
  readonly kind: PersonalKind;
  readonly text: string;
  readonly gone: readonly string[];
}

/** An export that names whom the texts name. */
export const NAMING_EXPORT = [
  "PatNum\tPatient\tBirthdate\tCarrier\tBalance",
  "88320155\tQuillfeather, Marigold B\t3/14/1962\tDelta Dental\t120.00",
  "88320156\tO’Shaughnessy-Ng, Zoë\t2/3/1980\tDelta Dental\t10.00",
  "88320157\tPrice, Will\t7/8/1955\tDelta Dental\t10.00",
  "88320158\tGrant, May\t7/9/1955\tDelta Dental\t10.00",
].join("\n");

/** A text of each kind; none has words that another place of the tests' workbook has. */
export const PLANTED_TEXTS: readonly PlantedText[] = [
  { kind: "name", text: "Marigold Quillfeather", gone: ["Marigold", "Quillfeather"] },
  { kind: "last-name", text: "ask Quillfeather", gone: ["Quillfeather"] },
  { kind: "birth-date", text: "born 3-14-1962", gone: ["1962"] },
  { kind: "phone", text: "(555) 555-0123", gone: ["555-0123", "(555)"] },
  { kind: "e-mail", text: "mari@quill.example", gone: ["quill.example", "mari@"] },
  { kind: "social-security", text: "078-05-1120", gone: ["078-05"] },
  { kind: "card", text: "4111 1111 1111 1111", gone: ["4111 1111"] },
  { kind: "account-number", text: "Acct # 883201", gone: ["883201"] },
];
