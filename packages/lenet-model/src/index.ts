export type {
  Activation,
  Architecture,
  Convolution,
  Dense,
  Layer,
  Pooling,
} from "./architecture.ts";
export { type Distortion, distort } from "./distortion/distortion.ts";
export { ModelError, type ModelErrorCode } from "./errors.ts";
export {
  type FeatureMaps,
  type Fields,
  type ForwardPass,
  forwardPass,
  type Outputs,
} from "./forward/forward-pass.ts";
export { softmax } from "./forward/softmax.ts";
export { lenet } from "./networks/lenet.ts";
export { type Random, randomOf, shuffledIndices } from "./random.ts";
export { lenetRecipe } from "./recipes/lenet.ts";
export type { Recipe } from "./recipes/recipe.ts";
export {
  type LayerShape,
  multiplyAddsOf,
  parametersOf,
  type Shape,
  shapesOf,
  sizeOf,
} from "./shapes.ts";
export type { Checkpoint, EpochFigures, HeldOutFigures } from "./training/checkpoint.ts";
export type { Batch, BatchGradients, GradientEngine } from "./training/gradient-engine.ts";
export { type LabelledDigits, splitDigits } from "./training/labelled-digits.ts";
export {
  type TrainingProgress,
  type TrainingResult,
  type TrainingRun,
  trainWith,
} from "./training/train-with.ts";
export type { TrainingOptions } from "./training/training-options.ts";
export {
  assertWeights,
  initialWeights,
  type Tensor,
  type Weights,
  weightShapesOf,
} from "./weights.ts";
