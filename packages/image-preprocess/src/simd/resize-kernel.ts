/** Rows and columns mixed to another size: assembly/resize.ts. */
export interface ResizeKernel {
  mix(
    source: number,
    step: number,
    rows: number,
    taps: number,
    firsts: number,
    weights: number,
    width: number,
    rowFirsts: number,
    rowWeights: number,
    height: number,
    present: number,
    lines: number,
    lineBytes: number,
    result: number,
  ): void;
  pick(
    source: number,
    rows: number,
    height: number,
    columns: number,
    width: number,
    to: number,
  ): void;
}
