import type { Form } from "./table";

/** How each form is shown in a cell. */
export const NUMBER_FORMATS: Readonly<Record<Form, string>> = {
  money: "$#,##0.00;-$#,##0.00",
  share: "0.0%",
  ratio: "0.00",
  days: "0",
  count: "#,##0",
  date: "mmm d, yyyy",
  month: "mmm yyyy",
  moment: "mmm d, yyyy h:mm AM/PM",
  time: "h:mm AM/PM",
  text: "@",
  link: "General",
};

/** How each form is shown along a chart's axis, where there is room for less. */
export const AXIS_FORMATS: Readonly<Record<Form, string>> = {
  ...NUMBER_FORMATS,
  money: "$#,##0;-$#,##0",
  share: "0%",
  days: "#,##0",
  date: "mmm d",
  text: "General",
};

/** The longest that a figure of the form usually gets when shown, in characters. */
const USUAL_LENGTHS: Readonly<Record<Form, number>> = {
  money: 11,
  share: 7,
  ratio: 6,
  days: 5,
  count: 7,
  date: 12,
  month: 8,
  moment: 21,
  time: 8,
  text: 8,
  link: 8,
};

/** What stands around a figure's whole digits: a dollar sign, decimals, a percent sign. Dates are as long as usual. */
const AROUND_DIGITS: Readonly<Partial<Record<Form, number>>> = { money: 4, share: 3, ratio: 3, days: 0, count: 0 };

/** How many characters wide a value is at the most when shown in its form. */
export function shownLength(form: Form, value: unknown): number {
  if (typeof value === "string") return longestLine(value);
  if (typeof value !== "number") return USUAL_LENGTHS[form];
  return Math.max(USUAL_LENGTHS[form], figureLength(form, value));
}

function figureLength(form: Form, value: number): number {
  const around = AROUND_DIGITS[form];
  if (around === undefined) return 0;
  const sign = value < 0 ? 1 : 0;
  const whole = Math.trunc(Math.abs(form === "share" ? value * 100 : value)).toFixed(0).length;
  const commas = form === "money" || form === "count" ? Math.floor((whole - 1) / 3) : 0;
  return sign + whole + commas + around;
}

function longestLine(text: string): number {
  return Math.max(...text.split("\n").map((line) => line.length));
}
