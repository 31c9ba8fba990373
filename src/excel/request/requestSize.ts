/** Excel on the web takes no request over 5 MB; this much of one leaves room for how it counts. In bytes. */
const MAX_PER_REQUEST = 1_500_000;
/** What a queued action takes beside its values, roughly, in bytes. */
const PER_ACTION = 400;

/** Told how far a long piece of work is: so many parts of so many. */
export type OnProgress = (done: number, of: number) => void;

/** Counts what is queued, and sends it before a request grows too large. */
export class RequestSize {
  readonly #context: Excel.RequestContext;
  #queued = 0;

  constructor(context: Excel.RequestContext) {
    this.#context = context;
  }

  /** Sends what is queued where this much more would be too much. To be called before anything is queued. @param values of the cells about to be written */
  async makeRoomFor(values: unknown, actions = 1): Promise<void> {
    const bytes = new TextEncoder().encode(JSON.stringify(values)).length + actions * PER_ACTION;
    if (this.#queued > 0 && this.#queued + bytes > MAX_PER_REQUEST) await this.send();
    if (this.#queued === 0) calmly(this.#context);
    this.#queued += bytes;
  }

  /** Sends all that is queued. */
  async send(): Promise<void> {
    await this.#context.sync();
    this.#queued = 0;
  }
}

/** Queues that Excel neither draws nor computes until the request is through. Its own settings stay as they are. */
export function calmly({ application }: Excel.RequestContext): void {
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
}
