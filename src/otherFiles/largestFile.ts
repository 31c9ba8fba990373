/** In bytes, or in characters of markup. Reading a binary workbook takes some twenty times as much memory. */
export const LARGEST_FILE = 64_000_000;
