import { describe, expect, test } from "vitest";
import type { Architecture } from "../architecture.ts";
import { forwardPass } from "../forward/forward-pass.ts";
import { softmax } from "../forward/softmax.ts";
import { randomOf } from "../random.ts";
import { parametersOf } from "../shapes.ts";
import type { Weights } from "../weights.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { readCheckpointFile, writeCheckpointFile } from "./checkpoint-bytes.ts";
import { crossEntropy } from "./cross-entropy.ts";
import { weightsOver } from "./flat-weights.ts";
import type { Batch, GradientEngine } from "./gradient-engine.ts";
import { rightAnswers } from "./held-out-figures.ts";
import type { LabelledDigits } from "./labelled-digits.ts";
import { learnerWith } from "./learner.ts";
import { type TrainingProgress, type TrainingRun, taskOf, teach, trainWith } from "./train-with.ts";
import type { TrainingOptions } from "./training-options.ts";

/** Softmax regression on pictures of 4x4: its gradient can be written down in a line. */
const architecture: Architecture = {
  name: "regression",
  input: { height: 4, width: 4, maps: 1 },
  layers: [{ kind: "dense", name: "output", units: 3, activation: "linear" }],
};

const engine: GradientEngine = {
  async gradients(weights: Weights, batch: Batch) {
    const { fields, targets, count } = batch;
    const { logits } = forwardPass(architecture, weights).run(fields);
    const weightOf = (i: number) => (batch.weights?.[Math.floor(i / 3)] ?? 1) / count;
    const errors = softmax(logits, 3).map((share, i) => (share - targets[i]!) * weightOf(i));
    const gradient = new Float32Array(16 * 3 + 3);
    errors.forEach((error, at) => {
      const unit = at % 3;
      const picture = Math.floor(at / 3) * 16;
      for (let i = 0; i < 16; i++) gradient[i * 3 + unit]! += error * fields[picture + i]!;
      gradient[48 + unit]! += error;
    });
    return { loss: crossEntropy(logits, batch), logits, gradient };
  },
  dispose() {},
};

/** Bars at the top, in the middle or at the bottom, over grain. */
function bars(count: number): LabelledDigits {
  const random = randomOf(9);
  const images = new Uint8Array(count * 16);
  const labels = Uint8Array.from({ length: count }, () => random.below(3));
  labels.forEach((label, i) => {
    for (let p = 0; p < 16; p++) {
      images[i * 16 + p] = random.below(120) + (Math.floor(p / 4) === label ? 130 : 0);
    }
  });
  return { images, labels };
}

const options: TrainingOptions = {
  epochs: 6,
  batchSize: 16,
  rate: 0.05,
  warmUp: 0.5,
  averaging: 0.9,
  labelSmoothing: 0.05,
  distortion: { shift: 0.3, noise: 0.1 },
  heldOut: 60,
  seed: 1,
};

const digits = bars(300);
const run = (more: Partial<TrainingRun> = {}) =>
  trainWith(engine, { architecture, digits, options, ...more });

describe("trainWith", () => {
  test("learns what the pictures show", async () => {
    const result = await run();
    expect(result.history).toHaveLength(6);
    expect(result.figures.accuracy).toBeGreaterThan(0.95);
    expect(result.history.at(-1)!.loss).toBeLessThan(result.history[0]!.loss);
  });

  test("gives the same weights for the same seed, and others for another", async () => {
    const { weights } = await run();
    expect((await run()).weights).toEqual(weights);
    expect((await run({ options: { ...options, seed: 2 } })).weights).not.toEqual(weights);
  });

  test("begins with weights that are given", async () => {
    const start = (await run()).weights;
    const fresh = await run({ options: { ...options, epochs: 1 } });
    const tuned = await run({ start, options: { ...options, epochs: 1, rate: 0.001 } });
    expect(tuned.figures.loss).toBeLessThan(fresh.figures.loss);
    await expect(run({ start: new Map() })).rejects.toMatchObject({ code: "INVALID_WEIGHTS" });
  });

  test("keeps the epoch whose loss is lowest on the held-out digits", async () => {
    const result = await run();
    const losses = result.history.map(({ validation }) => validation.loss);
    expect(result.figures).toEqual(result.history[result.epoch - 1]!.validation);
    expect(result.figures.loss).toBe(Math.min(...losses));
  });

  test("goes on from a file of a checkpoint to the bit", async () => {
    const files: Uint8Array[] = [];
    const whole = await run({
      onCheckpoint: (checkpoint) => void files.push(writeCheckpointFile(checkpoint)),
    });
    expect(files).toHaveLength(6);
    const later: Checkpoint[] = [];
    const resumed = await run({
      checkpoint: readCheckpointFile(files[2]!),
      onCheckpoint: (checkpoint) => void later.push(checkpoint),
    });
    expect(resumed).toEqual(whole);
    expect(later).toHaveLength(3);
    expect(writeCheckpointFile(later[2]!)).toEqual(files[5]!);
    expect(await run({ checkpoint: readCheckpointFile(files[5]!) })).toEqual(whole);
  });

  test("refuses a checkpoint of another run, and says what differs", async () => {
    let checkpoint: Checkpoint | undefined;
    await run({ onCheckpoint: (reached) => void (checkpoint = reached) });
    const other = { ...options, rate: 0.01 };
    await expect(run({ checkpoint, options: other })).rejects.toThrow("other options");
    await expect(run({ checkpoint, digits: bars(301) })).rejects.toThrow("other digits");
    await expect(
      run({ checkpoint, architecture: { ...architecture, name: "renamed" } }),
    ).rejects.toThrow("other network");
  });

  test.each<[string, Partial<TrainingOptions>]>([
    ["SGD", { optimizer: { kind: "sgd", momentum: 0.9 }, rate: 0.02 }],
    ["mix-up", { mixUp: 0.2 }],
    ["skipping", { skipping: 0.6 }],
  ])("learns with %s, and goes on from a file to the bit", async (_, more) => {
    const files: Uint8Array[] = [];
    const changed = { ...options, ...more };
    const whole = await run({
      options: changed,
      onCheckpoint: (checkpoint) => void files.push(writeCheckpointFile(checkpoint)),
    });
    expect(whole.figures.accuracy).toBeGreaterThan(0.9);
    expect(whole.weights).not.toEqual((await run()).weights);
    const checkpoint = readCheckpointFile(files[3]!);
    expect(await run({ options: changed, checkpoint })).toEqual(whole);
  });

  test("learns what its teachers say", async () => {
    const teachers = [
      { architecture, weights: (await run()).weights },
      { architecture, weights: (await run({ options: { ...options, seed: 2 } })).weights },
    ];
    const distillation = { teachers: ["one", "another"], share: 1 };
    // The pupil never sees a label: all are the same.
    const unlabelled = { ...digits, labels: digits.labels.map(() => 0) };
    const { weights } = await run({
      digits: unlabelled,
      options: { ...options, epochs: 12, distillation },
      teachers,
    });
    const { logits } = forwardPass(architecture, weights).run(digits.images);
    const right = rightAnswers(logits, digits.labels) / digits.labels.length;
    expect(right).toBeGreaterThan(0.9);
  });

  test("refuses teachers that are not there, or of something else", async () => {
    const taught = { ...options, distillation: { teachers: ["regression"], share: 1 } };
    await expect(run({ options: taught })).rejects.toThrow(
      "the options name 1 teachers, but 0 are given",
    );
    const layers = architecture.layers.map((layer) => ({ ...layer, units: 2 }));
    const other = { ...architecture, layers };
    const weights = weightsOver(other, new Float32Array(parametersOf(other)));
    await expect(
      run({ options: taught, teachers: [{ architecture: other, weights }] }),
    ).rejects.toThrow(/a teacher turns \d+ pixels to 2 classes, but the network turns/);
  });

  test("leaves inputs out of what it learns from, and is right without", async () => {
    const dropping = { ...options, dropout: 0.4 };
    const { weights, figures } = await run({ options: dropping });
    expect(figures.accuracy).toBeGreaterThan(0.95);
    expect(weights).toEqual((await run({ options: dropping })).weights);
    expect(weights).not.toEqual((await run()).weights);
  });

  test("what is left out learns nothing", async () => {
    const { learn } = learnerWith(engine, {
      ...taskOf({ architecture, digits, options: { ...options, dropout: 0.5 } }),
    });
    const indices = Uint32Array.from({ length: 16 }, (_, i) => i);
    const lot = { indices, weights: new Float32Array(16).fill(1), seeds: [1, 1, 0] };
    const { gradient } = await learn(new Float32Array(51), lot);
    const rows = Array.from({ length: 16 }, (_, i) => gradient.subarray(3 * i, 3 * i + 3));
    const out = rows.filter((row) => row.every((slope) => slope === 0)).length;
    expect(out).toBeGreaterThan(2);
    expect(out).toBeLessThan(14);
  });

  test("ends early when nothing gets better", async () => {
    const { history, epoch } = await run({ options: { ...options, epochs: 400, patience: 5 } });
    expect(history.length).toBeLessThan(400);
    expect(history.length).toBe(epoch + 5);
  });

  test("several learners find what one finds", async () => {
    const still = { ...options, distortion: {} };
    const wanted = await run({ options: still });
    const task = taskOf({ architecture, digits, options: still });
    const learners = [1, 2, 3].map(() => learnerWith(engine, task));
    const found = await teach(learners, { architecture, digits, options: still });
    for (const [name, { data }] of wanted.weights) {
      found.weights.get(name)!.data.forEach((value, i) => {
        expect(value).toBeCloseTo(data[i]!, 3);
      });
    }
    expect(found.figures.accuracy).toBeCloseTo(wanted.figures.accuracy, 2);
  });

  test("reports where it stands", async () => {
    const reports: TrainingProgress[] = [];
    await run({ onProgress: (progress) => void reports.push(progress) });
    const ends = reports.filter(({ step, steps }) => step === steps);
    expect(ends.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(ends[0]).toMatchObject({ epochs: 6, steps: 15, validation: expect.anything() });
    expect(ends.at(-1)!.secondsLeft).toBe(0);
  });

  test("stops when asked to, with the signal's reason", async () => {
    const stop = new AbortController();
    const reason = new Error("enough");
    const stopped = run({
      signal: stop.signal,
      onCheckpoint: ({ history }) => void (history.length === 2 && stop.abort(reason)),
    });
    await expect(stopped).rejects.toBe(reason);
  });

  test("notices that training has diverged", async () => {
    const diverging: GradientEngine = {
      ...engine,
      gradients: async (weights, batch) => ({
        ...(await engine.gradients(weights, batch)),
        loss: Number.NaN,
      }),
    };
    await expect(trainWith(diverging, { architecture, digits, options })).rejects.toThrow(
      expect.objectContaining({ code: "TRAINING_DIVERGED" }),
    );
  });

  test("notices a loss far worse than guessing", async () => {
    const huge = { ...options, optimizer: { kind: "sgd", momentum: 0.99 }, rate: 10 } as const;
    await expect(run({ options: huge })).rejects.toThrow(
      /the loss of epoch \d is [\d.e+]+, but 1.10 is mere guessing: try a lower rate/,
    );
  });

  test("says that memory has run out", async () => {
    const full: GradientEngine = {
      ...engine,
      gradients: () => Promise.reject(new RangeError("WebAssembly.Memory.grow(): no memory left")),
    };
    await expect(trainWith(full, { architecture, digits, options })).rejects.toThrow(
      expect.objectContaining({
        code: "OUT_OF_MEMORY",
        message: expect.stringContaining("a batch of 16 digits"),
      }),
    );
  });

  test.each<[string, Partial<TrainingRun>, string]>([
    ["half an epoch", { options: { ...options, epochs: 0.5 } }, "epochs is 0.5"],
    ["no held-out digits", { options: { ...options, heldOut: 0 } }, "heldOut is 0"],
    ["all digits held out", { options: { ...options, heldOut: 300 } }, "heldOut is 300"],
    ["no rate", { options: { ...options, rate: Number.NaN } }, "rate is NaN"],
    ["no digits", { digits: { images: new Uint8Array(0), labels: new Uint8Array(0) } }, "0 pixels"],
    [
      "a label that the network lacks",
      { digits: { ...digits, labels: digits.labels.map(() => 3) } },
      "label 0 is 3",
    ],
  ])("refuses %s", async (_, more, message) => {
    await expect(run(more)).rejects.toThrow(message);
  });
});
