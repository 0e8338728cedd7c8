import { type Architecture, accurate, lenet, lenet5 } from "@inkdigit/lenet-model";
import { loadMnistPart } from "@inkdigit/mnist-data/node";
import { type ContestantName, openContestants, type Predict } from "./contestants.ts";
import { timeDigitByDigit } from "./digit-by-digit.ts";
import { type Timing, timeInterleaved } from "./interleaved.ts";
import { type Machine, thisMachine } from "./machine.ts";

/** Networks on several runtimes, one thread each. */
export interface InferenceReport {
  readonly benchmark: "inference";
  readonly machine: Machine;
  readonly cases: readonly InferenceCase[];
}

export interface InferenceCase {
  readonly network: string;
  readonly name: string;
  /** Digits handed over at once. */
  readonly batch: number;
  /** In microseconds a digit. */
  readonly timings: readonly Timing[];
  /** How many times as long as each of our SIMD kernels the others take. */
  readonly ratios: Readonly<Record<string, number>>;
}

/** The paper's network, a larger one with maps on maps, and the largest. */
const NETWORKS: readonly Architecture[] = [lenet, lenet5, accurate];
const FIRST = "first hundred digits";
const WARM = "digits 1,001 to 3,000";
const BATCHES = [1, 32, 1000];
const PIXELS = 28 * 28;

/** @param only - Parts of the names of the cases that are run, as in `lenet: batch`; all without any. */
export async function benchInference(only: readonly string[]): Promise<InferenceReport> {
  const isWanted = (network: Architecture, name: string) =>
    only.length === 0 || only.some((part) => `${network.name}: ${name}`.includes(part));
  const { images } = await loadMnistPart("test");
  const cases: InferenceCase[] = [];
  for (const network of NETWORKS) {
    const contestants = await openContestants(network);
    if (network === lenet && [FIRST, WARM].some((name) => isWanted(network, name))) {
      cases.push(...(await digitByDigit(contestants.keys())));
    }
    for (const batch of BATCHES) {
      const name = batch === 1 ? "one digit, over and over" : `batch of ${batch}`;
      if (!isWanted(network, name)) continue;
      const fields = Float32Array.from(images.subarray(0, batch * PIXELS), (ink) => ink / 255);
      await assertSameAnswers(contestants, fields);
      const timings = await timeInterleaved(
        [...contestants].map(([name, predict]) => ({ name, work: () => predict(fields) })),
      );
      const each = timings.map((timing) => perDigit(timing, batch));
      cases.push(caseOf(network.name, name, batch, each));
    }
  }
  return { benchmark: "inference", machine: thisMachine(), cases };
}

async function digitByDigit(names: Iterable<ContestantName>): Promise<InferenceCase[]> {
  const { first, warm } = await timeDigitByDigit(names);
  return [caseOf(lenet.name, FIRST, 1, first), caseOf(lenet.name, WARM, 1, warm)];
}

function perDigit({ name, median, spread }: Timing, digits: number): Timing {
  return { name, median: median / digits, spread: [spread[0] / digits, spread[1] / digits] };
}

function caseOf(
  network: string,
  name: string,
  batch: number,
  timings: readonly Timing[],
): InferenceCase {
  const isOurs = ({ name }: Timing) => name.startsWith("ours") && name.endsWith("SIMD");
  const ratios = timings
    .filter(isOurs)
    .flatMap((ours) =>
      timings
        .filter((other) => !isOurs(other))
        .map((other) => [`${other.name} / ${ours.name}`, other.median / ours.median]),
    );
  return { network, name, batch, timings, ratios: Object.fromEntries(ratios) };
}

/** Whoever answers otherwise than the first does other work. */
async function assertSameAnswers(
  contestants: ReadonlyMap<string, Predict>,
  fields: Float32Array,
): Promise<void> {
  let first: Float32Array | undefined;
  for (const [name, predict] of contestants) {
    const answers = await predict(fields);
    first ??= answers;
    const difference = answers.reduce(
      (largest, value, i) => Math.max(largest, Math.abs(value - first![i]!)),
      0,
    );
    if (!(answers.length === first.length && difference < 1e-5)) {
      throw new Error(`${name} is off by ${difference}`);
    }
  }
}
