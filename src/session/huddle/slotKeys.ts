import type { HuddleDay } from "../../domain/huddle/huddleDay";
import type { Slot } from "../../domain/huddle/slot";

const SALT_BYTES = 16;
/** As many hexadecimal digits as tell all visits of a practice apart, and fit a narrow cell. */
const KEY_LENGTH = 16;

/** A salt of its own for a workbook, from the platform's source of chance: 32 hexadecimal digits. */
export function newKeySalt(): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
}

/**
 * A day whose visits have the keys that a workbook may hold: each is made of the export's own by the workbook's salt and leads back
 * to nothing. A visit without a key is known by its place in the day, as long as it has that. Of two visits with one key the second
 * gets one of its own.
 */
export async function withSaltedKeys(day: HuddleDay, salt: string): Promise<HuddleDay> {
  const sign = await signerOf(salt);
  const slots: Slot[] = [];
  for (const [slot, key] of keyed(day)) {
    const { familyKey } = slot;
    slots.push({ ...slot, key: await sign(key), ...(familyKey !== undefined && { familyKey: await sign(familyKey) }) });
  }
  return { ...day, slots };
}

function keyed({ day, slots }: HuddleDay): readonly (readonly [slot: Slot, key: string])[] {
  const seen = new Map<string, number>();
  return slots.map((slot) => {
    const key = slot.key ?? JSON.stringify([day, slot.minuteOfDay, slot.chair]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return [slot, count === 1 ? key : JSON.stringify([key, count])];
  });
}

async function signerOf(salt: string): Promise<(text: string) => Promise<string>> {
  const encoder = new TextEncoder();
  const how = { name: "HMAC", hash: "SHA-256" };
  const secret = await crypto.subtle.importKey("raw", encoder.encode(salt), how, false, ["sign"]);
  return async (text) => {
    const signed = await crypto.subtle.sign("HMAC", secret, encoder.encode(text));
    return hexOf(new Uint8Array(signed)).slice(0, KEY_LENGTH);
  };
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
