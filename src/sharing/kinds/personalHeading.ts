import { wordsOfHeading } from "../../import/layout/headingWords";
import { wordSet } from "../../import/layout/phrase";
import type { PersonalKind } from "./personalKind";

/** What a column holds of people, by its heading: something of one kind, or a part of a name. */
export type PersonalHeading = Exclude<PersonalKind, "last-name"> | "name-last" | "name-first";

const LONGEST_HEADING = 60;

const BIRTH = wordSet("dob birth birthdate birthday birthdt born bdate");
const PHONE = wordSet("phone telephone tel mobile cell cellphone fax ph hmphone wkphone");
const E_MAIL = wordSet("email");
const SOCIAL = wordSet("ssn social");
const CARD = wordSet("card");
const NUMBER = wordSet("no num number nr id key code");
const FIRST = wordSet("first given fname forename");
const LAST = wordSet("last lname surname");
const INITIALS = wordSet("l f");
const WHOSE = wordSet(
  "patient pt pat guarantor guar subscriber sub member insured policyholder account acct chart family household person medicaid medicare policy mrn debtor client responsible",
);
const NUMBERS_ALONE = wordSet(
  "mrn patnum guarnum ssn chartnum acctnum patientid patientnum memberid subscriberid accountnumber",
);
/** Words that a column of names has, and no other. */
const OF_NAMES = wordSet(
  "patient pt pat name full guarantor guar responsible party subscriber insured member policyholder head of household account holder client debtor person s preferred middle",
);
const NAMING = wordSet("patient name guarantor subscriber insured policyholder debtor client");

/** What a heading is made of. */
interface Heading {
  readonly text: string;
  readonly words: readonly string[];
  /** Whether one of its words is among these. */
  readonly has: (words: ReadonlySet<string>) => boolean;
}

/** What headings say, by the first that fits. */
const SAYING: readonly (readonly [PersonalHeading, (heading: Heading) => boolean])[] = [
  ["birth-date", ({ has }) => has(BIRTH)],
  ["social-security", ({ has }) => has(SOCIAL)],
  ["e-mail", ({ has, words }) => has(E_MAIL) || words.join(" ").includes("e mail")],
  ["phone", ({ has }) => has(PHONE)],
  ["card", (heading) => heading.has(CARD) && isNumber(heading)],
  ["account-number", (heading) => (heading.has(WHOSE) && isNumber(heading)) || heading.has(NUMBERS_ALONE)],
  ["name-last", (heading) => isOfName(heading) && isPart(heading, LAST, FIRST, /^l name$/u)],
  ["name-first", (heading) => isOfName(heading) && isPart(heading, FIRST, LAST, /^f name$/u)],
  ["name", (heading) => isOfName(heading) && heading.has(NAMING)],
];

/** What a heading says of its column; `undefined` where that is nobody's. A label beside a cell counts as a heading. */
export function personalHeading(text: string): PersonalHeading | undefined {
  if (text.length > LONGEST_HEADING) return undefined;
  const words = wordsOfHeading(text);
  if (words.length === 0 || words.some((word) => /\d/u.test(word))) return undefined;
  const heading = { text, words, has: (set: ReadonlySet<string>) => words.some((word) => set.has(word)) };
  return SAYING.find(([, says]) => says(heading))?.[0];
}

function isNumber({ text, has }: Heading): boolean {
  return has(NUMBER) || text.includes("#");
}

/** No word of it is about anything else than people's names. */
function isOfName({ words }: Heading): boolean {
  return words.every((word) => [OF_NAMES, FIRST, LAST, INITIALS].some((set) => set.has(word)));
}

function isPart({ words, has }: Heading, own: ReadonlySet<string>, other: ReadonlySet<string>, short: RegExp): boolean {
  return short.test(words.join(" ")) || (has(own) && !has(other));
}

/** Headings of columns that name who is no patient, and what is none. */
const OF_OTHERS =
  /provider|prov|doctor|dentist|dr\b|hyg|carrier|insurance|ins\b|payer|payor|plan|employer|company|source|referr|operat|chair|clinic|location|office|user|clerk|staff|procedure|proc\b|code|description|status|type|reason|note/iu;

/** Whether a column names somebody or something else: a provider, a carrier, a procedure. */
export function isOfOthers(heading: string): boolean {
  return heading.length <= LONGEST_HEADING && OF_OTHERS.test(heading);
}
