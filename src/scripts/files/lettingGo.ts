/** What ends a program without its own doing: Ctrl+C, a shutdown, a closed window. */
const SIGNALS: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Has something tidied up once, however this process ends: when told, at its exit, or by a signal. Nothing helps
 * against being killed outright.
 *
 * @returns does it now
 */
export function untilLetGo(tidy: () => void): () => void {
  const letGo = (): void => {
    process.off("exit", letGo);
    for (const signal of SIGNALS) process.off(signal, endedBy);
    tidy();
  };
  const endedBy = (signal: NodeJS.Signals): void => {
    letGo();
    // What the signal does where nobody listens to it.
    process.kill(process.pid, signal);
  };
  process.on("exit", letGo);
  for (const signal of SIGNALS) process.on(signal, endedBy);
  return letGo;
}
