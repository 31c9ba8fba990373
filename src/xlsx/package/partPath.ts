/** Where a part keeps its links: `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`. */
export function relationshipsPathOf(path: string): string {
  const folderEnds = path.lastIndexOf("/") + 1;
  return `${path.slice(0, folderEnds)}_rels/${path.slice(folderEnds)}.rels`;
}

/** The part that a link's target names, seen from the part that holds the link. */
export function resolvedTarget(from: string, target: string): string {
  const steps = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** How a link names a part, seen from the part that holds it. */
export function relativeTarget(from: string, to: string): string {
  const fromSteps = from.split("/").slice(0, -1);
  const toSteps = to.split("/");
  let shared = 0;
  while (shared < fromSteps.length && fromSteps[shared] === toSteps[shared]) shared++;
  return [...fromSteps.slice(shared).map(() => ".."), ...toSteps.slice(shared)].join("/");
}
