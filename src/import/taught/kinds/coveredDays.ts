import type { TaughtField } from "../reportKind";

/** The days that a list covers, for one that says so on each row. Of any other it is asked. */
export const COVERED_DAYS: Readonly<Record<string, TaughtField>> = {
  from: {
    form: "day",
    purpose: "the first day covered",
    isOptional: true,
    likely: /\b(?:period|range|from)\b.*\bfrom\b/u,
  },
  to: { form: "day", purpose: "the last day covered", isOptional: true, likely: /\b(?:period|range|to)\b.*\bto\b/u },
};
