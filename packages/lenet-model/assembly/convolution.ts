import { ONE_PICTURE, TILE } from "./layout";
import { activated, clear, LINEAR, multiplyAdd, RELU, relu } from "./vector";

/** What becomes of the 2x2 windows of the output. */
const KEPT: u32 = 0;
const MEAN: u32 = 1;

/** A convolution with the activation and the 2x2 pooling that follow it. */
class Convolution {
  operation: u32;
  /** Where the filter lies on the first pixel: in the corner of the border, if there is one. */
  input: usize;
  inputRow: u32;
  /** Offsets of the pixels under a filter, [tap]. */
  taps: usize;
  tapsEnd: usize;
  /** [pair of filters, tap, 2] */
  weights: usize;
  /** [filter] */
  biases: usize;
  output: usize;
  outputRow: u32;
  outputMap: u32;
  /** Pairs of filters; an odd last one is filled up with zeros and has a map to spare. */
  pairs: u32;
  rows: u32;
  columns: u32;
  activation: u32;
  pooling: u32;
  /** Bytes of a pixel. */
  cell: u32;
  /** Where the values before pooling go as well; 0 where no one wants them. */
  kept: usize;
  keptRow: u32;
  keptMap: u32;
}

export function convolve(record: usize): void {
  const layer = changetype<Convolution>(record);
  const weightsOfPair = (layer.tapsEnd - layer.taps) << 1;
  let weights = layer.weights;
  let biases = layer.biases;
  let output = layer.output;
  let kept = layer.kept;
  for (let pair: u32 = 0; pair < layer.pairs; pair++) {
    convolvePair(layer, weights, biases, output, kept);
    weights += weightsOfPair;
    biases += 8;
    output += 2 * layer.outputMap;
    kept += 2 * layer.keptMap;
  }
}

/**
 * Two filters over all tiles. Their 2 x 4 sums stay in registers until they are stored: 8 is what
 * the 16 registers of x86 have room for. The loop over the taps is left rolled, because V8 spills the
 * sums of an unrolled one.
 */
function convolvePair(
  layer: Convolution,
  weights: usize,
  biases: usize,
  output: usize,
  kept: usize,
): void {
  const isPooled = layer.pooling !== KEPT;
  const rows = isPooled ? layer.rows & ~1 : layer.rows;
  const columns = isPooled ? layer.columns & ~1 : layer.columns;
  // A single row is its own neighbour.
  const inputRow = rows === 1 ? 0 : layer.inputRow;
  const nextRow = rows === 1 ? 0 : layer.outputRow;
  const outputMap = layer.outputMap;
  const taps = layer.taps;
  const tapsEnd = layer.tapsEnd;
  const activation = layer.activation;
  const rowBytes = columns * layer.cell;

  for (let y: u32 = 0; y < rows; y += 2) {
    // An odd last row is done together with the one above, again.
    const top = rows === 1 ? 0 : min(y, rows - 2);
    const inputTop = layer.input + top * inputRow;
    const outputTop = output + (isPooled ? top >> 1 : top) * layer.outputRow;
    let out = outputTop;
    let keptOut = kept + top * layer.keptRow;

    for (let x: u32 = 0; x < rowBytes; x += TILE) {
      const origin = inputTop + x;
      let tap = taps;
      let weight = weights;
      let a0 = v128.load32_splat(biases);
      let a1 = a0;
      let a2 = a0;
      let a3 = a0;
      let b0 = v128.load32_splat(biases, 4);
      let b1 = b0;
      let b2 = b0;
      let b3 = b0;
      do {
        const upper = origin + load<u32>(tap);
        const lower = upper + inputRow;
        const a = v128.load32_splat(weight);
        const b = v128.load32_splat(weight, 4);
        let pixels = v128.load(upper);
        a0 = multiplyAdd(pixels, a, a0);
        b0 = multiplyAdd(pixels, b, b0);
        pixels = v128.load(upper, 16);
        a1 = multiplyAdd(pixels, a, a1);
        b1 = multiplyAdd(pixels, b, b1);
        pixels = v128.load(lower);
        a2 = multiplyAdd(pixels, a, a2);
        b2 = multiplyAdd(pixels, b, b2);
        pixels = v128.load(lower, 16);
        a3 = multiplyAdd(pixels, a, a3);
        b3 = multiplyAdd(pixels, b, b3);
        tap += 4;
        weight += 8;
      } while (tap !== tapsEnd);

      if (activation === RELU) {
        a0 = relu(a0);
        a1 = relu(a1);
        a2 = relu(a2);
        a3 = relu(a3);
        b0 = relu(b0);
        b1 = relu(b1);
        b2 = relu(b2);
        b3 = relu(b3);
      } else if (activation !== LINEAR) {
        a0 = activated(a0, activation);
        a1 = activated(a1, activation);
        a2 = activated(a2, activation);
        a3 = activated(a3, activation);
        b0 = activated(b0, activation);
        b1 = activated(b1, activation);
        b2 = activated(b2, activation);
        b3 = activated(b3, activation);
      }

      if (isPooled) {
        v128.store(out, pooled(layer, a0, a1, a2, a3));
        v128.store(out + outputMap, pooled(layer, b0, b1, b2, b3));
        out += TILE >> 1;
        if (kept !== 0) {
          storeTile(keptOut, layer.keptRow, a0, a1, a2, a3);
          storeTile(keptOut + layer.keptMap, layer.keptRow, b0, b1, b2, b3);
          keptOut += TILE;
        }
      } else {
        storeTile(out, nextRow, a0, a1, a2, a3);
        storeTile(out + outputMap, nextRow, b0, b1, b2, b3);
        out += TILE;
      }
    }

    // The last tile may reach beyond the row, where a border or nothing is.
    const end = outputTop + (isPooled ? rowBytes >> 1 : rowBytes);
    clear(end, out);
    clear(end + outputMap, out + outputMap);
    if (!isPooled) {
      clear(end + nextRow, out + nextRow);
      clear(end + nextRow + outputMap, out + nextRow + outputMap);
    }
  }
}

/** Store the two vectors of the upper and of the lower row. */
function storeTile(out: usize, row: u32, v0: v128, v1: v128, v2: v128, v3: v128): void {
  v128.store(out, v0);
  v128.store(out, v1, 16);
  v128.store(out + row, v2);
  v128.store(out + row, v3, 16);
}

/** The 2x2 windows of a tile: two vectors of the upper row, two of the lower. */
function pooled(layer: Convolution, v0: v128, v1: v128, v2: v128, v3: v128): v128 {
  const isMean = layer.pooling === MEAN;
  let left = isMean ? f32x4.add(v0, v2) : f32x4.pmax(v0, v2);
  let right = isMean ? f32x4.add(v1, v3) : f32x4.pmax(v1, v3);
  if (layer.cell === ONE_PICTURE) {
    const even = v128.shuffle<f32>(left, right, 0, 2, 4, 6);
    right = v128.shuffle<f32>(left, right, 1, 3, 5, 7);
    left = even;
  }
  if (isMean) return f32x4.mul(f32x4.add(left, right), f32x4.splat(0.25));
  return f32x4.pmax(left, right);
}
