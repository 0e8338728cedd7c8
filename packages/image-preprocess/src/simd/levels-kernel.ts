/** Counts and tables of levels: assembly/levels.ts. */
export interface LevelsKernel {
  count(data: number, end: number, tables: number): void;
  countMasked(data: number, end: number, mask: number, tables: number): void;
  map(data: number, end: number, table: number): void;
}
