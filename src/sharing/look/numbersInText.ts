import { hasDate, plainMarks } from "../../import/text/personalNumber";
import { isCardNumber } from "../kinds/cardNumber";
import type { PersonalKind } from "../kinds/personalKind";

/** No letter, digit or mark of a longer number stands before. */
const START = String.raw`(?<![\p{L}\p{N}_]|[\p{N}][.,\-/])`;
/** None comes behind. */
const END = String.raw`(?![\p{L}\p{N}_]|[.,\-/]\p{N})`;

const PHONES = [
  // In parentheses: (555) 555-0123.
  String.raw`(?<!\p{N})\(\d{3}\) {0,2}[.\-]? ?\d{3} ?[\-. ]? ?\d{4}(?!\p{N})`,
  // By threes and four: 555-555-0123, with the country's 1 ahead or without.
  String.raw`${START}(?:\+?1[ .\-]{1,3})?\d{3} ?[ .\-] ?\d{3} ?[ .\-] ?\d{4}${END}`,
  // Without the area: 555-0123.
  String.raw`${START}(?<![$(])[2-9]\d{2} ?- ?\d{4}${END}`,
  // Ten digits that an area begins.
  String.raw`${START}(?<![$.])1?[2-9]\d{2}[2-9]\d{6}${END}`,
  // With another country's number.
  String.raw`(?<![\p{L}\p{N}])\+\d{1,3}(?:[ .\-()]{0,2}\d{1,4}){2,5}(?!\p{N})`,
  // Beside a word that says so.
  String.raw`\b(?:phone|telephone|tel|mobile|cell|fax)\b\P{N}{0,12}\d(?:[ .\-()]{0,3}\d){6,14}`,
].map((pattern) => new RegExp(pattern, "iu"));

const SOCIAL = [
  String.raw`${START}\d{3} ?- ?\d{2} ?- ?\d{4}${END}`,
  String.raw`${START}(?!000|666|9)\d{3}([ .])(?!00)\d{2}\1(?!0000)\d{4}${END}`,
  String.raw`\b(?:ssn|soc(?:ial)?\.? ?sec\w*|s\. ?s\. ?n\.?)(?![\p{L}])[^\p{N}]{0,20}\d{3}[ .\-]?\d`,
  String.raw`\b(?:ssn|soc(?:ial)?\.? ?sec\w*)(?![\p{L}])[^\p{N}]{0,20}(?:[x*#•]+[ .\-]?)+\d{4}`,
].map((pattern) => new RegExp(pattern, "iu"));

const CARD = new RegExp(String.raw`(?<![\p{L}\p{N}_.])\d(?:[ \-]{0,2}\d){12,18}(?![\p{L}\p{N}_])`, "gu");

const WHOSE =
  "acct|account|member|mbr|subscriber|sub|policy|patient|pat|pt|chart|mrn|guarantor|medicaid|medicare|claim|patnum";
const ACCOUNTS = [
  String.raw`\b(?:${WHOSE})\b\.? {0,2}(?:no\b|num\b|number\b|nr\b|id\b|#|:|=)[ .:#=]{0,4}[a-z]{0,4}-?\d{3,}`,
  String.raw`\b(?:${WHOSE})\b\.? {0,2}[a-z]{0,4}-?\d{5,}`,
  String.raw`\b(?:id|mrn|patnum)\b[ .:#=]{1,4}[a-z]{0,4}-?\d{4,}`,
  // Whatever it counts, no figure of a practice has nine digits in a row, but for a limit of a power of ten.
  String.raw`${START}(?<![$.])(?!\d0+(?!\d)|(\d)\1+(?!\d))\d{9,}${END}`,
].map((pattern) => new RegExp(pattern, "iu"));

const BIRTH = /\b(?:d\.? ?o\.? ?b\.?|birth ?-?(?:day|date)|date of birth|born|b-?day)(?!\p{L})/iu;
/** How far from the word a birth date stands, at most. */
const NEAR = 40;

const DIGIT = /\p{N}/u;
const LOCAL_PART = /[\p{L}\p{N}._%+\-']$/u;
const DOMAIN = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/u;
const AT_IN_WORDS = /[\p{L}\p{N}] ?[([{] ?at ?[)\]}] ?[\p{L}\p{N}]/iu;

/** What of numbers, birth dates and addresses stands in a text, as somebody types them. Names are looked for elsewhere. */
export function numbersInText(text: string): readonly PersonalKind[] {
  const hasDigit = DIGIT.test(text);
  if (!hasDigit) return hasAddress(text) ? ["e-mail"] : [];
  const words = plainMarks(text);
  const isSocial = SOCIAL.some((pattern) => pattern.test(words));
  const isCard = hasCard(words);
  const isPhone = !isCard && PHONES.some((pattern) => pattern.test(words));
  const found: [PersonalKind, boolean][] = [
    ["birth-date", hasBirthDate(words)],
    ["phone", isPhone],
    ["e-mail", hasAddress(words)],
    ["social-security", isSocial],
    ["card", isCard],
    ["account-number", !isSocial && !isCard && !isPhone && ACCOUNTS.some((pattern) => pattern.test(words))],
  ];
  return found.flatMap(([kind, isThere]) => (isThere ? [kind] : []));
}

function hasCard(words: string): boolean {
  return (words.match(CARD) ?? []).some((run) => isCardNumber(run.replace(/\D/gu, "")));
}

function hasBirthDate(words: string): boolean {
  const found = BIRTH.exec(words);
  if (found === null) return false;
  const end = found.index + found[0].length;
  return hasDate(words.slice(end, end + NEAR)) || hasDate(words.slice(Math.max(0, found.index - NEAR), found.index));
}

/** Looked for from each `@`, so that a long text without spaces costs no more than any other. */
function hasAddress(text: string): boolean {
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    if (LOCAL_PART.test(text.slice(Math.max(0, at - 1), at)) && DOMAIN.test(text.slice(at + 1, at + 200))) return true;
  }
  return text.includes("at") && AT_IN_WORDS.test(text);
}
