import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, runInContext } from "node:vm";
import { elementsOf, isRecord } from "../host/protocol/json";

/** Microsoft's runtime for custom functions, in its readable build. */
const RUNTIME_PATH = createRequire(import.meta.url).resolve(
  "@microsoft/office-js/dist/custom-functions-runtime.debug.js",
);

/** One cell's call, as it travels to the runtime. */
export interface Invocation {
  readonly name: string;
  /** As JSON can hold them; an argument left out is `null`. */
  readonly arguments: readonly unknown[];
  readonly flags?: number;
}

/** Set where errors of cells may be among the arguments. */
export const WITH_ERRORS = 4;
/** Set where cells of other data types may be among them. */
export const WITH_DATA_TYPES = 8;

/** What the runtime sends back for a call. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string; readonly code: number };

/** The built functions in Microsoft's runtime. */
export interface FunctionsRuntime {
  /** Sends all calls in one message, as a recalculation does, and hears one answer for each. */
  readonly recalculate: (invocations: readonly Invocation[]) => Promise<readonly Outcome[]>;
  /** What the runtime found worth a warning, such as one id for two functions. */
  readonly warnings: readonly string[];
  /** Stops what the runtime's loader still waits for: scripts of a page, which it would give up loudly after a while. */
  readonly close: () => void;
}

/**
 * Runs Microsoft's runtime as it comes, then a built `functions.js`, in a realm of their own with as much of a page as the
 * runtime looks for. Our bridge stands where Excel stands.
 */
export function openRuntime(functionsScript: string): FunctionsRuntime {
  const bridge = new Bridge();
  const warnings: string[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const context = createContext({ ...pageFor(bridge, warnings), ...clockFor(timers) });
  runInContext("var window = self = top = parent = globalThis", context);
  runInContext(readFileSync(RUNTIME_PATH, "utf8"), context, { filename: RUNTIME_PATH });
  runInContext(functionsScript, context, { filename: "functions.js" });
  const close = () => {
    for (const timer of timers) clearTimeout(timer);
  };
  return { recalculate: (invocations) => bridge.recalculate(invocations), warnings, close };
}

const REQUEST = 1;
const NEWS = 3;
const CUSTOM_FUNCTIONS = 1;
const INVOCATION = 1000;

class Bridge {
  /** Set by the runtime. */
  onMessageFromHost: (text: string) => void = () => undefined;
  private readonly waiting = new Map<number, (outcome: Outcome) => void>();
  private calls = 0;

  async recalculate(invocations: readonly Invocation[]): Promise<readonly Outcome[]> {
    const outcomes: Promise<Outcome>[] = [];
    const entries = invocations.map((invocation) => {
      const id = (this.calls += 1);
      outcomes.push(new Promise((resolve) => this.waiting.set(id, resolve)));
      const message = [id, invocation.name, invocation.arguments, "Sheet1!A1", invocation.flags ?? WITH_ERRORS];
      return {
        messageCategory: CUSTOM_FUNCTIONS,
        messageType: INVOCATION,
        targetId: "",
        message: JSON.stringify(message),
      };
    });
    this.onMessageFromHost(JSON.stringify({ type: NEWS, message: { entries } }));
    return Promise.all(outcomes);
  }

  sendMessageToHost(text: string): void {
    const message: unknown = JSON.parse(text);
    if (!isRecord(message) || message["type"] !== REQUEST) throw new TypeError(`not a request: ${text}`);
    for (const result of resultsIn(bodyOf(message["message"]))) this.settle(result);
    const answer = { statusCode: 200, headers: {}, body: JSON.stringify({ Results: [] }) };
    setTimeout(() => {
      this.onMessageFromHost(JSON.stringify({ id: message["id"], type: REQUEST, message: answer }));
    }, 0);
  }

  private settle(result: unknown): void {
    const [id, ok, value, code] = elementsOf(result);
    const resolve = this.waiting.get(Number(id));
    if (!resolve) throw new TypeError(`a result that nobody waits for: ${JSON.stringify(result)}`);
    this.waiting.delete(Number(id));
    resolve(ok === true ? { ok, value } : { ok: false, message: String(value), code: Number(code) });
  }
}

function bodyOf(request: unknown): unknown {
  const body = isRecord(request) ? request["body"] : undefined;
  return typeof body === "string" ? JSON.parse(body) : body;
}

/** The results in a request of the runtime: the only thing that it asks Excel to take. */
function resultsIn(body: unknown): readonly unknown[] {
  const actions = isRecord(body) ? elementsOf(body["Actions"]) : [];
  return actions.flatMap((action) => {
    if (!isRecord(action) || action["Name"] !== "SetInvocationArrayResults") return [];
    const given = isRecord(action["ArgumentInfo"]) ? action["ArgumentInfo"]["Arguments"] : undefined;
    return elementsOf(elementsOf(given)[0]);
  });
}

/** As much of a page as the runtime looks for. */
function pageFor(bridge: Bridge, warnings: string[]): Record<string, unknown> {
  const nothing = () => undefined;
  const warn = (...words: readonly unknown[]) => warnings.push(words.join(" "));
  return {
    _richApiNativeBridge: bridge,
    console: { log: nothing, info: nothing, warn, error: warn },
    navigator: { userAgent: "node", platform: "node" },
    location: { href: "https://localhost/", search: "", hash: "", origin: "https://localhost" },
    history: { replaceState: nothing, pushState: nothing },
    document: {
      createElement: () => ({ style: {}, setAttribute: nothing, appendChild: nothing }),
      getElementsByTagName: (name: string) =>
        name === "script"
          ? [{ src: "https://localhost/custom-functions-runtime.debug.js", getAttribute: () => null }]
          : [{ appendChild: nothing }],
      addEventListener: nothing,
      readyState: "complete",
      domain: "localhost",
      cookie: "",
    },
    addEventListener: nothing,
    removeEventListener: nothing,
  };
}

function clockFor(timers: Set<NodeJS.Timeout>): Record<string, unknown> {
  const kept = (timer: NodeJS.Timeout) => {
    timers.add(timer);
    return timer;
  };
  return {
    setTimeout: (task: () => void, wait?: number) => kept(setTimeout(task, wait)),
    setInterval: (task: () => void, wait?: number) => kept(setInterval(task, wait)),
    clearTimeout,
    clearInterval,
  };
}
