import type { WorkbookSpec } from "../../workbook/spec/workbook";
import { concernsEverything } from "./excelErrors";
import { calmly } from "./requestSize";

/** A small piece of looks. It may be queued more than once, so it asks Excel for everything anew, by its name. */
interface Step {
  /** The sheet or chart that it is about. */
  readonly whose: string;
  readonly queue: () => void;
}

/** Keeps a piece of looks for later. */
export type Later = (queue: () => void) => void;

/** So many steps a request: most are some ten actions, and none is more than a few hundred. */
const STEPS_PER_REQUEST = 900;

/**
 * What is only looks, kept apart from data and sent after it: some builds of Excel refuse one property or another, and
 * one refused property fails its whole request.
 */
export class Looks {
  readonly #context: Excel.RequestContext;
  readonly #steps: Step[] = [];

  constructor(context: Excel.RequestContext) {
    this.#context = context;
  }

  /** Keeps a piece for later. The order stays. @param whose the sheet or chart that it is about */
  add(whose: string, queue: () => void): void {
    this.#steps.push({ whose, queue });
  }

  /** The same for all the pieces of one sheet or chart. */
  of(whose: string): Later {
    return (queue) => {
      this.add(whose, queue);
    };
  }

  /**
   * Sends everything in one request, where that is not too large. What Excel refuses is sent anew by sheets and charts,
   * and what of those it refuses piece by piece. Never throws for Excel's sake.
   *
   * @returns what Excel refused and what is therefore left out: each property with Excel's code
   */
  async send(): Promise<readonly string[]> {
    const refused = new Set<string>();
    for (let first = 0; first < this.#steps.length; first += STEPS_PER_REQUEST) {
      const some = this.#steps.slice(first, first + STEPS_PER_REQUEST);
      if (!(await this.#sendInParts(some, [byOwner, oneByOne], refused))) break;
    }
    return [...refused];
  }

  /** @returns whether there is any use in sending more */
  async #sendInParts(steps: readonly Step[], ways: readonly Parting[], refused: Set<string>): Promise<boolean> {
    const error = await this.#errorOf(steps);
    if (error === undefined) return true;
    if (concernsEverything(error)) {
      refused.add(inWords(error));
      return false;
    }
    const [apart, ...rest] = ways;
    if (!apart) {
      refused.add(inWords(error));
      return true;
    }
    for (const part of apart(steps)) if (!(await this.#sendInParts(part, rest, refused))) return false;
    return true;
  }

  async #errorOf(steps: readonly Step[]): Promise<OfficeExtension.Error | undefined> {
    calmly(this.#context);
    for (const { queue } of steps) queue();
    try {
      await this.#context.sync();
      return undefined;
    } catch (error) {
      if (error instanceof OfficeExtension.Error) return error;
      throw error;
    }
  }
}

type Parting = (steps: readonly Step[]) => Iterable<readonly Step[]>;

const byOwner: Parting = (steps) => {
  const parts = new Map<string, Step[]>();
  for (const step of steps) parts.set(step.whose, [...(parts.get(step.whose) ?? []), step]);
  return parts.values();
};
const oneByOne: Parting = (steps) => steps.map((step) => [step]);

/** As in "ChartSeries.markerStyle (InvalidOperation)". */
function inWords({ code, debugInfo }: OfficeExtension.Error): string {
  const place = debugInfo.errorLocation ?? "";
  return place === "" ? code : `${place} (${code})`;
}

/** The open workbook, as it is written to. */
export interface Open {
  readonly context: Excel.RequestContext;
  readonly workbook: WorkbookSpec;
  /** Gets what is only looks. */
  readonly looks: Looks;
  /**
   * Rows of a table on a page are put in across the sheet, whatever stands beside it: where its own columns alone cannot
   * move, since something below them reaches further.
   */
  readonly acrossSheet: boolean;
}
