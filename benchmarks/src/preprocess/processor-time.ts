/**
 * How long this process has worked so far, in milliseconds, all its threads together: when other
 * programs wait for the processor too, clocks tell little.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
