import { convolve } from "./convolution";
import { connect } from "./dense";
import { take } from "./fields";
import { pool } from "./pooling";
import { give } from "./values";

/** Bytes of a record; src/kernel/program.ts writes them. */
const RECORD: u32 = 64;

/** Where memory is free. */
export function heapBase(): usize {
  return __heap_base;
}

/** Run a program of records, once for each group of one or of four pictures. */
export function run(start: usize, end: usize, groups: u32): void {
  for (let group: u32 = 0; group < groups; group++) {
    for (let record = start; record !== end; record += RECORD) {
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
  }
}
