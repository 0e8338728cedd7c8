/** Operations on each byte by itself: assembly/pointwise.ts. All change the bytes at `data`. */
export interface PointwiseKernel {
  threshold(
    data: number,
    end: number,
    least: number,
    above: number,
    aboveKept: number,
    below: number,
    belowKept: number,
  ): void;
  invert(data: number, end: number): void;
  subtract(data: number, end: number, other: number): void;
  and(data: number, end: number, other: number): void;
  compare(
    data: number,
    end: number,
    other: number,
    least: number,
    above: number,
    below: number,
  ): void;
}
