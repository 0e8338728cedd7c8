import {
  assertPreparation,
  buildModel,
  type Checkpoint,
  createRunner,
  type GradientEngine,
  type LabelledDigits,
  mnistField,
  readModelFile,
  softmax,
  splitDigits,
  type TrainingRun,
  trainWith,
  type Weights,
  weightShapesOf,
} from "@inkdigit/lenet-model";
import { kernelEngine } from "@inkdigit/lenet-model/training";
import { loadDigits } from "../digits/load-digits.ts";
import { failureOf } from "../worker/answer-requests.ts";
import { createGate } from "./gate.ts";
import type { News, Order, Verdicts } from "./messages.ts";
import { mixedDigits } from "./mixed-digits.ts";
import {
  architectureOf,
  filesFor,
  heldOutDigits,
  optionsOf,
  type TrainingPlan,
} from "./training-plan.ts";

type TrainOrder = Extract<Order, { kind: "train" }>;

/** Someone's own digits make up about this share of what is learned from. */
const OWN_SHARE = 0.25;

const gate = createGate();
const stopping = new AbortController();

self.onmessage = ({ data }: MessageEvent<Order>) => {
  switch (data.kind) {
    case "train":
      void train(data).catch((cause: unknown) => tell(failureOf(cause)));
      return;
    case "pause":
      return gate.close();
    case "continue":
      return gate.open();
    case "stop":
      stopping.abort();
      return gate.open();
  }
};

function tell(news: News): void {
  self.postMessage(news);
}

async function train(order: TrainOrder): Promise<void> {
  const { plan } = order;
  const architecture = architectureOf(plan);
  const options = optionsOf(plan);
  const digits = await digitsFor(order);
  const { heldOut } = splitDigits(digits, heldOutDigits);
  const start = order.start && startingWeights(order.start, plan);

  tell({ kind: "choosing" });
  const { engine, name } = await openEngine(plan);
  tell({ kind: "started", engine: name, heldOut });

  let checkpoint: Checkpoint | undefined;
  const run: TrainingRun = {
    architecture,
    options,
    digits,
    start,
    signal: stopping.signal,
    onProgress: (progress) => tell({ kind: "progress", progress }),
    onCheckpoint: (reached) => {
      checkpoint = reached;
      const weights = weightsOf(plan, reached.average);
      tell({
        kind: "epoch",
        figures: reached.history.at(-1)!,
        verdicts: verdictsOf(createRunner(architecture, weights).logits(heldOut.images)),
      });
    },
  };
  const weights = await trainUntilStopped(
    engine,
    run,
    () => checkpoint && weightsOf(plan, checkpoint.best),
  );
  engine.dispose();
  if (!weights || !checkpoint) return tell({ kind: "stopped" });

  const best = checkpoint.history.toSorted((a, b) => a.validation.loss - b.validation.loss)[0]!;
  const own = order.own?.labels.length ?? 0;
  const model = buildModel({
    architecture,
    options,
    weights,
    epoch: best.epoch,
    digits,
    data: `${plan.digits} of MNIST's training digits${own > 0 ? ` and ${own} own digits` : ""}`,
    preparation: mnistField,
    version: "0.0.0",
    madeWith: "the page of inkdigit",
    judgesNonDigits: false,
  });
  const { accuracy } = readModelFile(model).card.heldOut;
  tell({ kind: "finished", model, epoch: best.epoch, accuracy });
}

/** The weights of the best epoch, also of a run that is stopped; undefined where none was done. */
async function trainUntilStopped(
  engine: GradientEngine,
  run: TrainingRun,
  best: () => Weights | undefined,
): Promise<Weights | undefined> {
  const pausing: GradientEngine = {
    async gradients(weights, batch) {
      await gate.pass();
      return await engine.gradients(weights, batch);
    },
    dispose: () => engine.dispose(),
  };
  try {
    return (await trainWith(pausing, run)).weights;
  } catch (cause) {
    if (!stopping.signal.aborted) throw cause;
    return best();
  }
}

async function digitsFor({ plan, folder, own }: TrainOrder): Promise<LabelledDigits> {
  const all = await loadDigits(filesFor(plan), folder, (share) =>
    tell({ kind: "downloading", share }),
  );
  const count = plan.digits + heldOutDigits;
  const some = {
    images: all.images.subarray(0, count * 784),
    labels: all.labels.subarray(0, count),
  };
  if (!own || own.labels.length === 0) return some;
  const copies = Math.ceil((OWN_SHARE * plan.digits) / own.labels.length);
  return mixedDigits(some, own, copies, heldOutDigits);
}

/** @throws {ModelError} when the file is no model, or of another network than the plan's. */
function startingWeights(file: Uint8Array, plan: TrainingPlan): Weights {
  const { card, weights } = readModelFile(file);
  assertPreparation(mnistField, card.preparation);
  return new Map(
    [...weightShapesOf(architectureOf(plan)).keys()].flatMap((name) => {
      const tensor = weights.get(name);
      return tensor ? [[name, tensor] as const] : [];
    }),
  );
}

async function openEngine(plan: TrainingPlan): Promise<{ engine: GradientEngine; name: string }> {
  const architecture = architectureOf(plan);
  if (plan.engine === "own") return { engine: kernelEngine(architecture), name: "own" };
  // tfjs is downloaded here, and only here.
  const { openTfjs } = await import("./tfjs-backends.ts");
  return await openTfjs(
    architecture,
    plan.engine === "tfjs" ? ["webgpu", "webgl", "wasm"] : [plan.engine],
  );
}

/** Named weights out of all of them, one after the other. */
function weightsOf(plan: TrainingPlan, flat: Float32Array): Weights {
  let at = 0;
  return new Map(
    [...weightShapesOf(architectureOf(plan))].map(([name, shape]) => {
      const length = shape.reduce((product, side) => product * side, 1);
      const data = flat.slice(at, at + length);
      at += length;
      return [name, { shape, data }] as const;
    }),
  );
}

/** Among the ten digits: what an eleventh class says of non-digits is left out. */
function verdictsOf(logits: Float32Array): Verdicts {
  const classes = logits.length / heldOutDigits;
  const chances = new Float32Array(heldOutDigits);
  const answers = Uint8Array.from({ length: heldOutDigits }, (_, i) => {
    const row = softmax(logits.slice(i * classes, i * classes + 10), 10);
    const best = row.indexOf(Math.max(...row));
    chances[i] = row[best]!;
    return best;
  });
  return { answers, chances };
}
