import { PackedScripts, type ScriptsByName } from "./packedScripts";
import { makeWorkersOf } from "./packedWorker";

// Stands first in each worker of the page that is one file: a worker sees nothing of the page, so the page's first message is
// the scripts that lie in it.
const fromPage = new Promise<ScriptsByName>((resolve) => {
  addEventListener(
    "message",
    (event: MessageEvent<ScriptsByName>) => {
      event.stopImmediatePropagation();
      resolve(event.data);
    },
    { once: true },
  );
});
makeWorkersOf(new PackedScripts(() => fromPage));
