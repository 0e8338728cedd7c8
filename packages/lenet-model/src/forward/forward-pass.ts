import type { Architecture } from "../architecture.ts";
import { ModelError } from "../errors.ts";
import { type LayerShape, type Shape, shapesOf, sizeOf } from "../shapes.ts";
import { assertWeights, type Weights } from "../weights.ts";
import { convolutionStep } from "./convolution.ts";
import { denseStep } from "./dense.ts";
import { poolingStep } from "./pooling.ts";
import type { Step } from "./step.ts";

/** Ink: bytes from 0 to 255, or numbers from 0 to 1; one picture after the other, row-major. */
export type Fields = Uint8Array | Float32Array;

/** What a network says of some pictures, one row a picture. */
export interface Outputs {
  /** The last layer's units, before softmax. */
  readonly logits: Float32Array;
  /** What the last layer was given, in the order row, column, map. */
  readonly features: Float32Array;
}

/** What a layer gives for one picture. */
export interface FeatureMaps extends Shape {
  /** Values in the order row, column, map. */
  readonly data: Float32Array;
}

/** A network ready to run. */
export interface ForwardPass {
  /** Run the whole network over one or many pictures. */
  run(fields: Fields): Outputs;
  /** The logits of `run` alone: all that probabilities need, and sooner for a single picture. */
  logits(fields: Fields): Float32Array;
  /** What a layer gives for one picture. */
  featureMaps(field: Fields, layer: string): FeatureMaps;
}

/**
 * A network in plain TypeScript: the reference that needs nothing but arrays. It sums in double
 * precision, and agrees with tfjs to 1e-5 in probability.
 *
 * @throws {ModelError} `INVALID_WEIGHTS` when the weights are not those of the network.
 */
export function forwardPass(architecture: Architecture, weights: Weights): ForwardPass {
  assertWeights(architecture, weights);
  const shapes = shapesOf(architecture);
  const steps = shapes.map((shape) => stepOf(shape, weights));
  const planes = [architecture.input, ...shapes.map((shape) => shape.output)].map(
    (shape) => new Float64Array(sizeOf(shape)),
  );
  const pixels = sizeOf(architecture.input);
  const runOne = (fields: Fields, picture: number) => {
    loadPlanes(fields.subarray(picture * pixels, (picture + 1) * pixels), architecture, planes[0]!);
    steps.forEach((step, i) => {
      step(planes[i]!, planes[i + 1]!);
    });
  };
  const last = shapes.at(-1)!;
  const runAll = (fields: Fields, afterEach?: (picture: number) => void): Float32Array => {
    const count = countOf(fields, pixels);
    const units = last.output.maps;
    const logits = new Float32Array(count * units);
    for (let picture = 0; picture < count; picture++) {
      runOne(fields, picture);
      logits.set(planes.at(-1)!, picture * units);
      afterEach?.(picture);
    }
    return logits;
  };

  return {
    run(fields) {
      const inputs = sizeOf(last.input);
      const features = new Float32Array(countOf(fields, pixels) * inputs);
      const logits = runAll(fields, (picture) => {
        interleave(planes.at(-2)!, last.input, features.subarray(picture * inputs));
      });
      return { logits, features };
    },

    logits: (fields) => runAll(fields),

    featureMaps(field, layer) {
      const index = shapes.findIndex((shape) => shape.layer.name === layer);
      if (index < 0) {
        const names = shapes.map((shape) => shape.layer.name).join(", ");
        throw new ModelError("INVALID_ARGUMENT", `no layer is called ${layer}: there are ${names}`);
      }
      if (countOf(field, pixels) !== 1) {
        throw new ModelError("INVALID_INPUT", "feature maps are those of exactly one picture");
      }
      runOne(field, 0);
      const shape = shapes[index]!.output;
      const data = new Float32Array(sizeOf(shape));
      interleave(planes[index + 1]!, shape, data);
      return { ...shape, data };
    },
  };
}

function stepOf(shape: LayerShape, weights: Weights): Step {
  const { kind, name } = shape.layer;
  const kernel = weights.get(`${name}.kernel`)!;
  const bias = weights.get(`${name}.bias`)!;
  switch (kind) {
    case "convolution":
      return convolutionStep(shape, kernel, bias);
    case "dense":
      return denseStep(shape, kernel, bias);
    default:
      return poolingStep(shape);
  }
}

/**
 * How many pictures some fields are.
 *
 * @throws {ModelError} `INVALID_INPUT` when a picture is cut off.
 * @throws {TypeError} When they are neither bytes nor floats: clamped bytes, say, as a canvas has them.
 */
export function countOf(fields: Fields, pixels: number): number {
  if (!(fields instanceof Uint8Array || fields instanceof Float32Array)) {
    const kind = Object.prototype.toString.call(fields).slice(8, -1);
    throw new TypeError(`fields are a Uint8Array or a Float32Array, not ${kind}`);
  }
  if (fields.length % pixels !== 0) {
    throw new ModelError(
      "INVALID_INPUT",
      `${fields.length} values are no whole number of pictures of ${pixels}`,
    );
  }
  return fields.length / pixels;
}

/** Ink goes from 0 to 1; resampling may overshoot by this much. */
const OVERSHOOT = 0.5;

/**
 * Check that floats are ink: whoever gives bytes as floats, or what is no number, would get an answer
 * that looks like any other.
 *
 * @throws {ModelError} `INVALID_INPUT`, naming the first value that is none.
 */
export function assertInk(fields: Fields): void {
  if (fields instanceof Uint8Array) return;
  for (let i = 0; i < fields.length; i++) {
    const ink = fields[i]!;
    if (!(ink >= -OVERSHOOT && ink <= 1 + OVERSHOOT)) {
      throw new ModelError("INVALID_INPUT", `value ${i} is ${ink}, but ink goes from 0 to 1`);
    }
  }
}

function loadPlanes(field: Fields, { input }: Architecture, planes: Float64Array): void {
  const scale = field instanceof Uint8Array ? 1 / 255 : 1;
  const plane = input.height * input.width;
  for (let map = 0; map < input.maps; map++) {
    for (let at = 0; at < plane; at++) {
      planes[map * plane + at] = field[at * input.maps + map]! * scale;
    }
  }
}

/** Planes, one a map, written in the order row, column, map. */
function interleave(planes: Float64Array, shape: Shape, target: Float32Array): void {
  const plane = shape.height * shape.width;
  for (let map = 0; map < shape.maps; map++) {
    for (let at = 0; at < plane; at++) target[at * shape.maps + map] = planes[map * plane + at]!;
  }
}
