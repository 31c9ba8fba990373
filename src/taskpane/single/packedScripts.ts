/** A script that lies packed in the file. Safe to send to a worker. */
export interface PackedScript {
  /** Gzipped, in base64. */
  readonly packed: Blob;
  /** For a worker's own script: the names of all that make the worker, in their order. */
  readonly makes: readonly string[];
}

/** The scripts that lie in the file, by name. */
export type ScriptsByName = ReadonlyMap<string, PackedScript>;

/** What the file unpacks of itself, each script once, when it is first asked for. */
export class PackedScripts {
  readonly #byName: () => Promise<ScriptsByName>;
  readonly #texts = new Map<string, Promise<string>>();
  readonly #workers = new Map<string, Promise<string>>();

  /** Takes what finds the scripts, which is asked once there is need of one. */
  constructor(byName: () => Promise<ScriptsByName>) {
    this.#byName = byName;
  }

  /** All of them, for a worker that may begin others. */
  all(): Promise<ScriptsByName> {
    return this.#byName();
  }

  /** What the script says. */
  text(name: string): Promise<string> {
    return once(this.#texts, name, async () => unpacked((await this.#named(name)).packed));
  }

  /** The address of a worker, given its own script. */
  worker(name: string): Promise<string> {
    return once(this.#workers, name, async () => {
      const { makes } = await this.#named(name);
      const texts = await Promise.all(makes.map((part) => this.text(part)));
      return URL.createObjectURL(new Blob([texts.join("\n")], { type: "text/javascript" }));
    });
  }

  async #named(name: string): Promise<PackedScript> {
    const script = (await this.#byName()).get(name);
    if (script === undefined) throw new RangeError(`the file has no script ${name}`);
    return script;
  }
}

/** The name of the script for which something asks by an address, such as `part:/pdfWorker.js`. */
export function nameAt(address: string | URL): string {
  return String(address).split("/").at(-1) ?? "";
}

async function unpacked(packed: Blob): Promise<string> {
  const signs = atob(await packed.text());
  const bytes = new Uint8Array(signs.length);
  for (let at = 0; at < signs.length; at += 1) bytes[at] = signs.charCodeAt(at);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

function once<Made>(made: Map<string, Promise<Made>>, name: string, make: () => Promise<Made>): Promise<Made> {
  const there = made.get(name) ?? make();
  made.set(name, there);
  return there;
}
