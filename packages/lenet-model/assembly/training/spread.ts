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
  /** Windows down and across, in 16 bits each. */
  windows: u32;
  /** Side of a window: 1 where nothing is pooled. */
  size: u32;
  /** Pooling in the upper 16 bits, activation in the lower. */
  kinds: u32;
  /** Sum of slopes, [map]; 0 where there are no biases. */
  biases: usize;
}

export function spread(record: usize): void {
  const spreading = changetype<Spreading>(record);
  const rows = spreading.windows >> 16;
  const columns = spreading.windows & 0xffff;
  const window = spreading.size << 4;
  for (let map: u32 = 0; map < spreading.maps; map++) {
    let sum = f32x4.splat(0);
    for (let y: u32 = 0; y < rows; y++) {
      const top = y * spreading.size;
      let slopes = spreading.slopes + map * spreading.slopesMap + y * spreading.slopesRow;
      let values = spreading.values + map * spreading.valuesMap + top * spreading.valuesRow;
      let output = spreading.output + map * spreading.outputMap + top * spreading.outputRow;
      for (let x: u32 = 0; x < columns; x++) {
        const slope = v128.load(slopes);
        sum = f32x4.add(sum, spreadWindow(spreading, slope, values, output));
        slopes += 16;
        values += window;
        output += window;
      }
    }
    if (spreading.biases !== 0) {
      const total = spreading.biases + (map << 4);
      v128.store(total, f32x4.add(v128.load(total), sum));
    }
  }
}

/** @returns The sum of the slopes that were stored. */
function spreadWindow(spreading: Spreading, slope: v128, values: usize, output: usize): v128 {
  const activation = spreading.kinds & 0xffff;
  const isMaximum = spreading.kinds >> 16 === MAXIMUM;
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
      part = throughActivation(part, value, activation);
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
