import { exponential } from "../vector";

/** The slope of the cross-entropy in each output: softmax less target (four pictures side by side). */
class Blaming {
  operation: u32;
  /** Outputs before softmax, [unit]. */
  logits: usize;
  /** What should be said, [picture, unit], from the first picture of the first group. */
  targets: usize;
  /** How much each picture counts, from the first picture of the first group; 0 where there is none. */
  weights: usize;
  /** Slopes, [unit]. */
  slopes: usize;
  units: u32;
}

export function blame(record: usize, group: u32): void {
  const blaming = changetype<Blaming>(record);
  const unitsEnd = blaming.units << 4;
  let highest = v128.load(blaming.logits);
  for (let unit: u32 = 16; unit < unitsEnd; unit += 16) {
    highest = f32x4.pmax(highest, v128.load(blaming.logits + unit));
  }
  let sum = f32x4.splat(0);
  for (let unit: u32 = 0; unit < unitsEnd; unit += 16) {
    const power = exponential(f32x4.sub(v128.load(blaming.logits + unit), highest));
    v128.store(blaming.slopes + unit, power);
    sum = f32x4.add(sum, power);
  }

  const weight = v128.load(blaming.weights + (group << 4));
  const counts = f32x4.ne(weight, f32x4.splat(0));
  const row = blaming.units << 2;
  let target = blaming.targets + (group << 2) * row;
  for (let unit: u32 = 0; unit < unitsEnd; unit += 16) {
    const probability = f32x4.div(v128.load(blaming.slopes + unit), sum);
    const slope = f32x4.mul(f32x4.sub(probability, fourOf(target, row)), weight);
    // What is no number must not become one of the sums' only because it is multiplied by 0.
    v128.store(blaming.slopes + unit, v128.and(slope, counts));
    target += 4;
  }
}

/** The same value of four rows. */
function fourOf(address: usize, row: u32): v128 {
  let four = v128.load32_zero(address);
  four = v128.load_lane<f32>(address + row, four, 1);
  four = v128.load_lane<f32>(address + 2 * row, four, 2);
  return v128.load_lane<f32>(address + 3 * row, four, 3);
}
