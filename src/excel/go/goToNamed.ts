/**
 * Shows the cell of a name, on whichever sheet it stands.
 *
 * @returns whether there is one; never throws for Excel's sake
 */
export async function goToNamed(name: string): Promise<boolean> {
  try {
    return await Excel.run((context) => shown(context, name));
  } catch {
    return false;
  }
}

async function shown(context: Excel.RequestContext, name: string): Promise<boolean> {
  const named = context.workbook.names.getItemOrNullObject(name);
  named.load("name");
  await context.sync();
  if (named.isNullObject) return false;
  const cell = named.getRange();
  cell.worksheet.activate();
  cell.select();
  await context.sync();
  return true;
}
