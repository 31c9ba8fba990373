import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";
import { describeFileTrouble, unlessNotThere } from "../files/fileTrouble";

/** What a browser is told that a file is. It runs no script and takes no style sheet that is called something else. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "text/xml; charset=utf-8",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};

/** A page's own policy does not bind the workers that it starts. The server's does. */
export const NO_CONNECTION = { "content-security-policy": "connect-src 'none'" };

/** A server that runs, and where. */
export interface RunningServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves the files of a folder to this computer and to nobody else. Port 0 is any free one. */
export async function serveFolder(folder: string, port: number): Promise<RunningServer> {
  const server = createServer((request, response) => {
    void answerTo(folder, request.url ?? "/").then(({ status, type, content }) => {
      response.writeHead(status, { "content-type": type, ...NO_CONNECTION });
      response.end(content);
    });
  });
  const taken = await portOnceListening(server, port);
  return {
    address: `http://localhost:${String(taken)}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly content: Uint8Array | string;
}

async function answerTo(folder: string, url: string): Promise<Answer> {
  try {
    const file = await fileFor(folder, url);
    return file ? { status: 200, ...file } : { status: 404, type: "text/plain", content: "There is no such page." };
  } catch (error) {
    const content = describeFileTrouble(error, "The page cannot be read");
    return { status: 500, type: "text/plain; charset=utf-8", content };
  }
}

async function fileFor(folder: string, url: string): Promise<{ content: Uint8Array; type: string } | undefined> {
  if (!URL.canParse(url, "http://localhost/")) return undefined;
  // An URL has its `..` taken out, so that what is left of it lies in the folder. A `%` hides nothing: it stays as it is.
  const { pathname } = new URL(url, "http://localhost/");
  const type = CONTENT_TYPES[extname(pathname)];
  if (type === undefined || pathname.includes("%")) return undefined;
  const content = await unlessNotThere(readFile(join(folder, pathname)));
  return content === undefined ? undefined : { content, type };
}

async function portOnceListening(server: Server, port: number): Promise<number> {
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(port, "localhost", listening);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}
