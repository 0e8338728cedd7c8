import { ModelError } from "../errors.ts";
import { initialWeights } from "../weights.ts";
import type { Checkpoint, EpochFigures, HeldOutFigures } from "./checkpoint.ts";
import { flattened } from "./flat-weights.ts";
import type { LabelledDigits } from "./labelled-digits.ts";
import { type OptimizerState, optimizerState } from "./optimizer.ts";
import type { TrainingRun } from "./train-with.ts";

/** What changes while a run goes on. */
export interface TrainingState {
  readonly parameters: Float32Array;
  readonly average: Float32Array;
  readonly best: Float32Array;
  readonly optimizer: OptimizerState;
  /** The loss of each training digit when it was last seen; empty where none is ever skipped. */
  readonly losses: Float32Array;
  readonly history: EpochFigures[];
}

/**
 * The state to begin with, or that of the checkpoint to go on from.
 *
 * @throws {ModelError} `INVALID_ARGUMENT` when the checkpoint is of another run.
 */
export function startingState(run: TrainingRun): TrainingState {
  const { architecture, checkpoint, start } = run;
  const weights = start ?? initialWeights(architecture, run.options.seed);
  const parameters = flattened(architecture, weights);
  if (checkpoint === undefined) {
    return {
      parameters,
      average: parameters.slice(),
      best: parameters.slice(),
      optimizer: optimizerState(parameters.length),
      losses: new Float32Array(
        run.options.skipping ? run.digits.labels.length - run.options.heldOut : 0,
      ),
      history: [],
    };
  }
  assertSameRun(run, checkpoint);
  const { mean, square, step } = checkpoint.optimizer;
  return {
    parameters: checkpoint.parameters.slice(),
    average: checkpoint.average.slice(),
    best: checkpoint.best.slice(),
    optimizer: { step, mean: mean.slice(), square: square.slice() },
    losses: checkpoint.losses.slice(),
    history: [...checkpoint.history],
  };
}

/** A copy of the state that later steps leave alone. */
export function checkpointOf(run: TrainingRun, state: TrainingState): Checkpoint {
  return {
    architecture: run.architecture,
    options: run.options,
    digits: fingerprint(run.digits),
    history: [...state.history],
    parameters: state.parameters.slice(),
    average: state.average.slice(),
    best: state.best.slice(),
    optimizer: {
      step: state.optimizer.step,
      mean: state.optimizer.mean.slice(),
      square: state.optimizer.square.slice(),
    },
    losses: state.losses.slice(),
  };
}

/** The epoch with the best held-out figures; nothing before the first is done. */
export function bestEpoch(history: readonly EpochFigures[]): EpochFigures | undefined {
  return history.reduce<EpochFigures | undefined>(
    (best, epoch) => (!best || isBetter(epoch.validation, best.validation) ? epoch : best),
    undefined,
  );
}

/**
 * Whether the loss is lower: it weighs how sure every answer is, so that it tells epochs apart that
 * read the same few digits wrong, where counting these would leave the choice to luck.
 */
export function isBetter(figures: HeldOutFigures, than: HeldOutFigures): boolean {
  return figures.loss < than.loss;
}

function assertSameRun(run: TrainingRun, checkpoint: Checkpoint): void {
  const differing = (
    [
      ["network", run.architecture, checkpoint.architecture],
      ["options", run.options, checkpoint.options],
      ["digits", fingerprint(run.digits), checkpoint.digits],
    ] as const
  ).find(([, now, then]) => canonical(now) !== canonical(then));
  if (differing) {
    const [what, now, then] = differing;
    throw new ModelError(
      "INVALID_ARGUMENT",
      `the checkpoint is of a run with other ${what}: ${canonical(then)}, not ${canonical(now)}`,
    );
  }
}

/** JSON with the keys in order, so that equal values give equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** FNV-1a over all pixels and labels, and their number: tells sets of digits apart, no more. */
function fingerprint({ images, labels }: LabelledDigits): string {
  let hash = 0x811c9dc5;
  for (const bytes of [images, labels]) {
    for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  }
  return `${labels.length}-${(hash >>> 0).toString(16).padStart(8, "0")}`;
}
