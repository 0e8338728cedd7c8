export type {
  Activation,
  Architecture,
  Convolution,
  Dense,
  Layer,
  Pooling,
} from "./architecture.ts";
export { ModelError, type ModelErrorCode } from "./errors.ts";
export { lenet } from "./networks/lenet.ts";
export { type Random, randomOf, shuffledIndices } from "./random.ts";
export {
  type LayerShape,
  multiplyAddsOf,
  parametersOf,
  type Shape,
  shapesOf,
  sizeOf,
} from "./shapes.ts";
export {
  assertWeights,
  initialWeights,
  type Tensor,
  type Weights,
  weightShapesOf,
} from "./weights.ts";
