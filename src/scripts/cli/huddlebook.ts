import { version } from "../../../package.json";
import { bugWords } from "./bugWords";
import { type Command, readCommandLine } from "./commandLine";
import type { FormOptions } from "./form";
import { codeOf, describeFileTrouble } from "../files/fileTrouble";
import { clearProgress, showProgress } from "./progress";
import { sayWhenStopped } from "./stopped";
import { USAGE } from "./usage";

const POSTED = 0;
const REFUSED = 1;
const MISUSED = 2;

/** What only posting needs, most of the program, is loaded where it is asked for: help is there at once. */
async function carryOut(command: Command): Promise<number> {
  if (isAnswered(command)) return answer(command);
  switch (command.name) {
    case "form":
      return carryOutForm(command.options);
    case "inspect":
      return carryOutInspect(command);
    case "post":
      return carryOutPost(command);
    case "teach":
      return carryOutTeach(command);
    case "huddle":
      return carryOutHuddle(command);
    case "undo":
      return carryOutUndo(command);
    case "check-sharing":
      return carryOutSharing(command);
  }
}

/** A call that takes no work. */
type Answered = Extract<Command, { name: "help" | "version" | "refused" }>;

function isAnswered(command: Command): command is Answered {
  return ["help", "version", "refused"].includes(command.name);
}

function answer(command: Answered): number {
  if (command.name === "refused") {
    console.error(`${command.message}\nRefused. Nothing was written.`);
    return REFUSED;
  }
  console.log(command.name === "help" ? USAGE : version);
  return POSTED;
}

async function carryOutForm(options: FormOptions): Promise<number> {
  const { form } = await import("./form");
  const text = form(options);
  if (options.json) console.log(JSON.stringify({ form: text }));
  else process.stdout.write(text);
  return POSTED;
}

async function carryOutInspect({ workbook, exports, options }: Extract<Command, { name: "inspect" }>): Promise<number> {
  const { inspect, isAllUsable, jsonOfInspection, wordsOfInspection } = await import("./inspect");
  const inspection = await inspect(workbook, exports, options, showProgress);
  clearProgress();
  console.log(options.json ? jsonOfInspection(inspection) : wordsOfInspection(inspection));
  return isAllUsable(inspection) ? POSTED : REFUSED;
}

async function carryOutPost({ workbook, exports, options }: Extract<Command, { name: "post" }>): Promise<number> {
  const { post } = await import("./post");
  const { jsonOfPosting, wordsOfPosting } = await import("./printPosting");
  const result = await post(workbook, exports, options, showProgress);
  clearProgress();
  for (const { source, message } of result.refusals) console.error(`${source}: ${message}`);
  if (result.refusals.length > 0) console.error("Refused. Nothing was written.");
  if (options.json) console.log(jsonOfPosting(result));
  else if (result.refusals.length === 0) console.log(wordsOfPosting(result));
  return result.refusals.length > 0 ? REFUSED : POSTED;
}

async function carryOutTeach(command: Extract<Command, { name: "teach" }>): Promise<number> {
  const { teach } = await import("./teach");
  const { atTerminal, canAsk } = await import("./talk");
  const { jsonOfTeaching, refusalsInWords, wordsOfTeaching } = await import("./printTeaching");
  const { json, acceptGuess } = command.options;
  const isAsked = canAsk() && !json && !acceptGuess;
  const result = await (isAsked
    ? atTerminal((talk) => teach(command, talk, showProgress))
    : teach(command, undefined, showProgress));
  clearProgress();
  for (const line of refusalsInWords(result)) console.error(line);
  const said = json ? jsonOfTeaching(result) : wordsOfTeaching(result);
  if (said !== "") console.log(said);
  if (result.refusals.length > 0) return REFUSED;
  return result.reports.some(({ status }) => status === "asks") ? MISUSED : POSTED;
}

async function carryOutHuddle({ workbook, exports, options }: Extract<Command, { name: "huddle" }>): Promise<number> {
  const { huddle } = await import("./huddle");
  const { jsonOfHuddle, wordsOfHuddle } = await import("./printHuddle");
  const result = await huddle(workbook, exports, options, showProgress);
  clearProgress();
  for (const { source, message } of result.refusals) console.error(`${source}: ${message}`);
  if (result.refusals.length > 0) console.error("Refused. Nothing was written.");
  if (options.json) console.log(jsonOfHuddle(result));
  else if (result.refusals.length === 0) console.log(wordsOfHuddle(result));
  return result.refusals.length > 0 ? REFUSED : POSTED;
}

async function carryOutUndo({ workbook, options }: Extract<Command, { name: "undo" }>): Promise<number> {
  const { undo } = await import("./undo");
  const { jsonOfUndo, wordsAfterUndo, wordsBeforeUndo } = await import("./printUndo");
  const result = await undo(workbook, options, (words) => {
    if (!options.json) console.log(wordsBeforeUndo(words, options.isDryRun));
  });
  if (!result.ok) console.error(`${workbook}: ${result.message}\nRefused. Nothing was written.`);
  if (options.json) console.log(jsonOfUndo(result));
  else if (result.ok) console.log(wordsAfterUndo(result));
  return result.ok ? POSTED : REFUSED;
}

async function carryOutSharing(call: Extract<Command, { name: "check-sharing" }>): Promise<number> {
  const { checkForSharing } = await import("./checkSharing");
  const { jsonOfSharing, wordsOfSharing } = await import("./printSharing");
  const result = await checkForSharing(call);
  if (!result.ok) console.error(`${result.workbook}: ${result.message}\nRefused. Nothing was written.`);
  if (call.options.json) console.log(jsonOfSharing(result));
  else if (result.ok) console.log(wordsOfSharing(result));
  return result.ok && result.left === 0 ? POSTED : REFUSED;
}

const command = readCommandLine(process.argv.slice(2));
if ("misuse" in command) {
  const { wordsOfMisuse } = await import("./misuseWords");
  console.error(wordsOfMisuse(command));
  process.exitCode = MISUSED;
} else {
  sayWhenStopped();
  try {
    process.exitCode = await carryOut(command);
  } catch (error) {
    clearProgress();
    console.error(
      codeOf(error) === undefined ? bugWords(error) : describeFileTrouble(error, "A file cannot be read or written"),
    );
    process.exitCode = REFUSED;
  }
}
