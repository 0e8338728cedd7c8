import { ONE_PICTURE } from "./layout";

const MEAN: u32 = 1;

/** Pooling over windows of any size, where it is not part of a convolution. */
class Pooling {
  operation: u32;
  input: usize;
  inputRow: u32;
  inputMap: u32;
  output: usize;
  outputRow: u32;
  outputMap: u32;
  maps: u32;
  rows: u32;
  columns: u32;
  /** Side of a window. */
  size: u32;
  pooling: u32;
  /** Bytes of a pixel. */
  cell: u32;
}

export function pool(record: usize): void {
  const layer = changetype<Pooling>(record);
  const cell = layer.cell;
  const size = layer.size;
  for (let map: u32 = 0; map < layer.maps; map++) {
    for (let y: u32 = 0; y < layer.rows; y++) {
      let window = layer.input + map * layer.inputMap + y * size * layer.inputRow;
      let out = layer.output + map * layer.outputMap + y * layer.outputRow;
      for (let x: u32 = 0; x < layer.columns; x++) {
        // With one picture only the first of the four sums means something.
        const value = valueOfWindow(layer, window);
        if (cell === ONE_PICTURE) v128.store_lane<f32>(out, value, 0);
        else v128.store(out, value);
        window += size * cell;
        out += cell;
      }
    }
  }
}

function valueOfWindow(layer: Pooling, window: usize): v128 {
  const isMean = layer.pooling === MEAN;
  const rowBytes = layer.size * layer.cell;
  let value = isMean ? f32x4.splat(0) : v128.load(window);
  for (let y: u32 = 0; y < layer.size; y++) {
    const row = window + y * layer.inputRow;
    for (let pixel = row; pixel !== row + rowBytes; pixel += layer.cell) {
      const next = v128.load(pixel);
      value = isMean ? f32x4.add(value, next) : f32x4.pmax(value, next);
    }
  }
  if (!isMean) return value;
  return f32x4.mul(value, f32x4.splat(1 / <f32>(layer.size * layer.size)));
}
