import { userInfo } from "node:os";
import type { Day } from "../../domain/calendar";
import { day as dayOf } from "../../domain/calendar";
import type { HuddleDay } from "../../domain/huddle/huddleDay";
import type { PlannedHuddle } from "../../huddle/posting/planHuddle";
import { broughtTogether, collectForHuddle } from "../../session/huddle/collectForHuddle";
import { describeHuddleRefusal } from "../../session/huddle/huddleInWords";
import { type HuddleAsked, prepareHuddle } from "../../session/huddle/huddleTask";
import { signatureOf } from "../../session/posting/signature";
import { taughtByWorkbook, withSaidWords } from "../../session/reading/knownWords";
import { type TrackerPort, tablesIn } from "../../session/trackerPort";
import { withHuddle } from "../files/trackerFile";
import type { WorkbookWork } from "../files/workbookFile";
import { type ExportRefusal, collectExportsAs } from "./collectReports";
import type { Command } from "./commandLine";
import type { OnProgress } from "./readExports";
import type { Warning } from "./warning";

/** What came of a call to post to the huddle. Where there are refusals, nothing was written. */
export interface HuddleResult {
  readonly workbook: string;
  readonly day: Day;
  readonly isDryRun: boolean;
  readonly schedule: HuddleDay | undefined;
  /** What was planned; absent where it was refused. */
  readonly planned: PlannedHuddle | undefined;
  readonly warnings: readonly Warning[];
  readonly refusals: readonly ExportRefusal[];
  readonly isWritten: boolean;
}

type CallOptions = Extract<Command, { name: "huddle" }>["options"];

/** Holds the file to post to until the work is done. */
type HoldHuddle = (workbook: string, work: WorkbookWork<HuddleResult>) => Promise<HuddleResult>;

/** Reads exports, posts them to the huddle workbook in a file, or a new one, and writes it: all of them or none. */
export function huddle(
  workbook: string,
  paths: readonly string[],
  options: CallOptions,
  onProgress: OnProgress,
  hold: HoldHuddle = withHuddle,
): Promise<HuddleResult> {
  const { day, isDryRun } = options;
  const refused = (refusals: readonly ExportRefusal[], warnings: readonly Warning[] = []): HuddleResult => {
    return { workbook, day, isDryRun, schedule: undefined, planned: undefined, warnings, refusals, isWritten: false };
  };
  return hold(workbook, async (port) => {
    const look = await port.look();
    if (look.kind === "unusable") return refused([{ source: workbook, message: look.message }]);
    const taught = withSaidWords(taughtByWorkbook(tablesIn(look)), options.words);
    const collected = await collectExportsAs(paths, { ...options, asOf: day }, taught, onProgress, collectForHuddle);
    if (collected.refusals.length > 0) return refused(collected.refusals, collected.warnings);
    const brought = broughtTogether(collected.ready.map(([report]) => report));
    if ("message" in brought) return refused([{ source: workbook, message: brought.message }], collected.warnings);
    const asked = { ...brought, ...askedBy(options), entries: collected.ready.map(([, entry]) => entry) };
    const done = await carryOut(port, asked, options);
    if ("message" in done) return refused([{ source: workbook, message: done.message }], collected.warnings);
    return { ...refused([], collected.warnings), schedule: brought.schedule, ...done };
  });
}

function askedBy({
  day,
  closes,
  anyway,
  isDryRun,
}: CallOptions): Omit<HuddleAsked, "schedule" | "production" | "entries"> {
  return { day, closes, anyway, isDryRun, today: dayOf(Math.floor(signatureOf("", new Date()).at)) };
}

type Done = Pick<HuddleResult, "planned" | "isWritten"> | { readonly message: string };

async function carryOut(
  port: TrackerPort,
  asked: HuddleAsked,
  { by = userInfo().username }: CallOptions,
): Promise<Done> {
  const task = await prepareHuddle(asked, tablesIn(await port.look()));
  const changed = await port.change({ plan: task.plan, by, onProgress: () => undefined });
  if (changed.kind !== "done") return { message: changed.message };
  const planned = task.planned();
  if (planned?.outcome === "planned") return { planned, isWritten: changed.isWritten };
  if (planned === undefined) throw new RangeError("nothing was planned");
  return { message: describeHuddleRefusal(planned, asked.day) };
}
