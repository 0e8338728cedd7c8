import { type LabelledDigits, recipes } from "@inkdigit/lenet-model";
import { type EngineName, trainInWorkers } from "@inkdigit/lenet-model/node";
import { loadMnistPart } from "@inkdigit/mnist-data/node";
import type { Timing } from "../inference/interleaved.ts";

interface Way {
  readonly name: string;
  readonly engine: EngineName;
  readonly workers: number;
  /** Digits of a batch, where it is another one than all others have. */
  readonly batchSize?: number;
}

/** A thread's part of a batch must be worth the message: with 64 digits it lasts a millisecond or two. */
const LARGE = 256;

const WAYS: readonly Way[] = (["wasm", "tfjs"] as const).flatMap((engine) => {
  const name = engine === "wasm" ? "ours" : "tfjs wasm";
  return [
    { name, engine, workers: 1 },
    { name: `${name}, two threads`, engine, workers: 2 },
    { name: `${name}, batches of ${LARGE}`, engine, workers: 1, batchSize: LARGE },
    { name: `${name}, batches of ${LARGE}, two threads`, engine, workers: 2, batchSize: LARGE },
  ];
});

/** Digits of the short epochs that are timed, and for how many the seconds are given. */
const DIGITS = 6400;
const EPOCH = 60_000;
const PIXELS = 28 * 28;
/** How often each way is timed; the order changes from round to round. */
const ROUNDS = 3;

/** Seconds for whole epochs of a recipe in which no digit is skipped, each way; `accurate` by ours. */
export async function timeEpochs(
  network: "lenet" | "accurate",
  batchSize: number,
): Promise<Timing[]> {
  const { images, labels } = await loadMnistPart("train");
  const held = 64;
  const digits = {
    images: images.subarray(0, (DIGITS + held) * PIXELS),
    labels: labels.subarray(0, DIGITS + held),
  };
  // A larger network takes tfjs minutes for what is known from the gradients alone.
  const ways = network === "lenet" ? WAYS : WAYS.filter(({ engine }) => engine === "wasm");
  const seconds = new Map<string, number[]>(ways.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    const turn = round % ways.length;
    for (const way of [...ways.slice(turn), ...ways.slice(0, turn)]) {
      seconds.get(way.name)!.push(await secondsOf(way, network, digits, held, batchSize));
    }
  }
  return [...seconds].map(([name, found]) => {
    const sorted = found.sort((a, b) => a - b);
    return { name, median: sorted[ROUNDS >> 1]!, spread: [sorted[0]!, sorted.at(-1)!] };
  });
}

/** The second of two short epochs: the first has to start threads and compilers. */
async function secondsOf(
  { engine, workers, batchSize }: Way,
  network: "lenet" | "accurate",
  digits: LabelledDigits,
  heldOut: number,
  standard: number,
): Promise<number> {
  const { architecture, options } = recipes[network];
  const ends: number[] = [];
  await trainInWorkers(
    {
      architecture,
      digits,
      options: {
        ...options,
        batchSize: batchSize ?? standard,
        workers,
        heldOut,
        epochs: 2,
        warmUp: 1,
        skipping: 0,
      },
      onCheckpoint: () => void ends.push(performance.now()),
    },
    engine,
  );
  return ((ends[1]! - ends[0]!) / 1000) * (EPOCH / DIGITS);
}
