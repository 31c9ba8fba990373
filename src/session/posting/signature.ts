import type { Signature } from "../../tracker/posting/posting";

/** Who posts, and when on the clock of this computer, to the minute: Excel's count of days since December 30, 1899. */
export function signatureOf(by: string, now: Date): Signature {
  const localMinutes = Math.floor(now.getTime() / 60_000) - now.getTimezoneOffset();
  return { by, at: 25_569 + localMinutes / 1440 };
}
