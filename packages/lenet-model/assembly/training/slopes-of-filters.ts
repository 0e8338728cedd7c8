import { multiplyAdd } from "../vector";

/** What each weight of a convolution is to blame for. */
class FilterSlopes {
  operation: u32;
  /** What the convolution was given, from the corner of its border. */
  input: usize;
  inputRow: u32;
  /** Offsets of the pixels under a filter, a multiple of 4 of them. */
  taps: usize;
  tapsEnd: usize;
  /** Slopes in the sums. */
  slopes: usize;
  slopesRow: u32;
  slopesMap: u32;
  pairs: u32;
  rows: u32;
  columns: u32;
  /** Added to: [pair of filters, four taps, 2 filters, 4 taps], a vector each. */
  output: usize;
}

export function slopesOfFilters(record: usize): void {
  const layer = changetype<FilterSlopes>(record);
  let output = layer.output;
  for (let pair: u32 = 0; pair < layer.pairs; pair++) {
    const slopes = layer.slopes + 2 * pair * layer.slopesMap;
    for (let tap = layer.taps; tap !== layer.tapsEnd; tap += 16) {
      slopesOfFour(layer, tap, slopes, output);
      output += 128;
    }
  }
}

/** Two filters, four taps of each: eight sums in registers, over all pixels. */
function slopesOfFour(layer: FilterSlopes, tap: usize, slopes: usize, output: usize): void {
  const width = layer.columns << 4;
  const slopesGap = layer.slopesRow - width;
  const inputGap = layer.inputRow - width;
  let tap0 = layer.input + load<u32>(tap);
  let tap1 = layer.input + load<u32>(tap, 4);
  let tap2 = layer.input + load<u32>(tap, 8);
  let tap3 = layer.input + load<u32>(tap, 12);
  let slopeA = slopes;
  let slopeB = slopes + layer.slopesMap;
  let a0 = v128.load(output);
  let a1 = v128.load(output, 16);
  let a2 = v128.load(output, 32);
  let a3 = v128.load(output, 48);
  let b0 = v128.load(output, 64);
  let b1 = v128.load(output, 80);
  let b2 = v128.load(output, 96);
  let b3 = v128.load(output, 112);
  for (let y = layer.rows; y !== 0; y--) {
    const rowEnd = slopeA + width;
    do {
      const a = v128.load(slopeA);
      const b = v128.load(slopeB);
      let pixel = v128.load(tap0);
      a0 = multiplyAdd(pixel, a, a0);
      b0 = multiplyAdd(pixel, b, b0);
      pixel = v128.load(tap1);
      a1 = multiplyAdd(pixel, a, a1);
      b1 = multiplyAdd(pixel, b, b1);
      pixel = v128.load(tap2);
      a2 = multiplyAdd(pixel, a, a2);
      b2 = multiplyAdd(pixel, b, b2);
      pixel = v128.load(tap3);
      a3 = multiplyAdd(pixel, a, a3);
      b3 = multiplyAdd(pixel, b, b3);
      slopeA += 16;
      slopeB += 16;
      tap0 += 16;
      tap1 += 16;
      tap2 += 16;
      tap3 += 16;
    } while (slopeA !== rowEnd);
    slopeA += slopesGap;
    slopeB += slopesGap;
    tap0 += inputGap;
    tap1 += inputGap;
    tap2 += inputGap;
    tap3 += inputGap;
  }
  v128.store(output, a0);
  v128.store(output, a1, 16);
  v128.store(output, a2, 32);
  v128.store(output, a3, 48);
  v128.store(output, b0, 64);
  v128.store(output, b1, 80);
  v128.store(output, b2, 96);
  v128.store(output, b3, 112);
}
