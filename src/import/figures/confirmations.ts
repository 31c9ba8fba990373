import { named } from "./statusWords";

/** What an office's word for how far a visit is confirmed says; neither, of a word about something else. */
export type Confirmation = "Confirmed" | "Not confirmed" | "Neither";

/**
 * What a visit's confirmation is called, by its key. Only words that say it themselves: what an office means by a message that it left, or
 * a text that it sent, it says once.
 */
const CONFIRMATIONS: ReadonlyMap<string, Confirmation> = new Map([
  ...named("Confirmed", [
    "y",
    "yes",
    "true",
    "confirmed",
    "apptconfirmed",
    "appointmentconfirmed",
    "preconfirmed",
    "reconfirmed",
    "econfirmed",
  ]),
  // Who is here needs no confirmation.
  ...named("Confirmed", ["arrived", "checkedin", "seated", "checkedout", "completed", "complete"]),
  ...named("Not confirmed", [
    "n",
    "no",
    "false",
    "unconfirmed",
    "notconfirmed",
    "notyetconfirmed",
    "notcalled",
    "notcalledyet",
  ]),
]);

/** What a word says of a visit's confirmation; `undefined` for one that does not say. */
export function confirmationFrom(word: string): Confirmation | undefined {
  return CONFIRMATIONS.get(word.toLowerCase().replace(/[\s_-]/gu, ""));
}
