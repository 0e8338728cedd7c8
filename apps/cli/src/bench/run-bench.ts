import type { ExitCode } from "../command.ts";
import { readModel } from "../read/read-plan.ts";
import { createStatusLine } from "../terminal/status-line.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { BenchArguments } from "./command.ts";
import { formatMeasurement } from "./format-measurement.ts";
import { measure } from "./measure.ts";

/** Measure how fast this machine reads, and print it. */
export async function runBench(
  { options }: BenchArguments,
  { out, err }: Terminal,
): Promise<ExitCode> {
  const { seconds, jobs, json } = options;
  const model = options.model === undefined ? undefined : await readModel(options.model);
  const status = createStatusLine(err);
  const measured = await measure({
    seconds,
    jobs,
    model,
    onStep: (what) => status.show(() => `${what} ...`),
  });
  await status.clear();
  await out.write(
    json ? `${JSON.stringify(measured, null, 2)}\n` : formatMeasurement(measured, out.paint),
  );
  return 0;
}
