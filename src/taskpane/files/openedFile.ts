import type { FileAnswer, FileRequest } from "./fileBackEnd";

/** A file that stands open somewhere: in a worker, or on the page. */
export interface OpenedFile {
  readonly ask: (request: FileRequest) => Promise<FileAnswer>;
  readonly close: () => void;
}

/** Opens files apart from the page, so that the page stays smooth; on the page where that is not allowed. */
export function fileApart(): OpenedFile {
  const worker = newWorker();
  const here = fileHere();
  if (worker === undefined) return here;
  let isLost = false;
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        const instead = (): void => {
          isLost = true;
          here.ask(request).then(resolve, reject);
        };
        if (isLost) {
          instead();
          return;
        }
        worker.onmessage = ({ data }: MessageEvent<FileAnswer>) => {
          resolve(data);
        };
        worker.onerror = instead;
        worker.postMessage(request);
      }),
    close: () => {
      worker.terminate();
    },
  };
}

function newWorker(): Worker | undefined {
  try {
    return new Worker(/* webpackChunkName: "fileWorker" */ new URL("./fileWorker.ts", import.meta.url));
  } catch {
    return undefined;
  }
}

function fileHere(): OpenedFile {
  const backEnd = lazily(async () => new (await import("./fileBackEnd")).FileBackEnd());
  return {
    ask: async (request) => (await backEnd()).answer(request),
    close: () => undefined,
  };
}

/** Makes something the first time that it is asked for. */
function lazily<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => (made ??= make());
}
