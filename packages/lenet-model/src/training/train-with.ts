import type { Architecture } from "../architecture.ts";
import { ModelError } from "../errors.ts";
import { createRunner } from "../kernel/create-runner.ts";
import { shapesOf, sizeOf } from "../shapes.ts";
import { assertWeights, type Weights } from "../weights.ts";
import type { Checkpoint, EpochFigures, HeldOutFigures } from "./checkpoint.ts";
import { weightsOver } from "./flat-weights.ts";
import type { GradientEngine } from "./gradient-engine.ts";
import { heldOutFigures } from "./held-out-figures.ts";
import { judgesOf } from "./judges.ts";
import { assertDigits, type LabelledDigits, splitDigits } from "./labelled-digits.ts";
import {
  type Learner,
  type LearningTask,
  type Lesson,
  learnerWith,
  type Teacher,
  together,
} from "./learner.ts";
import { learningRate } from "./learning-rate.ts";
import { type Lot, lotsOf, partsOf } from "./lots.ts";
import { updateAverage } from "./moving-average.ts";
import { optimizerStep } from "./optimizer.ts";
import { startClock } from "./training-clock.ts";
import { assertTrainingOptions, type TrainingOptions } from "./training-options.ts";
import {
  bestEpoch,
  checkpointOf,
  isBetter,
  startingState,
  type TrainingState,
} from "./training-state.ts";

/** Where a run stands, for a progress bar or a chart. */
export interface TrainingProgress {
  /** From 1. */
  readonly epoch: number;
  readonly epochs: number;
  /** Steps done in this epoch. */
  readonly step: number;
  /** Steps of one epoch. */
  readonly steps: number;
  /** Mean loss of this epoch so far, in nats. */
  readonly loss: number;
  /** Share of this epoch's distorted digits read right so far. */
  readonly accuracy: number;
  /** The averaged weights on the held-out digits, distorted too, after the last whole epoch. */
  readonly validation?: HeldOutFigures;
  /** Until the end of the run, at the speed so far. */
  readonly secondsLeft: number;
}

/** What training needs. */
export interface TrainingRun {
  readonly architecture: Architecture;
  readonly digits: LabelledDigits;
  readonly options: TrainingOptions;
  /** The networks that `options.distillation` names. */
  readonly teachers?: readonly Teacher[] | undefined;
  /** Called a few times a second, and at the end of each epoch. */
  readonly onProgress?: ((progress: TrainingProgress) => void) | undefined;
  /** Called, and waited for, after each epoch. */
  readonly onCheckpoint?: ((checkpoint: Checkpoint) => void | Promise<void>) | undefined;
  /** What the weights are at the beginning; drawn by chance, from the seed, unless they are given. */
  readonly start?: Weights | undefined;
  /** Go on from here. The network, the options and the digits must be those of the checkpoint. */
  readonly checkpoint?: Checkpoint | undefined;
  /** Stops the run between two steps; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What training came to. */
export interface TrainingResult {
  /** The averaged weights of the epoch whose loss is lowest on the held-out digits. */
  readonly weights: Weights;
  /** That epoch, from 1. */
  readonly epoch: number;
  /** How well these weights do on the held-out digits, as they are and distorted. */
  readonly figures: HeldOutFigures;
  readonly history: readonly EpochFigures[];
}

/**
 * Train a network on digits distorted anew each time, with a rate that rises and falls and a moving
 * average of the weights. The same digits and options give the same weights.
 *
 * @param engine - What differentiates the network.
 * @throws {ModelError} `TRAINING_DIVERGED` when the loss or its slope is no longer a number, or
 *   worse than guessing; `OUT_OF_MEMORY` when a batch does not fit.
 */
export async function trainWith(engine: GradientEngine, run: TrainingRun): Promise<TrainingResult> {
  assertRun(run);
  return await teach([learnerWith(engine, taskOf(run))], run);
}

/** What the learners of a run need to know. */
export function taskOf({ architecture, digits, options, teachers }: TrainingRun): LearningTask {
  return { architecture, options, teachers, digits: splitDigits(digits, options.heldOut).training };
}

/** @throws {ModelError} `INVALID_INPUT`, `INVALID_ARGUMENT` or `INVALID_WEIGHTS`, saying what is wrong. */
export function assertRun({
  architecture,
  digits,
  options,
  teachers = [],
  start,
}: TrainingRun): void {
  const classes = shapesOf(architecture).at(-1)!.output.maps;
  assertDigits(digits, sizeOf(architecture.input), options.writing ? classes - 1 : classes);
  assertTrainingOptions(options, digits.labels.length);
  if (start) assertWeights(architecture, start);
  const names = options.distillation?.teachers ?? [];
  if (teachers.length !== names.length) {
    throw new ModelError(
      "INVALID_ARGUMENT",
      `the options name ${names.length} teachers, but ${teachers.length} are given`,
    );
  }
  for (const teacher of teachers) assertTeacher(teacher, architecture);
}

/** @throws {ModelError} `INVALID_ARGUMENT` where its answers are not of the same kind. */
function assertTeacher(teacher: Teacher, learner: Architecture): void {
  assertWeights(teacher.architecture, teacher.weights);
  const [theirs, ours] = [teacher.architecture, learner].map((network) =>
    [sizeOf(network.input), shapesOf(network).at(-1)!.output.maps].join(" pixels to "),
  );
  if (theirs === ours) return;
  throw new ModelError(
    "INVALID_ARGUMENT",
    `a teacher turns ${theirs} classes, but the network turns ${ours}`,
  );
}

/**
 * A run whose lots are shared among learners. The sums depend on how many there are, in their last
 * digits; for one number of learners they are always the same.
 */
export async function teach(
  learners: readonly Learner[],
  run: TrainingRun,
): Promise<TrainingResult> {
  const { architecture, options } = run;
  const classes = shapesOf(architecture).at(-1)!.output.maps;
  const state = startingState(run);
  const average = weightsOver(architecture, state.average);
  const { training, heldOut } = splitDigits(run.digits, options.heldOut);
  const judges = judgesOf(heldOut, architecture.input, classes, options);
  const clock = startClock(state.history.length, options.epochs);

  while (state.history.length < options.epochs && !isEnough(state.history, options)) {
    const epoch = state.history.length + 1;
    const lots = lotsOf(training.labels.length, state.losses, epoch, options);
    const sums = { loss: 0, right: 0, seen: 0 };
    const report = (step: number) =>
      run.onProgress?.({
        epoch,
        epochs: options.epochs,
        step,
        steps: lots.length,
        loss: sums.loss / sums.seen,
        accuracy: sums.right / sums.seen,
        ...(state.history.length > 0 && { validation: state.history.at(-1)!.validation }),
        secondsLeft: clock.secondsLeft(epoch - 1 + step / lots.length),
      });

    for (const [i, lot] of lots.entries()) {
      run.signal?.throwIfAborted();
      const lesson = await learned(learners, state.parameters, lot);
      assertFinite(lesson, epoch, state.optimizer.step);
      takeStep(state, lesson.gradient, epoch - 1 + (i + 0.5) / lots.length, options);
      if (state.losses.length > 0) remember(state.losses, lot, lesson);
      sums.seen += lesson.weight;
      sums.loss += lesson.loss * lesson.count;
      sums.right += lesson.right;
      if (clock.isReportDue()) {
        report(i + 1);
        await othersTurn();
      }
    }

    const loss = sums.loss / sums.seen;
    assertLearning(loss, classes, epoch);
    const validation = heldOutFigures(createRunner(architecture, average), judges);
    const best = bestEpoch(state.history);
    if (!best || isBetter(validation, best.validation)) state.best.set(state.average);
    state.history.push({ epoch, loss, accuracy: sums.right / sums.seen, validation });
    report(lots.length);
    await run.onCheckpoint?.(checkpointOf(run, state));
    await othersTurn();
  }

  const best = bestEpoch(state.history)!;
  return {
    weights: weightsOver(architecture, state.best),
    epoch: best.epoch,
    figures: best.validation,
    history: state.history,
  };
}

/** What all learners together say of a lot. */
async function learned(
  learners: readonly Learner[],
  parameters: Float32Array,
  lot: Lot,
): Promise<Lesson> {
  const parts = partsOf(lot, learners.length);
  try {
    return together(
      await Promise.all(learners.map((learner, i) => learner.learn(parameters, parts[i]!))),
    );
  } catch (cause) {
    // Both of JavaScript's arrays and WebAssembly's memory say so.
    if (!(cause instanceof RangeError) || !/memory|allocat/i.test(cause.message)) throw cause;
    throw new ModelError(
      "OUT_OF_MEMORY",
      `there is not enough memory for a batch of ${lot.indices.length} digits: try smaller ones`,
      { cause },
    );
  }
}

/** @param done - What is done of the run, in epochs. */
function takeStep(
  state: TrainingState,
  gradient: Float32Array,
  done: number,
  { epochs, warmUp, rate: highest, optimizer = { kind: "adam" }, averaging }: TrainingOptions,
): void {
  const rate = learningRate(done, epochs, warmUp, highest);
  optimizerStep(optimizer, state.parameters, gradient, rate, state.optimizer);
  updateAverage(state.average, state.parameters, averaging, state.optimizer.step);
}

function remember(losses: Float32Array, { indices }: Lot, lesson: Lesson): void {
  indices.forEach((index, i) => {
    losses[index] = lesson.losses[i]!;
  });
}

/** Whether so many epochs were no better than the best before that the run may end. */
function isEnough(history: readonly EpochFigures[], { patience }: TrainingOptions): boolean {
  const best = bestEpoch(history);
  return patience !== undefined && best !== undefined && history.length - best.epoch >= patience;
}

function assertFinite({ gradient, loss }: Lesson, epoch: number, step: number): void {
  let slope = 0;
  for (let i = 0; i < gradient.length; i++) slope += Math.abs(gradient[i]!);
  if (Number.isFinite(loss) && Number.isFinite(slope)) return;
  const what = Number.isFinite(loss) ? `the slope of the loss is ${slope}` : `the loss is ${loss}`;
  throw new ModelError(
    "TRAINING_DIVERGED",
    `${what} after ${step} steps, in epoch ${epoch}: try a lower rate`,
  );
}

/** Guessing has a loss of ln(classes); an epoch far above it is on its way to infinity. */
function assertLearning(loss: number, classes: number, epoch: number): void {
  const guessing = Math.log(classes);
  if (loss < 3 * guessing) return;
  throw new ModelError(
    "TRAINING_DIVERGED",
    `the loss of epoch ${epoch} is ${loss.toPrecision(3)}, but ${guessing.toPrecision(3)} is mere guessing: try a lower rate`,
  );
}

/** Lets timers, signals and the page have their turn. */
function othersTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
