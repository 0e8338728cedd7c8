import { ONE_PICTURE } from "./layout";

/** Values of every picture of a group, brought out of the layout of the layers. */
class Values {
  operation: u32;
  /** Addresses of the cells to bring out, in the order in which they are wanted. */
  cells: usize;
  count: u32;
  /** Row of the first picture of the first group; a row is `count` floats. */
  output: usize;
  /** Bytes of a cell. */
  cell: u32;
}

export function give(record: usize, group: u32): void {
  const values = changetype<Values>(record);
  const rowBytes = values.count << 2;
  const cellsEnd = values.cells + rowBytes;
  if (values.cell === ONE_PICTURE) {
    let out = values.output + group * rowBytes;
    for (let cell = values.cells; cell !== cellsEnd; cell += 4) {
      store<f32>(out, load<f32>(load<usize>(cell)));
      out += 4;
    }
  } else {
    let out = values.output + 4 * group * rowBytes;
    for (let cell = values.cells; cell !== cellsEnd; cell += 4) {
      const value = v128.load(load<usize>(cell));
      v128.store_lane<f32>(out, value, 0);
      v128.store_lane<f32>(out + rowBytes, value, 1);
      v128.store_lane<f32>(out + 2 * rowBytes, value, 2);
      v128.store_lane<f32>(out + 3 * rowBytes, value, 3);
      out += 4;
    }
  }
}
