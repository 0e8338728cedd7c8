import { convolve } from "./convolution";
import { connect } from "./dense";
import { take } from "./fields";
import { pool } from "./pooling";
import { give } from "./values";

/** Perform an operation of the forward pass; src/kernel/records.ts writes the records. */
export function perform(record: usize, group: u32): void {
  switch (load<u32>(record)) {
    case 0:
      take(record, group);
      break;
    case 1:
      convolve(record);
      break;
    case 2:
      pool(record);
      break;
    case 3:
      connect(record);
      break;
    default:
      give(record, group);
  }
}
