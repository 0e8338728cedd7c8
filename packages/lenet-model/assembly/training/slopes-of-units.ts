import { multiplyAdd, storeTransposed } from "../vector";

/** What each weight of a layer of units is to blame for. */
class UnitSlopes {
  operation: u32;
  /** Cells that the units were given, a multiple of 4. */
  input: usize;
  cells: u32;
  /** Slopes in the sums, [unit]. */
  slopes: usize;
  units: u32;
  /** Room for the cells, picture by picture. */
  pictures: usize;
  /** Added to: [unit, cell], a float each. */
  output: usize;
}

export function slopesOfUnits(record: usize): void {
  const layer = changetype<UnitSlopes>(record);
  const row = layer.cells << 2;
  const rowEnd = layer.pictures + row;
  let input = layer.input;
  for (let cell = layer.pictures; cell !== rowEnd; cell += 16) {
    storeTransposed(
      cell,
      row,
      v128.load(input),
      v128.load(input, 16),
      v128.load(input, 32),
      v128.load(input, 48),
    );
    input += 64;
  }

  let output = layer.output;
  for (let unit: u32 = 0; unit < layer.units; unit++) {
    const slopes = layer.slopes + (unit << 4);
    const slope0 = v128.load32_splat(slopes);
    const slope1 = v128.load32_splat(slopes, 4);
    const slope2 = v128.load32_splat(slopes, 8);
    const slope3 = v128.load32_splat(slopes, 12);
    for (let cell = layer.pictures; cell !== rowEnd; cell += 16) {
      let sum = multiplyAdd(v128.load(cell), slope0, v128.load(output));
      sum = multiplyAdd(v128.load(cell + row), slope1, sum);
      sum = multiplyAdd(v128.load(cell + 2 * row), slope2, sum);
      sum = multiplyAdd(v128.load(cell + 3 * row), slope3, sum);
      v128.store(output, sum);
      output += 16;
    }
  }
}
