import { RECORD } from "./layout";
import { perform } from "./operations";
import { backThroughFilters } from "./training/back-through-filters";
import { blame } from "./training/blame";
import { gather } from "./training/gather";
import { slopesOfFilters } from "./training/slopes-of-filters";
import { slopesOfUnits } from "./training/slopes-of-units";
import { spread } from "./training/spread";
import { sumUp } from "./training/sum-up";

/** Where memory is free. */
export function heapBase(): usize {
  return __heap_base;
}

/** Run a program of records, once for each group of four pictures. */
export function run(start: usize, end: usize, groups: u32): void {
  for (let group: u32 = 0; group < groups; group++) {
    for (let record = start; record !== end; record += RECORD) {
      switch (load<u32>(record)) {
        case 5:
          gather(record);
          break;
        case 6:
          blame(record, group);
          break;
        case 7:
          spread(record);
          break;
        case 8:
          slopesOfFilters(record);
          break;
        case 9:
          slopesOfUnits(record);
          break;
        case 10:
          backThroughFilters(record);
          break;
        case 11:
          sumUp(record);
          break;
        default:
          perform(record, group);
      }
    }
  }
}
