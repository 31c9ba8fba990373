import { wordsOfHeading } from "../../import/layout/headingWords";
import type { PersonalKind } from "./personalKind";

/** What a column holds of people, by its heading: something of one kind, or a part of a name. */
export type PersonalHeading = Exclude<PersonalKind, "last-name"> | "name-last" | "name-first";

const LONGEST_HEADING = 60;

const BIRTH = among("dob birth birthdate birthday birthdt born bdate");
const PHONE = among("phone telephone tel mobile cell cellphone fax ph hmphone wkphone");
const E_MAIL = among("email");
const SOCIAL = among("ssn social");
const CARD = among("card");
const NUMBER = among("no num number nr id key code");
const FIRST = among("first given fname forename");
const LAST = among("last lname surname");
const WHOSE = among(
  "patient pt pat guarantor guar subscriber sub member insured policyholder account acct chart family household person medicaid medicare policy mrn debtor client responsible",
);
const NUMBERS_ALONE = among(
  "mrn patnum guarnum ssn chartnum acctnum patientid patientnum memberid subscriberid accountnumber",
);
/** Words that a column of names has, and no other. */
const OF_NAMES = among(
  "patient pt pat name full guarantor guar responsible party subscriber insured member policyholder head of household account holder client debtor person s preferred middle",
);
const NAMING = among("patient name guarantor subscriber insured policyholder debtor client");

/** What a heading says of its column; `undefined` where that is nobody's. A label beside a cell counts as a heading. */
export function personalHeading(text: string): PersonalHeading | undefined {
  if (text.length > LONGEST_HEADING) return undefined;
  const words = wordsOfHeading(text);
  if (words.length === 0 || words.some((word) => /\d/u.test(word))) return undefined;
  const has = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));
  if (has(BIRTH)) return "birth-date";
  if (has(SOCIAL)) return "social-security";
  if (has(E_MAIL) || words.join(" ").includes("e mail")) return "e-mail";
  if (has(PHONE)) return "phone";
  const isNumber = has(NUMBER) || text.includes("#");
  if (has(CARD) && isNumber) return "card";
  if ((has(WHOSE) && isNumber) || has(NUMBERS_ALONE)) return "account-number";
  return nameHeading(words, has);
}

function nameHeading(
  words: readonly string[],
  has: (set: ReadonlySet<string>) => boolean,
): "name" | "name-last" | "name-first" | undefined {
  const isWhose = words.every(
    (word) => OF_NAMES.has(word) || FIRST.has(word) || LAST.has(word) || word === "l" || word === "f",
  );
  if (!isWhose) return undefined;
  if (has(LAST) !== has(FIRST) || words.join(" ") === "l name" || words.join(" ") === "f name")
    return has(LAST) || words[0] === "l" ? "name-last" : "name-first";
  return has(NAMING) ? "name" : undefined;
}

/** Headings of columns that name who is no patient, and what is none. */
const OF_OTHERS =
  /provider|prov|doctor|dentist|dr\b|hyg|carrier|insurance|ins\b|payer|payor|plan|employer|company|source|referr|operat|chair|clinic|location|office|user|clerk|staff|procedure|proc\b|code|description|status|type|reason|note/iu;

/** Whether a column names somebody or something else: a provider, a carrier, a procedure. */
export function isOfOthers(heading: string): boolean {
  return heading.length <= LONGEST_HEADING && OF_OTHERS.test(heading);
}

function among(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
