/** How long Office may take to say where it runs. In a plain browser it may never say. */
const LONGEST_WAIT = 4000;

/** Whether the pane stands in Excel. Without Microsoft's library, or without an answer, it does not. */
export async function isInExcel(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const ready = Office.onReady().then(({ host }) => host === Office.HostType.Excel);
  const late = new Promise<false>((resolve) => {
    setTimeout(() => {
      resolve(false);
    }, LONGEST_WAIT);
  });
  return Promise.race([ready, late]);
}
