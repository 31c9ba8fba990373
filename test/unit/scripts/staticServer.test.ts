import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, serveFolder } from "../../../src/scripts/tools/staticServer";

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "huddlebook-server-"));
  await mkdir(join(folder, "served"));
  await writeFile(join(folder, "served", "taskpane.html"), "the pane");
  await writeFile(join(folder, "served", "private"), "no type");
  await writeFile(join(folder, "secret.txt"), "not served");
  server = await serveFolder(join(folder, "served"), 0);
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly policy: string;
  readonly text: string;
}

/** Asks as no browser would: the path goes out as it is, with its dots. */
async function answerTo(path: string) {
  return await new Promise<Answer>((answered, failed) => {
    const asked = request(server.address, { path }, (response) => {
      let text = "";
      response.on("data", (part: Buffer) => (text += part.toString()));
      response.on("end", () => {
        const { "content-type": type, "content-security-policy": policy } = response.headers;
        answered({ status: response.statusCode, type, policy: String(policy), text });
      });
    });
    asked.on("error", failed);
    asked.end();
  });
}

describe("the server of the pane", () => {
  it("serves a file under the type that browsers go by, whatever follows its name", async () => {
    const page = { status: 200, type: "text/html; charset=utf-8", text: "the pane" };
    expect(await answerTo("/taskpane.html")).toMatchObject(page);
    expect(await answerTo("/taskpane.html?from=excel")).toMatchObject(page);
  });

  it.each([
    ["a file that is not there", "/nothing.html"],
    ["a file of no type that the pane has", "/private"],
    ["the folder itself", "/"],
    ["a file above the folder", "/../secret.txt"],
    ["a file above it, in other letters", "/%2e%2e/secret.txt"],
    ["a file above it, with other slashes", "/..%5csecret.txt"],
    ["a file above it, with bare backslashes", String.raw`/..\secret.txt`],
  ])("does not serve %s", async (_what, path) => {
    expect(await answerTo(path)).toMatchObject({ status: 404, text: "There is no such page." });
  });

  it("forbids its files to connect to anything, workers too", async () => {
    expect((await answerTo("/taskpane.html")).policy).toBe("connect-src 'none'");
  });

  it("says so when the port is another program's", async () => {
    const port = Number(new URL(server.address).port);
    await expect(serveFolder(folder, port)).rejects.toThrow("EADDRINUSE");
  });
});
