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
export type { ConfusedPair } from "./evaluate/confused-pairs.ts";
export type { ConfusionMatrix, DigitFigures } from "./evaluate/confusion-matrix.ts";
export {
  type ErrorRejectPoint,
  errorRejectCurve,
  pointForError,
} from "./evaluate/error-reject-curve.ts";
export {
  type Evaluation,
  evaluate,
} from "./evaluate/evaluate.ts";
export { fitTemperature } from "./evaluate/fit-temperature.ts";
export type { RejectionPoint } from "./evaluate/rejection-curve.ts";
export { wilsonInterval } from "./evaluate/wilson-interval.ts";
export { family } from "./family.ts";
export {
  type FeatureMaps,
  type Fields,
  type ForwardPass,
  forwardPass,
  type Outputs,
} from "./forward/forward-pass.ts";
export { softmax } from "./forward/softmax.ts";
export { createRunner, type Kernel, type Runner } from "./kernel/create-runner.ts";
export { prepareKernel } from "./kernel/kernel-module.ts";
export { buildModel, type ModelParts } from "./model/build-model.ts";
export type { ModelCard, ModelFigures } from "./model/model-card.ts";
export { type ModelFile, readModelFile, writeModelFile } from "./model/model-file.ts";
export {
  type DigitModel,
  type ModelOptions,
  openModel,
  type Predictions,
} from "./model/open-model.ts";
export { assertPreparation, mnistField, type Preparation } from "./model/preparation.ts";
export { accurate } from "./networks/accurate.ts";
export { cnn3 } from "./networks/cnn3.ts";
export { lenet } from "./networks/lenet.ts";
export { lenet5 } from "./networks/lenet5.ts";
export { mlp } from "./networks/mlp.ts";
export { perceptron } from "./networks/perceptron.ts";
export { proofreader3 } from "./networks/proofreader3.ts";
export { proofreader5 } from "./networks/proofreader5.ts";
export { reader } from "./networks/reader.ts";
export { makeNonDigits } from "./non-digits/make-non-digits.ts";
export { type Random, randomOf, shuffledIndices } from "./random.ts";
export { lenetRecipe } from "./recipes/lenet.ts";
export { readerRecipe } from "./recipes/reader.ts";
export type { Recipe } from "./recipes/recipe.ts";
export { type RecipeName, recipes } from "./recipes/recipes.ts";
export type { Corruption, Picture } from "./robustness/corruption.ts";
export { corruptions } from "./robustness/corruptions.ts";
export {
  corruptFields,
  measureRobustness,
  type RobustnessOptions,
  type RobustnessRow,
} from "./robustness/measure-robustness.ts";
export { readSafetensors, type Safetensors, writeSafetensors } from "./safetensors.ts";
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
export type { Writing } from "./writing/writing.ts";
