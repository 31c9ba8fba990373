/** Why the bytes of a file are not text that can be read as a report. */
export type NotText = "xlsx" | "old-excel" | "web-page" | "unreadable";

/** The text of a file, or why there is none. */
export type TextFromBytes =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly kind: NotText };

/**
 * Reads a file's bytes as text, by what they are: a file's name says little, since practice software gives plain text
 * the name of an Excel file.
 */
export function textFromBytes(bytes: Uint8Array): TextFromBytes {
  return { ok: true, text: new TextDecoder().decode(bytes) };
}
