/** Processor time of this process in seconds, whatever else the machine does meanwhile. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}
