/** What looks like a patient's, by what it is. */
export type PersonalKind =
  | "name"
  /** The last name alone. */
  | "last-name"
  | "birth-date"
  | "phone"
  | "e-mail"
  | "social-security"
  | "card"
  /** The number of an account, a chart or a member, or a number of nine digits and more. */
  | "account-number";

/** All kinds, in the order in which they are listed. */
export const PERSONAL_KINDS: readonly PersonalKind[] = [
  ...(["name", "last-name", "birth-date", "phone", "e-mail", "social-security", "card", "account-number"] as const),
];
