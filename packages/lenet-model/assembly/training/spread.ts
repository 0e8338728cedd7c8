import { LINEAR, RELU, TANH } from "../vector";

const MAXIMUM: u32 = 2;

/**
 * Bring slopes from the output of a layer to its sums: back through the pooling behind it, if there
 * is one, and through its activation. Also adds up what the biases are to blame for.
 */
class Spreading {
  operation: u32;
  /** Slopes in the pooled values. */
  slopes: usize;
  slopesRow: u32;
  slopesMap: u32;
  /** What the layer gave, before pooling. */
  values: usize;
  valuesRow: u32;
  valuesMap: u32;
  /** Where the slopes in the sums go, in the size of the values. */
  output: usize;
  outputRow: u32;
  outputMap: u32;
  maps: u32;
  /** Windows down and across. */
  rows: u32;
  columns: u32;
  /** Side of a window: 1 where nothing is pooled. */
  size: u32;
  activation: u32;
  pooling: u32;
  /** Sum of slopes, [map]; 0 where there are no biases. */
  biases: usize;
}

export function spread(record: usize): void {
  const spreading = changetype<Spreading>(record);
  const size = spreading.size;
  const isUsual = size === 2 && spreading.pooling !== MAXIMUM;
  for (let map: u32 = 0; map < spreading.maps; map++) {
    let sum = f32x4.splat(0);
    for (let y: u32 = 0; y < spreading.rows; y++) {
      const slopes = spreading.slopes + map * spreading.slopesMap + y * spreading.slopesRow;
      const values = spreading.values + map * spreading.valuesMap + y * size * spreading.valuesRow;
      const output = spreading.output + map * spreading.outputMap + y * size * spreading.outputRow;
      let rowSum: v128;
      if (isUsual) {
        const upper = spreadPairs(spreading, slopes, values, output);
        const nextValues = values + spreading.valuesRow;
        const lower = spreadPairs(spreading, slopes, nextValues, output + spreading.outputRow);
        rowSum = f32x4.add(upper, lower);
      } else {
        rowSum = spreadWindows(spreading, slopes, values, output);
      }
      sum = f32x4.add(sum, rowSum);
    }
    if (spreading.biases !== 0) {
      const total = spreading.biases + (map << 4);
      v128.store(total, f32x4.add(v128.load(total), sum));
    }
  }
}

/**
 * A row of the values under 2x2 windows of which the mean was taken.
 *
 * @returns The sum of the slopes that were stored.
 */
function spreadPairs(spreading: Spreading, slopes: usize, values: usize, output: usize): v128 {
  const activation = spreading.activation;
  const end = slopes + (spreading.columns << 4);
  const quarter = f32x4.splat(0.25);
  let left = f32x4.splat(0);
  let right = left;
  do {
    const share = f32x4.mul(v128.load(slopes), quarter);
    const a = throughActivation(share, v128.load(values), activation);
    const b = throughActivation(share, v128.load(values, 16), activation);
    v128.store(output, a);
    v128.store(output, b, 16);
    left = f32x4.add(left, a);
    right = f32x4.add(right, b);
    slopes += 16;
    values += 32;
    output += 32;
  } while (slopes !== end);
  return f32x4.add(left, right);
}

/**
 * A row of windows of any kind.
 *
 * @returns The sum of the slopes that were stored.
 */
function spreadWindows(spreading: Spreading, slopes: usize, values: usize, output: usize): v128 {
  const width = spreading.size << 4;
  let sum = f32x4.splat(0);
  for (let x: u32 = 0; x < spreading.columns; x++) {
    const slope = v128.load(slopes + (x << 4));
    sum = f32x4.add(sum, spreadWindow(spreading, slope, values + x * width, output + x * width));
  }
  return sum;
}

function spreadWindow(spreading: Spreading, slope: v128, values: usize, output: usize): v128 {
  const isMaximum = spreading.pooling === MAXIMUM;
  const width = spreading.size << 4;
  const highest = isMaximum ? highestOf(spreading, values) : slope;
  const share = isMaximum
    ? slope
    : f32x4.mul(slope, f32x4.splat(1 / <f32>(spreading.size * spreading.size)));
  let free = i32x4.splat(-1);
  let sum = f32x4.splat(0);
  for (let y: u32 = 0; y < spreading.size; y++) {
    for (let x: u32 = 0; x < width; x += 16) {
      const value = v128.load(values + x);
      let part = share;
      if (isMaximum) {
        // The first of several equals takes it all.
        const takes = v128.and(free, f32x4.eq(value, highest));
        part = v128.and(share, takes);
        free = v128.andnot(free, takes);
      }
      part = throughActivation(part, value, spreading.activation);
      v128.store(output + x, part);
      sum = f32x4.add(sum, part);
    }
    values += spreading.valuesRow;
    output += spreading.outputRow;
  }
  return sum;
}

function highestOf(spreading: Spreading, values: usize): v128 {
  let highest = v128.load(values);
  for (let y: u32 = 0; y < spreading.size; y++) {
    for (let x: u32 = 0; x < spreading.size; x++) {
      highest = f32x4.pmax(highest, v128.load(values + y * spreading.valuesRow + (x << 4)));
    }
  }
  return highest;
}

/** A slope times that of the activation, told from what the activation gave. */
function throughActivation(slope: v128, value: v128, activation: u32): v128 {
  if (activation === LINEAR) return slope;
  if (activation === RELU) return v128.and(slope, f32x4.gt(value, f32x4.splat(0)));
  const one = f32x4.splat(1);
  if (activation === TANH) return f32x4.mul(slope, f32x4.sub(one, f32x4.mul(value, value)));
  return f32x4.mul(slope, f32x4.mul(value, f32x4.sub(one, value)));
}
