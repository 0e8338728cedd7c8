import { ModelError } from "../errors.ts";
import { initialWeights } from "../weights.ts";
import { type AdamState, adamState } from "./adam.ts";
import type { Checkpoint, EpochFigures, HeldOutFigures } from "./checkpoint.ts";
import { flattened } from "./flat-weights.ts";
import type { LabelledDigits } from "./labelled-digits.ts";
import type { TrainingRun } from "./train-with.ts";

/** What changes while a run goes on. */
export interface TrainingState {
  readonly parameters: Float32Array;
  readonly average: Float32Array;
  readonly best: Float32Array;
  readonly adam: AdamState;
  readonly history: EpochFigures[];
}

/**
 * The state to begin with, or that of the checkpoint to go on from.
 *
 * @throws {ModelError} `INVALID_ARGUMENT` when the checkpoint is of another run.
 */
export function startingState(run: TrainingRun): TrainingState {
  const { architecture, checkpoint } = run;
  const parameters = flattened(architecture, initialWeights(architecture, run.options.seed));
  if (checkpoint === undefined) {
    return {
      parameters,
      average: parameters.slice(),
      best: parameters.slice(),
      adam: adamState(parameters.length),
      history: [],
    };
  }
  assertSameRun(run, checkpoint);
  const { mean, square, step } = checkpoint.adam;
  return {
    parameters: checkpoint.parameters.slice(),
    average: checkpoint.average.slice(),
    best: checkpoint.best.slice(),
    adam: { step, mean: mean.slice(), square: square.slice() },
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
    adam: {
      step: state.adam.step,
      mean: state.adam.mean.slice(),
      square: state.adam.square.slice(),
    },
  };
}

/** The held-out figures of the best epoch; nothing is right before the first. */
export function bestOf(history: readonly EpochFigures[]): HeldOutFigures {
  return history.reduce<HeldOutFigures>(
    (best, { validation }) => (isBetter(validation, best) ? validation : best),
    { loss: Number.POSITIVE_INFINITY, accuracy: 0 },
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
