import type { Architecture } from "../architecture.ts";
import { softmax } from "../forward/softmax.ts";
import { createRunner } from "../kernel/create-runner.ts";
import { randomOf } from "../random.ts";
import { parametersOf } from "../shapes.ts";
import type { Weights } from "../weights.ts";
import { batchOf, type TrainingBatch } from "./batches.ts";
import { lossesOf } from "./cross-entropy.ts";
import { createDropout, DROPOUT_DIGITS } from "./dropout.ts";
import { weightsOver } from "./flat-weights.ts";
import type { GradientEngine } from "./gradient-engine.ts";
import { rightAnswers } from "./held-out-figures.ts";
import type { LabelledDigits } from "./labelled-digits.ts";
import { type Lot, partsOf } from "./lots.ts";
import type { TrainingOptions } from "./training-options.ts";

/** What some digits say about the weights. */
export interface Lesson {
  /** Examples made of the digits, non-digits included. */
  readonly count: number;
  /** How many examples they stand for: the sum of their weights. */
  readonly weight: number;
  /** Weighted sum of the losses over the number of examples, in nats. */
  readonly loss: number;
  /** Weighted number of examples that were read right. */
  readonly right: number;
  /** The loss of each digit of the lot. */
  readonly losses: Float64Array;
  /** Slope of the loss in each weight. */
  readonly gradient: Float32Array;
}

/** Makes examples of digits and finds what they say: here, or on another thread. */
export interface Learner {
  /** @param parameters - All weights, in the network's order. */
  learn(parameters: Float32Array, lot: Lot): Promise<Lesson>;
  dispose(): void | Promise<void>;
}

/** A network whose answers another one learns. */
export interface Teacher {
  readonly architecture: Architecture;
  readonly weights: Weights;
}

/** All that a learner needs to know of a run. */
export interface LearningTask {
  readonly architecture: Architecture;
  /** The digits to learn from. */
  readonly digits: LabelledDigits;
  readonly options: TrainingOptions;
  /** Whose answers are learned, where the options say so. */
  readonly teachers?: readonly Teacher[] | undefined;
}

/** A learner on this thread. */
export function learnerWith(engine: GradientEngine, task: LearningTask): Learner {
  const { architecture, digits, options } = task;
  const parameters = new Float32Array(parametersOf(architecture));
  const weights = weightsOver(architecture, parameters);
  const teach = teachingOf(task);
  const dropout = options.dropout ? createDropout(architecture, options.dropout) : undefined;

  async function learn(current: Float32Array, lot: Lot): Promise<Lesson> {
    if (lot.indices.length === 0) return nothingLearned(parameters.length);
    parameters.set(current);
    dropout?.draw(randomOf(...lot.seeds, DROPOUT_STREAM));
    dropout?.apply(parameters);
    const batch = teach(batchOf(digits, lot, architecture, options), lot);
    const { logits, loss, gradient } = await engine.gradients(weights, batch);
    dropout?.apply(gradient);
    return {
      count: batch.count,
      weight: batch.weights.reduce((sum, weight) => sum + weight, 0),
      loss,
      right: rightAnswers(logits, batch.labels, batch.weights),
      losses: lossesOf(logits, batch.targets, batch.count).subarray(0, lot.indices.length),
      gradient,
    };
  }

  return {
    async learn(current, lot) {
      if (!dropout) return await learn(current, lot);
      const parts = partsOf(lot, Math.ceil(lot.indices.length / DROPOUT_DIGITS));
      const lessons: Lesson[] = [];
      for (const part of parts) lessons.push(await learn(current, part));
      return together(lessons);
    },
    dispose: () => engine.dispose(),
  };
}

/** Keeps what is left out apart from the other random numbers of a lot. */
const DROPOUT_STREAM = 1;

/** And which of the teachers is asked. */
const TEACHER_STREAM = 2;

/** Mixes into the targets what one of the teachers says. */
function teachingOf({
  options: { distillation },
  teachers = [],
}: LearningTask): (batch: TrainingBatch, lot: Lot) => TrainingBatch {
  if (!distillation || teachers.length === 0) return (batch) => batch;
  const { share } = distillation;
  const runners = teachers.map(({ architecture, weights }) => createRunner(architecture, weights));
  return (batch, lot) => {
    const runner = runners[randomOf(...lot.seeds, TEACHER_STREAM).below(runners.length)]!;
    const { logits } = runner.run(batch.fields);
    const answers = softmax(logits, logits.length / batch.count);
    const targets = batch.targets.map((target, i) => target + share * (answers[i]! - target));
    return { ...batch, targets };
  };
}

function nothingLearned(parameters: number): Lesson {
  const gradient = new Float32Array(parameters);
  return { count: 0, weight: 0, loss: 0, right: 0, losses: new Float64Array(0), gradient };
}

/** What the parts of a lot say together. */
export function together(lessons: readonly Lesson[]): Lesson {
  if (lessons.length === 1) return lessons[0]!;
  const count = sumOf(lessons, (lesson) => lesson.count);
  const gradient = new Float32Array(lessons[0]!.gradient.length);
  const losses = new Float64Array(sumOf(lessons, (lesson) => lesson.losses.length));
  let at = 0;
  for (const lesson of lessons) {
    const share = lesson.count / count;
    for (let i = 0; i < gradient.length; i++) gradient[i]! += share * lesson.gradient[i]!;
    losses.set(lesson.losses, at);
    at += lesson.losses.length;
  }
  return {
    count,
    weight: sumOf(lessons, (lesson) => lesson.weight),
    loss: sumOf(lessons, (lesson) => (lesson.loss * lesson.count) / count),
    right: sumOf(lessons, (lesson) => lesson.right),
    losses,
    gradient,
  };
}

function sumOf(lessons: readonly Lesson[], value: (lesson: Lesson) => number): number {
  return lessons.reduce((sum, lesson) => sum + value(lesson), 0);
}
