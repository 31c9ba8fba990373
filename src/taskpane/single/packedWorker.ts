import { type PackedScripts, nameAt } from "./packedScripts";

/**
 * Has every worker that is begun from here on be made of the file's own scripts, since there is no address to load it from. A
 * browser whose workers begin no others is left so.
 */
export function makeWorkersOf(scripts: PackedScripts): void {
  if (!("Worker" in globalThis)) return;
  const { Worker: BrowserWorker } = globalThis;
  const begin = async (name: string): Promise<Worker> => {
    const worker = new BrowserWorker(await scripts.worker(name));
    // First of all messages: see inWorker.ts.
    worker.postMessage(await scripts.all());
    return worker;
  };
  Object.assign(globalThis, {
    Worker: class extends PackedWorker {
      constructor(address: string | URL) {
        super(begin(nameAt(address)));
      }
    },
  });
}

/** A worker that is used before it is unpacked: as much of the browser's own as the pane uses. */
class PackedWorker extends EventTarget {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  readonly #begun: Promise<Worker>;

  constructor(begun: Promise<Worker>) {
    super();
    this.#begun = begun;
    begun.then(
      (worker) => {
        worker.onmessage = ({ data }: MessageEvent<unknown>) => {
          const event = new MessageEvent("message", { data });
          this.onmessage?.(event);
          this.dispatchEvent(event);
        };
        worker.onerror = () => {
          this.#fail();
        };
      },
      () => {
        this.#fail();
      },
    );
  }

  postMessage(message: unknown): void {
    this.#whenBegun((worker) => {
      worker.postMessage(message);
    });
  }

  terminate(): void {
    this.#whenBegun((worker) => {
      worker.terminate();
    });
  }

  /** Where it never begins, whoever waits hears of that as of any other failure. */
  #whenBegun(act: (worker: Worker) => void): void {
    this.#begun.then(act, () => undefined);
  }

  #fail(): void {
    const event = new Event("error");
    this.onerror?.(event);
    this.dispatchEvent(event);
  }
}
