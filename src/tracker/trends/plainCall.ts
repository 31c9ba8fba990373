import { type CalledSeries, isUneven } from "../../domain/trend/trend";

/** The call on a series in a word of the office's, for pages; the call of the dictionary, its rule and its chance stand on Trends. */
export const PLAIN_CALLS = {
  rising: "Rising",
  falling: "Falling",
  steady: "Steady",
  uneven: "Uneven",
  tooEarly: "Too early",
} as const;

/** Which of the plain words it is. */
export type PlainCall = keyof typeof PLAIN_CALLS;

/** Says which plain word a call comes to: a plateau is steady, or uneven where it moves more than chance moves it. */
export function plainCall(found: CalledSeries): PlainCall {
  switch (found.call) {
    case "Upward":
      return "rising";
    case "Decline":
      return "falling";
    case "Plateau":
      return isUneven(found) ? "uneven" : "steady";
    case "Too few points":
      return "tooEarly";
  }
}
