import { roundHalfEven } from "../geometry/round-half-even.ts";
import { rotations } from "./hough-space.ts";

/** The direction of a line's normal: its cosine and sine, both over the step of the distances. */
export interface Normal {
  readonly cosine: number;
  readonly sine: number;
}

/** Counts the votes of pixels for the lines through them. */
export interface Ballot {
  /** Vote with a pixel; the line with most votes wins, once there are as many as `threshold`. */
  readonly add: (x: number, y: number, threshold: number) => Normal | undefined;
  /** Take a pixel's vote back. */
  readonly remove: (x: number, y: number) => void;
}

export function ballot(angles: readonly number[], distances: number, rho: number): Ballot {
  const { cosines, sines } = rotations(angles, rho);
  const votes = new Int32Array(angles.length * distances);
  const middle = Math.floor((distances - 1) / 2);
  return {
    add(x, y, threshold) {
      let winner = -1;
      let most = Math.ceil(threshold) - 1;
      for (let n = 0, row = middle; n < cosines.length; n++, row += distances) {
        const count = ++votes[row + distance(x, y, cosines[n]!, sines[n]!)]!;
        if (count <= most) continue;
        most = count;
        winner = n;
      }
      return winner < 0 ? undefined : { cosine: cosines[winner]!, sine: sines[winner]! };
    },
    remove(x, y) {
      for (let n = 0, row = middle; n < cosines.length; n++, row += distances) {
        votes[row + distance(x, y, cosines[n]!, sines[n]!)]!--;
      }
    },
  };
}

/** In single precision, as in OpenCV: halves are rounded to the same side. */
function distance(x: number, y: number, cosine: number, sine: number): number {
  return roundHalfEven(Math.fround(Math.fround(x * cosine) + Math.fround(y * sine)));
}
