/** Pixels taken apart and put together: assembly/planes.ts. */
export interface PlanesKernel {
  split(pixels: number, count: number, to: number, step: number): void;
  merge(red: number, green: number, blue: number, alpha: number, count: number, to: number): void;
}
