import { availableParallelism, cpus, loadavg } from "node:os";
import { createClassifier } from "@inkdigit/classifier";
import { digitPipeline } from "@inkdigit/image-preprocess";
import { createRunner, type Kernel, readModelFile } from "@inkdigit/lenet-model";
import { readerWeights } from "@inkdigit/lenet-model/models/reader";
import { openThreads } from "../read/open-reader.ts";
import { pickCodec } from "../read/pick-codec.ts";
import { published } from "../read/published.ts";
import { version } from "../version.ts";
import { MADE_SIDE, madePictures } from "./made-pictures.ts";
import { timeWork } from "./time-work.ts";

/** How fast something is. */
export interface Rate {
  readonly what: string;
  readonly aSecond: number;
}

/** How fast this machine reads, and what it is. */
export interface Measurement {
  readonly rates: readonly Rate[];
  /** Side of the pictures, in pixels. */
  readonly side: number;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly node: string;
    /** Processes that wanted to run in the last minute, on average: above `cores`, figures suffer. */
    readonly load: number;
    readonly kernel: Kernel;
  };
  readonly inkdigit: string;
  readonly model: { readonly name: string; readonly version: string };
}

export interface MeasureOptions {
  /** How long each is measured, in seconds. */
  readonly seconds: number;
  /** Threads of the last measurement. */
  readonly jobs?: number | undefined;
  /** The bytes of a model file; without it the published network. */
  readonly model?: Uint8Array | undefined;
  /** Told what comes next. */
  onStep(what: string): Promise<void>;
}

const BATCH = 64;
const FIELD = 28 * 28;

/** Measure reading as a whole and in parts, each part in one thread. */
export async function measure(options: MeasureOptions): Promise<Measurement> {
  const { seconds, jobs = availableParallelism(), model, onStep } = options;
  const codec = pickCodec();
  const files = await Promise.all(madePictures().map((picture) => codec.encodePng(picture)));
  const pictures = await Promise.all(files.map((file) => codec.decode(file)));
  const classifier = createClassifier(model ? { model } : published);
  const { card, weights } = readModelFile(model ?? readerWeights());
  const network = createRunner(card.architecture, weights);
  const pipeline = digitPipeline();
  const fields = new Uint8Array(BATCH * FIELD);
  for (let i = 0; i < BATCH; i++) {
    fields.set(pipeline.run(pictures[i % pictures.length]!).data, i * FIELD);
  }
  const fieldAt = (call: number) => {
    const at = (call % BATCH) * FIELD;
    return fields.subarray(at, at + FIELD);
  };
  const of = <T>(list: readonly T[], call: number): T => list[call % list.length]!;

  const rates: Rate[] = [];
  const add = async (what: string, work: (call: number) => unknown, pieces = 1) => {
    await onStep(what);
    rates.push({ what, aSecond: await timeWork(work, seconds, pieces) });
  };
  await add("Decoding a PNG", (call) => codec.decode(of(files, call)));
  await add("Preparing a digit", (call) => pipeline.run(of(pictures, call)));
  await add("The network, one digit", (call) => network.logits(fieldAt(call)));
  await add("The network, 64 at once", () => network.logits(fields), BATCH);
  await add("A whole picture", async (call) =>
    classifier.read(await codec.decode(of(files, call)), { as: "digit" }),
  );
  if (jobs > 1) {
    await onStep(`Whole pictures, ${jobs} threads`);
    const aSecond = await timeThreads(files, { seconds, jobs, model });
    rates.push({ what: `Whole pictures, ${jobs} threads`, aSecond });
  }
  return {
    rates,
    side: MADE_SIDE,
    machine: {
      processor: cpus()[0]?.model.trim() ?? "unknown",
      cores: availableParallelism(),
      node: process.versions.node,
      load: loadavg()[0]!,
      kernel: network.kernel,
    },
    inkdigit: version(),
    model: { name: card.name, version: card.version },
  };
}

interface ThreadOptions {
  readonly seconds: number;
  readonly jobs: number;
  readonly model: Uint8Array | undefined;
}

/** As `inkdigit read` does it: a thread takes the next picture when it is done with one. */
async function timeThreads(
  files: readonly Uint8Array[],
  { seconds, jobs, model }: ThreadOptions,
): Promise<number> {
  const settings = { ...(model && { model }), options: { as: "digit" as const }, dpi: 200 };
  const reader = openThreads(settings, jobs);
  /** Pictures that are handed out before any is awaited: enough for all threads to be busy. */
  const batch = 16 * jobs;
  try {
    return await timeWork(
      () =>
        Promise.all(
          Array.from({ length: batch }, (_, i) =>
            reader.read({ file: "made.png", bytes: files[i % files.length]! }),
          ),
        ),
      seconds,
      batch,
    );
  } finally {
    await reader.close();
  }
}
