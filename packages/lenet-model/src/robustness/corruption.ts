import type { Random } from "../random.ts";

/** Ink from 0 to 1, row-major. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly ink: Float32Array;
}

/** Something that goes wrong with pictures, at one strength. */
export interface Corruption {
  readonly name: string;
  /** What is done and how strongly, in a few words. */
  readonly strength: string;
  /**
   * @returns Ink from 0 to 1, of the same size; `picture` stays as it is.
   */
  readonly apply: (picture: Picture, random: Random) => Float32Array;
}
