/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInThisContext } from "node:vm";
import { Bridge } from "./bridge";
import { officeFor } from "./officeContext";
import { type Metadata, metadataOf } from "./protocol/metadata";
import { isRecord } from "./protocol/json";
import { type ExcelOptions, SimulatedExcel } from "./simulatedExcel";

/** Where Microsoft's library for Excel lies, in its readable build. */
export const LIBRARY_PATH = createRequire(import.meta.url).resolve(
  "@microsoft/office-js/dist/excel-web-16.00.debug.js",
);

interface Library {
  readonly metadata: Metadata;
  readonly bridge: Bridge;
  /** What the library takes for the browser's window. */
  readonly window: { Office: object };
  /** The library's own part of `Office`. */
  readonly office: object;
}

let library: Library | undefined;

/**
 * Opens an Excel with one empty sheet, and connects Microsoft's own library to it: from here on, `Excel.run` and
 * `Office.context` lead to it, until the next one is opened.
 */
export function openExcel(options: ExcelOptions = {}): SimulatedExcel {
  library ??= loadLibrary();
  const excel = new SimulatedExcel(library.metadata, options);
  library.bridge.connect(excel);
  library.window.Office = madeFrom(library.office, officeFor(excel));
  Object.assign(globalThis, { Office: library.window.Office });
  return excel;
}

/** Runs the library in this very realm, so that its objects and ours have one `Date` and one `Array`. */
function loadLibrary(): Library {
  const source = readFileSync(LIBRARY_PATH, "utf8");
  const bridge = new Bridge();
  const window = windowFor(bridge);
  // Within `with`, the library's own variables are the window's, as a script's are in a browser.
  const run: unknown = runInThisContext(
    `(function (window) { with (window) {\n${source}\nreturn { Excel, OfficeExtension, Office }; } })`,
    { filename: LIBRARY_PATH },
  );
  if (typeof run !== "function") throw new TypeError("Microsoft's library is not what it was");
  const made: unknown = Reflect.apply(run, window, [window]);
  if (!isRecord(made)) throw new TypeError("Microsoft's library made nothing");
  Object.assign(globalThis, made);
  return { metadata: metadataOf(source), bridge, window, office: window.Office };
}

/** An object that has its own members and those of another, even where the other's cannot be set. */
function madeFrom(other: object, own: object): object {
  const made: unknown = Object.create(other, Object.getOwnPropertyDescriptors(own));
  return isRecord(made) ? made : own;
}

/** As much of a browser as the library looks for. It is no global: other code must not take Node for a browser. */
function windowFor(bridge: Bridge) {
  const nothing = () => undefined;
  const element = () => ({ style: {}, setAttribute: nothing, appendChild: nothing, getElementsByTagName: () => [] });
  const parts = {
    Office: {},
    _richApiNativeBridge: bridge,
    navigator: { userAgent: "node", platform: "node" },
    location: { href: "https://localhost/", search: "", hash: "", origin: "https://localhost" },
    history: { replaceState: nothing, pushState: nothing },
    document: {
      createElement: element,
      getElementsByTagName: () => [element()],
      addEventListener: nothing,
      readyState: "complete",
      domain: "localhost",
      cookie: "",
    },
    addEventListener: nothing,
    removeEventListener: nothing,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
  };
  const window: typeof parts & Record<string, unknown> = { ...parts };
  for (const name of ["window", "self", "top", "parent"]) window[name] = window;
  return new Proxy(window, { has: (target, name) => name in target || !(name in globalThis) });
}
