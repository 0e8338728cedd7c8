/** What a benchmark found: for programs and for people. */
export interface BenchmarkResult {
  readonly report: object;
  readonly markdown: string;
}

export interface Benchmark {
  /** What it measures, for the list of them. */
  readonly about: string;
  run(options: BenchmarkOptions): Promise<BenchmarkResult>;
}

export interface BenchmarkOptions {
  /** Parts of the names of what is run; all when there are none. */
  readonly only: readonly string[];
  /** The folder of a corpus of real pictures. */
  readonly corpus: string;
  /** Where pages go. */
  readonly out: string;
  /** The most pictures of each kind and source. */
  readonly limit: number;
  /** Whether the corpus's own scorer is run. */
  readonly scorer: boolean;
}

/** Every benchmark by name; each is loaded when it is run. */
export const benchmarks: ReadonlyMap<string, Benchmark> = new Map<string, Benchmark>([
  [
    "as-pictures",
    {
      about: "MNIST's test digits read back from pictures: what the preparation costs",
      run: async () => {
        const { benchAsPictures } = await import("./as-pictures/bench-as-pictures.ts");
        const { formatAsPictures } = await import("./as-pictures/format-as-pictures.ts");
        const report = await benchAsPictures();
        return { report, markdown: formatAsPictures(report) };
      },
    },
  ],
  [
    "batch",
    {
      about:
        "reading 2,000 pictures, or --limit, beside programs with jimp, OpenCV.js, tfjs, onnxruntime",
      run: async ({ limit }) => {
        const { benchBatch } = await import("./batch/bench-batch.ts");
        const { formatBatch } = await import("./batch/format-batch.ts");
        const report = await benchBatch(Number.isFinite(limit) ? limit : 2000);
        return { report, markdown: formatBatch(report) };
      },
    },
  ],
  [
    "corpus",
    {
      about:
        "reading real pictures: what is right, how sure, how fast, and every error as a picture",
      run: async (options) => {
        const { runCorpus } = await import("./corpus/run-corpus.ts");
        return runCorpus(options, (what) => console.error(what));
      },
    },
  ],
  [
    "grids",
    {
      about: "finding the sudoku on real photos: how far off its corners are",
      run: async ({ corpus }) => {
        const { benchGrids } = await import("./grids/bench-grids.ts");
        const { formatGrids } = await import("./grids/format-grids.ts");
        const report = await benchGrids(corpus, (what) => console.error(what));
        return { report, markdown: formatGrids(report) };
      },
    },
  ],
  [
    "inference",
    {
      about: "running networks, beside tfjs and onnxruntime",
      run: async ({ only }) => {
        const { benchInference } = await import("./inference/bench-inference.ts");
        const { formatInference } = await import("./inference/format-inference.ts");
        const report = await benchInference(only);
        return { report, markdown: formatInference(report) };
      },
    },
  ],
  [
    "page",
    {
      about: "the web page in Chromium: its first visit, its answer while drawing, a large photo",
      run: async () => {
        const { benchPage } = await import("./page/bench-page.ts");
        const { formatPage } = await import("./page/format-page.ts");
        const report = await benchPage((what) => console.error(what));
        return { report, markdown: formatPage(report) };
      },
    },
  ],
  [
    "preprocess",
    {
      about: "image-preprocess's operations, beside OpenCV.js, jimp and image-js (half an hour)",
      run: async ({ only }) => {
        const { withKeptMemory } = await import("./preprocess/with-kept-memory.ts");
        withKeptMemory();
        const { benchPreprocess } = await import("./preprocess/bench-preprocess.ts");
        const { formatPreprocess } = await import("./preprocess/format-preprocess.ts");
        const report = await benchPreprocess(only, (what) => console.error(what));
        return { report, markdown: formatPreprocess(report) };
      },
    },
  ],
  [
    "start-up",
    {
      about: "what bare Node, the command line, each library and one digit take from start to end",
      run: async () => {
        const { benchStartUp } = await import("./start-up/bench-start-up.ts");
        const { formatStartUp } = await import("./start-up/format-start-up.ts");
        const report = await benchStartUp((what) => console.error(what));
        return { report, markdown: formatStartUp(report) };
      },
    },
  ],
  [
    "target-error",
    {
      about: "what inkdigit read --target-error keeps of its promise, on MNIST read as pictures",
      run: async () => {
        const { benchTargetError } = await import("./target-error/bench-target-error.ts");
        const { formatTargetError } = await import("./target-error/format-target-error.ts");
        const report = await benchTargetError();
        return { report, markdown: formatTargetError(report) };
      },
    },
  ],
  [
    "training",
    {
      about: "training lenet, beside tfjs",
      run: async () => {
        const { benchTraining } = await import("./training/bench-training.ts");
        const { formatTraining } = await import("./training/format-training.ts");
        const report = await benchTraining();
        return { report, markdown: formatTraining(report) };
      },
    },
  ],
]);
