/** Half of the SHA-256, in hexadecimal digits: enough to tell a file from any other, and fit for a cell. */
const HASH_LENGTH = 32;

/** What tells this very file from any other: the first half of the SHA-256 of its bytes, 32 hexadecimal digits. */
export async function sourceHash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const digits = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.slice(0, HASH_LENGTH);
}
