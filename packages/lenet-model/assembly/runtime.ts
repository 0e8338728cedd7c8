import { RECORD } from "./layout";
import { perform } from "./operations";

/** Where memory is free. */
export function heapBase(): usize {
  return __heap_base;
}

/** Run a program of records, once for each group of one or of four pictures. */
export function run(start: usize, end: usize, groups: u32): void {
  for (let group: u32 = 0; group < groups; group++) {
    for (let record = start; record !== end; record += RECORD) perform(record, group);
  }
}
