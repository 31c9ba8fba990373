import { changeMessages, type HostMessage } from "./changeMessages";
import { EXCEL_CLASSES } from "./members/classes";
import { CellRange } from "./model/cellRange";
import type { EntryRules } from "./model/entry";
import { type AutoCorrect, type Calculate, Workbook } from "./model/workbook";
import { answer, type Host } from "./protocol/engine";
import { HostError, NotImplemented } from "./protocol/hostError";
import type { HostObject } from "./protocol/hostObject";
import type { Metadata } from "./protocol/metadata";
import { Objects } from "./protocol/objects";
import { References } from "./protocol/references";
import { type Request, type Response, isHousekeeping, requestIn } from "./protocol/request";
import { MembersUsed, type Support } from "./protocol/requirements";
import { refusal } from "./refusal";
import { Trouble } from "./trouble";

/** On what Excel runs. */
export type Platform = "web" | "desktop" | "mac";

/** What Excel is like in a test. */
export interface ExcelOptions {
  /** The newest version of `ExcelApi` that it has. */
  readonly requirementSet?: string;
  readonly platform?: Platform;
  /** Computes formulas. Without it, reading what a formula comes to fails loudly. */
  readonly calculate?: Calculate;
  readonly isReadOnly?: boolean;
  readonly entryRules?: Partial<EntryRules>;
  readonly autoCorrect?: Partial<AutoCorrect>;
  /** Whether rows that a table is resized over get its rules and choices. */
  readonly resizeBringsRules?: boolean;
  /** The workbook that it opens, with all that holds for it; without one, a workbook with one empty sheet. */
  readonly workbook?: Workbook;
}

/** What Excel on the web takes and gives in one round trip. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const NEWEST = "1.13";

/**
 * Excel as an add-in's library sees it: it takes batches as JSON text and answers them, and holds a workbook in memory.
 * What is true of this simulation need not be true of Excel.
 */
export class SimulatedExcel {
  readonly platform: Platform;
  /** The requirement sets that it has. */
  readonly support: Support;
  readonly model: Workbook;
  readonly trouble: Trouble;
  /** Hears of changes, once the answer to the batch that made them is on its way. */
  onMessage: (message: HostMessage) => void = () => undefined;
  /** Every error that was answered, in words that say why, for whoever looks for the cause. */
  readonly refusals: string[] = [];
  private readonly used: MembersUsed;
  private readonly objects: Objects;
  private readonly references: References;
  private readonly workbook: HostObject;
  private readonly sizes: { sent: number; received: number }[] = [];

  constructor(metadata: Metadata, options: ExcelOptions = {}) {
    this.platform = options.platform ?? "web";
    this.support = { ExcelApi: options.requirementSet ?? NEWEST, SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3" };
    this.model = options.workbook ?? newWorkbook(options);
    this.trouble = new Trouble(this.model);
    this.used = new MembersUsed(this.support);
    this.objects = new Objects(metadata, EXCEL_CLASSES, this.used);
    this.references = new References(follow, unfollow);
    this.workbook = this.objects.root("Workbook", this.model);
  }

  /** How often an add-in asked and was answered. The library's own housekeeping does not count. */
  get roundTrips(): number {
    return this.sizes.length;
  }

  /** How large all questions were. */
  get bytesSent(): number {
    return this.sizes.reduce((sum, { sent }) => sum + sent, 0);
  }

  /** How large all answers were. */
  get bytesReceived(): number {
    return this.sizes.reduce((sum, { received }) => sum + received, 0);
  }

  /** How large the largest question and the largest answer were. */
  get largest(): { readonly sent: number; readonly received: number } {
    return {
      sent: Math.max(0, ...this.sizes.map(({ sent }) => sent)),
      received: Math.max(0, ...this.sizes.map(({ received }) => received)),
    };
  }

  /** Counts round trips and bytes from here on. */
  restartCounts(): void {
    this.sizes.length = 0;
    this.trouble.restart();
  }

  /** Members that an add-in used and that this simulation does not have. A good test leaves none. */
  get unimplemented(): readonly string[] {
    return [...this.objects.unimplemented];
  }

  /** The lowest version of each requirement set that has every member used so far. */
  get requirementsUsed(): Readonly<Record<string, string>> {
    return this.used.needed;
  }

  /** Every member used so far, with the requirement set that has it. */
  get membersUsed(): readonly string[] {
    return this.used.members;
  }

  /** Every property that was set and every method called that changes something, as in "ChartSeries.markerStyle". */
  get membersChanged(): readonly string[] {
    return [...this.objects.willingness.changed];
  }

  /** Refuses to say what a property is. */
  refuseReading(member: string): void {
    this.objects.willingness.refuseReading(member);
  }

  /** Notes what is changed from here on alone. */
  forgetChanges(): void {
    this.objects.willingness.changed.clear();
  }

  /** Refuses to set a property or to call a method, written as in "ChartSeries.markerStyle", as some builds of Excel do. */
  refuse(member: string): void {
    this.objects.willingness.refuse(member);
  }

  /** How many objects the add-in holds on to. */
  get objectsKept(): number {
    return this.references.size;
  }

  /** Answers a batch. */
  answer(request: string): string {
    const asked = requestIn(JSON.parse(request));
    if (isHousekeeping(asked)) return JSON.stringify(answer(this.host, asked));
    const sent = new TextEncoder().encode(request).length;
    const size = { sent, received: 0 };
    this.sizes.push(size);
    const response = this.within(this.trouble.through(() => this.done(asked, sent)));
    if (response.Error)
      this.refusals.push(`${response.Error.Code} at ${response.Error.Location}: ${response.Error.Message}`);
    const text = JSON.stringify(response);
    size.received = new TextEncoder().encode(text).length;
    this.tell();
    return text;
  }

  private done(asked: Request, sent: number): Response {
    if (this.platform === "web" && sent > PAYLOAD_LIMIT) {
      return refusal("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    }
    const response = answer(this.host, asked);
    this.model.isCalculationSuspended = false;
    this.model.calculateIfAutomatic();
    return response;
  }

  private within(response: Response): Response {
    const size = this.platform === "web" ? new TextEncoder().encode(JSON.stringify(response)).length : 0;
    if (size <= PAYLOAD_LIMIT) return response;
    return refusal("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
  }

  private tell(): void {
    for (const message of changeMessages(this.model, this.model.takeChanges())) this.onMessage(message);
  }

  private get host(): Host {
    return {
      objects: this.objects,
      references: this.references,
      workbook: this.workbook,
      service: (name) => {
        this.objects.unimplemented.add(name);
        throw new NotImplemented(`the service ${name}`);
      },
      beforeChange: () => {
        if (!this.model.isReadOnly || this.platform !== "web") return;
        throw new HostError(
          "AccessDenied",
          "You cannot perform the requested operation. (the workbook is read-only)",
          403,
        );
      },
    };
  }
}

function newWorkbook(options: ExcelOptions): Workbook {
  const workbook = new Workbook(options.calculate);
  workbook.isReadOnly = options.isReadOnly ?? false;
  workbook.entryRules = { ...workbook.entryRules, ...options.entryRules };
  workbook.autoCorrect = { ...workbook.autoCorrect, ...options.autoCorrect };
  workbook.resizeBringsRules = options.resizeBringsRules ?? false;
  return workbook;
}

function follow({ target }: HostObject): void {
  if (target instanceof CellRange) target.sheet.follow(target);
}

function unfollow({ target }: HostObject): void {
  if (target instanceof CellRange) target.sheet.unfollow(target);
}
