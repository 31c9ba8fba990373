/**
 * An Insurance Aging export of so many invented families, as practice software writes it: tabs, CRLF, a title line,
 * an unlabeled total row. The same for the same number of rows, every time.
 *
 * @param headings the report's own; others, column by column, make it one of software that is not known
 */
export function agingText(families: number, headings: readonly string[] = HEADINGS): string {
  const lines = ["Date 9/1/2026", headings.join("\t")];
  const totals = new Array<number>(AMOUNTS).fill(0);
  let seed = 20_260_831;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let family = 0; family < families; family += 1) {
    const insurance = fourAges(random);
    const patient = fourAges(random);
    const due = sum(patient);
    const amounts = [...insurance, sum(insurance), ...patient, due, 0, due];
    for (const [index, amount] of amounts.entries()) totals[index] = (totals[index] ?? 0) + amount;
    lines.push(
      [`${LAST[random(LAST.length)] ?? ""}, ${FIRST[random(FIRST.length)] ?? ""} `, ...amounts.map(printed)].join("\t"),
    );
  }
  lines.push([" ", ...totals.map(printed), ""].join("\t"));
  return `${lines.join("\r\n")}\r\n`;
}

const AGES = ["0-30", "31-60", "61-90", ">90", "Total"];
/** The row of headings: the guarantor, then twelve amounts. */
export const HEADINGS = [
  "Guarantor",
  ...AGES.map((age) => `Ins Pay Est ${age}`),
  ...AGES.map((age) => `Pat Est Bal ${age}`),
  "'-W/O Change",
  "'=Pat Est Amt Due",
];
/** The same columns in words that no known report has. */
export const OTHER_HEADINGS = [
  "Account Holder",
  ...AGES.map((age) => `Insurance ${age}`),
  ...AGES.map((age) => `Patient ${age}`),
  "Contract",
  "Left to pay",
];
const AMOUNTS = HEADINGS.length - 1;
const LAST = ["Abernathy", "Bellweather", "Corrigan", "Dunmore", "Eastlake", "Fairbank", "Greenhill", "Van-Holm"];
const FIRST = ["Ada", "Bruno", "Clara", "Dario", "Edith", "Felix", "Greta", "Hugo", "Iris", "Jonas"];

/** Families owe of one age or two: about seven of ten amounts in an aging report are zero. */
function fourAges(random: (below: number) => number): readonly number[] {
  return Array.from({ length: 4 }, () => (random(100) < 80 ? 0 : random(250_000)));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((one, other) => one + other, 0);
}

function printed(amount: number): string {
  const [whole = "", fraction = ""] = (amount / 100).toFixed(2).split(".");
  return `${whole.replace(/\B(?=(?:\d{3})+$)/gu, ",")}.${fraction}`;
}
