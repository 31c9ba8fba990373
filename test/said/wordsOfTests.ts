import { userInfo } from "node:os";

/** Words in small letters that tests bring, and the program tells back: headings, sources, files' names, whoever is signed in. */
export const WORDS_OF_TESTS: readonly string[] = [
  "Gross charges, Other receipts, Other payments, Full fees",
  "Friend or family, Insurance list, Internet search, Not noted, Dr. Vandermeer (referring)",
  "treatment plans.csv",
  "Another program",
  "setup",
  userInfo().username,
];
