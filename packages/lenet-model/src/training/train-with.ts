import type { Architecture } from "../architecture.ts";
import { ModelError } from "../errors.ts";
import { createRunner } from "../kernel/create-runner.ts";
import { shapesOf, sizeOf } from "../shapes.ts";
import type { Weights } from "../weights.ts";
import { adamStep } from "./adam.ts";
import { batchesOf } from "./batches.ts";
import type { Checkpoint, EpochFigures, HeldOutFigures } from "./checkpoint.ts";
import { weightsOver } from "./flat-weights.ts";
import type { BatchGradients, GradientEngine } from "./gradient-engine.ts";
import { heldOutFigures, rightAnswers } from "./held-out-figures.ts";
import { judgesOf } from "./judges.ts";
import { assertDigits, type LabelledDigits, splitDigits } from "./labelled-digits.ts";
import { learningRate } from "./learning-rate.ts";
import { updateAverage } from "./moving-average.ts";
import { startClock } from "./training-clock.ts";
import { assertTrainingOptions, type TrainingOptions } from "./training-options.ts";
import { bestOf, checkpointOf, isBetter, startingState } from "./training-state.ts";

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
  /** Called a few times a second, and at the end of each epoch. */
  readonly onProgress?: ((progress: TrainingProgress) => void) | undefined;
  /** Called, and waited for, after each epoch. */
  readonly onCheckpoint?: ((checkpoint: Checkpoint) => void | Promise<void>) | undefined;
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
 * Train a network: Adam with a rate that rises and falls, on digits distorted anew each time, with a
 * moving average of the weights. The same digits and options give the same weights.
 *
 * @param engine - What differentiates the network.
 * @throws {ModelError} `TRAINING_DIVERGED` when the loss or its slope is no longer a number.
 */
export async function trainWith(engine: GradientEngine, run: TrainingRun): Promise<TrainingResult> {
  const { architecture, options } = run;
  const classes = shapesOf(architecture).at(-1)!.output.maps;
  assertDigits(run.digits, sizeOf(architecture.input), options.writing ? classes - 1 : classes);
  assertTrainingOptions(options, run.digits.labels.length);

  const state = startingState(run);
  const weights = weightsOver(architecture, state.parameters);
  const average = weightsOver(architecture, state.average);
  const { training, heldOut } = splitDigits(run.digits, options.heldOut);
  const judges = judgesOf(heldOut, architecture.input, classes, options);
  const steps = Math.ceil(training.labels.length / options.batchSize);
  const clock = startClock(state.adam.step, options.epochs * steps);

  while (state.history.length < options.epochs) {
    const epoch = state.history.length + 1;
    const sums = { loss: 0, right: 0, seen: 0 };
    const report = () =>
      run.onProgress?.({
        epoch,
        epochs: options.epochs,
        step: state.adam.step - (epoch - 1) * steps,
        steps,
        loss: sums.loss / sums.seen,
        accuracy: sums.right / sums.seen,
        ...(state.history.length > 0 && { validation: state.history.at(-1)!.validation }),
        secondsLeft: clock.secondsLeft(state.adam.step),
      });

    for (const batch of batchesOf(training, architecture.input, classes, epoch, options)) {
      run.signal?.throwIfAborted();
      const rate = rateOf(state.adam.step, steps, options);
      const found = await engine.gradients(weights, batch);
      assertFinite(found, epoch, state.adam.step);
      adamStep(state.parameters, found.gradient, rate, state.adam);
      updateAverage(state.average, state.parameters, options.averaging, state.adam.step);
      sums.seen += batch.count;
      sums.loss += found.loss * batch.count;
      sums.right += rightAnswers(found.logits, batch.labels);
      if (clock.isReportDue()) {
        report();
        await othersTurn();
      }
    }

    const validation = heldOutFigures(createRunner(architecture, average), judges);
    if (isBetter(validation, bestOf(state.history))) state.best.set(state.average);
    state.history.push({
      epoch,
      loss: sums.loss / sums.seen,
      accuracy: sums.right / sums.seen,
      validation,
    });
    report();
    await run.onCheckpoint?.(checkpointOf(run, state));
    await othersTurn();
  }

  const figures = bestOf(state.history);
  return {
    weights: weightsOver(architecture, state.best),
    epoch: state.history.findIndex(({ validation }) => validation === figures) + 1,
    figures,
    history: state.history,
  };
}

function rateOf(step: number, stepsPerEpoch: number, options: TrainingOptions): number {
  const warmUpSteps = Math.round(options.warmUp * stepsPerEpoch);
  return learningRate(step, options.epochs * stepsPerEpoch, warmUpSteps, options.rate);
}

function assertFinite(found: BatchGradients, epoch: number, step: number): void {
  let slope = 0;
  for (let i = 0; i < found.gradient.length; i++) slope += Math.abs(found.gradient[i]!);
  if (Number.isFinite(found.loss) && Number.isFinite(slope)) return;
  throw new ModelError(
    "TRAINING_DIVERGED",
    `the loss is ${found.loss} after ${step} steps, in epoch ${epoch}: try a lower rate`,
  );
}

/** Lets timers, signals and the page have their turn. */
function othersTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
