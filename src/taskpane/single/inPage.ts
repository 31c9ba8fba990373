import { PackedScripts, type ScriptsByName, nameAt } from "./packedScripts";
import { makeWorkersOf } from "./packedWorker";

// Stands first in the page that is one file: whatever is loaded later, it takes from the file itself.

declare const __webpack_require__: {
  /** How webpack loads a script: it is told once the script has run, or has not. */
  l: (address: string, done: (event: { readonly type: "load" | "error" }) => void) => void;
};

let found: ScriptsByName | undefined;
const scripts = new PackedScripts(() => Promise.resolve((found ??= scriptsInPage())));
makeWorkersOf(scripts);

__webpack_require__.l = (address, done) => {
  scripts
    .text(nameAt(address))
    .then(run)
    .then(
      () => {
        done({ type: "load" });
      },
      () => {
        done({ type: "error" });
      },
    );
};

function scriptsInPage(): ScriptsByName {
  const packed = document.querySelectorAll<HTMLScriptElement>("script[type='application/gzip']");
  return new Map(
    [...packed].map(({ id, text, dataset }) => [
      id,
      { packed: new Blob([text]), makes: (dataset["makes"] ?? "").split(" ") },
    ]),
  );
}

/** The page's policy has the hash of each script that may run, and lets no other run. */
function run(text: string): void {
  const script = document.createElement("script");
  script.text = text;
  document.head.append(script);
  script.remove();
}
