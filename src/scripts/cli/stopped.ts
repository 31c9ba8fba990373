import { clearProgress } from "./progress";

/** Has a word said where Ctrl+C ends the program. Whoever holds a file then lets go of it (`files/lettingGo.ts`). */
export function sayWhenStopped(): void {
  process.once("SIGINT", () => {
    clearProgress();
    console.error("Stopped. No file is left half written.");
    // What the signal does where nobody listens to it; whoever else listens sees to it.
    if (process.listenerCount("SIGINT") === 0) process.kill(process.pid, "SIGINT");
  });
}
