/** What is loaded of a table whose sheet is to be shown. */
export const TO_SHOW = "name,worksheet/visibility";

/**
 * Brings a table's sheet to the front, hidden or not: whoever asks for it wants to see it.
 *
 * @param table there, and loaded with `TO_SHOW`
 */
export function queueShowing({ worksheet }: Excel.Table): void {
  // Where the structure is protected, Excel refuses even to show what is shown.
  if (worksheet.visibility !== "Visible") worksheet.visibility = "Visible";
  worksheet.activate();
}
