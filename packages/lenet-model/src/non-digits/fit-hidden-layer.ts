import { randomOf, shuffledIndices } from "../random.ts";
import { adamStep } from "../training/adam.ts";
import { learningRate } from "../training/learning-rate.ts";
import { optimizerState } from "../training/optimizer.ts";

/** Rows of numbers, and what each shall give: 0 or 1. */
export interface Examples {
  readonly rows: Float32Array;
  readonly targets: Uint8Array;
}

/** A hidden layer with ReLU and one unit with a sigmoid. */
export interface HiddenLayer {
  /** [input, unit]. */
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
  /** One weight a unit. */
  readonly outputKernel: Float32Array;
  /** One number. */
  readonly outputBias: Float32Array;
}

const EPOCHS = 10;
const BATCH = 64;
const RATE = 0.004;

/** Pull of every weight towards zero. */
const DECAY = 1e-4;

/**
 * Fit a hidden layer to tell rows apart: logistic loss, Adam, a rate that falls along a cosine. The
 * inputs are brought to mean 0 and deviation 1 on the way, which the weights given back undo.
 */
export function fitHiddenLayer(examples: Examples, units: number, seed: number): HiddenLayer {
  const count = examples.targets.length;
  const inputs = examples.rows.length / count;
  const { rows, means, deviations } = standardised(examples.rows, inputs);
  const parameters = new Float32Array(inputs * units + 2 * units + 1);
  const layer = partsOf(parameters, inputs, units);
  const random = randomOf(seed);
  layer.kernel.forEach((_, i) => {
    layer.kernel[i] = random.normal() * Math.sqrt(2 / inputs);
  });
  layer.outputKernel.forEach((_, i) => {
    layer.outputKernel[i] = random.normal() * Math.sqrt(1 / units);
  });

  const gradient = new Float32Array(parameters.length);
  const slopes = partsOf(gradient, inputs, units);
  const adam = optimizerState(parameters.length);
  const steps = EPOCHS * Math.ceil(count / BATCH);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = shuffledIndices(count, random);
    for (let start = 0; start < count; start += BATCH) {
      const batch = order.subarray(start, start + BATCH);
      for (let i = 0; i < gradient.length; i++) gradient[i] = DECAY * parameters[i]!;
      for (const index of batch) {
        const row = rows.subarray(index * inputs, (index + 1) * inputs);
        addSlope(layer, slopes, row, examples.targets[index]!, 1 / batch.length);
      }
      adamStep(parameters, gradient, learningRate(adam.step, steps, 0, RATE), adam);
    }
  }
  return forRawInputs(layer, means, deviations);
}

/** Add the slope of the logistic loss at one row. */
function addSlope(
  layer: HiddenLayer,
  slopes: HiddenLayer,
  row: Float32Array,
  target: number,
  share: number,
): void {
  const units = layer.bias.length;
  const hidden = Float64Array.from(layer.bias);
  for (let i = 0, q = 0; i < row.length; i++) {
    const value = row[i]!;
    for (let unit = 0; unit < units; unit++, q++) hidden[unit]! += value * layer.kernel[q]!;
  }
  let sum = layer.outputBias[0]!;
  for (let unit = 0; unit < units; unit++) {
    sum += Math.max(0, hidden[unit]!) * layer.outputKernel[unit]!;
  }
  const slope = (1 / (1 + Math.exp(-sum)) - target) * share;
  slopes.outputBias[0]! += slope;
  for (let unit = 0; unit < units; unit++) {
    const value = hidden[unit]!;
    slopes.outputKernel[unit]! += slope * Math.max(0, value);
    hidden[unit] = value > 0 ? slope * layer.outputKernel[unit]! : 0;
    slopes.bias[unit]! += hidden[unit]!;
  }
  for (let i = 0, q = 0; i < row.length; i++) {
    const value = row[i]!;
    for (let unit = 0; unit < units; unit++, q++) slopes.kernel[q]! += value * hidden[unit]!;
  }
}

function partsOf(parameters: Float32Array, inputs: number, units: number): HiddenLayer {
  const end = inputs * units;
  return {
    kernel: parameters.subarray(0, end),
    bias: parameters.subarray(end, end + units),
    outputKernel: parameters.subarray(end + units, end + 2 * units),
    outputBias: parameters.subarray(end + 2 * units),
  };
}

/** Rows whose columns have mean 0 and deviation 1; a column that never changes stays 0. */
function standardised(rows: Float32Array, inputs: number) {
  const count = rows.length / inputs;
  const means = new Float64Array(inputs);
  const squares = new Float64Array(inputs);
  rows.forEach((value, i) => {
    means[i % inputs]! += value / count;
    squares[i % inputs]! += value ** 2 / count;
  });
  const deviations = squares.map(
    (square, i) => Math.sqrt(Math.max(0, square - means[i]! ** 2)) || 1,
  );
  const scaled = rows.map((value, i) => (value - means[i % inputs]!) / deviations[i % inputs]!);
  return { rows: scaled, means, deviations };
}

/** The same layer for inputs that are not standardised. */
function forRawInputs(
  layer: HiddenLayer,
  means: Float64Array,
  deviations: Float64Array,
): HiddenLayer {
  const units = layer.bias.length;
  const kernel = layer.kernel.map((weight, q) => weight / deviations[Math.floor(q / units)]!);
  const bias = layer.bias.map((start, unit) =>
    means.reduce((sum, mean, i) => sum - mean * kernel[i * units + unit]!, start),
  );
  return {
    kernel,
    bias,
    outputKernel: layer.outputKernel.slice(),
    outputBias: layer.outputBias.slice(),
  };
}
