/** What a benchmark found: for programs and for people. */
export interface BenchmarkResult {
  readonly report: object;
  readonly markdown: string;
}

/** Every benchmark by name; each is loaded when it is run. */
export const benchmarks: ReadonlyMap<string, () => Promise<BenchmarkResult>> = new Map([
  [
    "inference",
    async () => {
      const { benchInference } = await import("./inference/bench-inference.ts");
      const { formatInference } = await import("./inference/format-inference.ts");
      const report = await benchInference();
      return { report, markdown: formatInference(report) };
    },
  ],
  [
    "training",
    async () => {
      const { benchTraining } = await import("./training/bench-training.ts");
      const { formatTraining } = await import("./training/format-training.ts");
      const report = await benchTraining();
      return { report, markdown: formatTraining(report) };
    },
  ],
]);
