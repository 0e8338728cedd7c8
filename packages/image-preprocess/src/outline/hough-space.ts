import { ImageError } from "../errors.ts";
import { roundHalfEven } from "../geometry/round-half-even.ts";
import type { Size } from "../geometry/size.ts";

/** How finely lines are told apart, and how many pixels a line needs. */
export interface HoughSteps {
  /** Step of the distances, in pixels. */
  readonly rho?: number;
  /** Step of the angles, in radians. */
  readonly theta?: number;
  /** Votes of pixels that a line needs. */
  readonly threshold: number;
}

/** @throws {ImageError} `INVALID_ARGUMENT` unless both steps and the threshold are positive. */
export function checkSteps(steps: Required<HoughSteps>): void {
  for (const [name, step] of Object.entries(steps)) {
    if (step > 0 && Number.isFinite(step)) continue;
    throw new ImageError("INVALID_ARGUMENT", `${name} is ${step}, and must be more than 0`);
  }
}

/** How many angles there are; π is left out where 0 is there, because it is the same. */
export function angleSteps(minTheta: number, maxTheta: number, theta: number): number {
  if (!(maxTheta >= minTheta)) {
    throw new ImageError("INVALID_ARGUMENT", `no angle is between ${minTheta} and ${maxTheta}`);
  }
  const steps = Math.floor((maxTheta - minTheta) / theta);
  return steps > 0 && Math.abs(Math.PI - steps * theta) < theta / 2 ? steps : steps + 1;
}

/** How many distances there are, with the negative ones: the middle one is 0. */
export function distanceSteps({ width, height }: Size, rho: number): number {
  return roundHalfEven((2 * (width + height) + 1) / rho);
}

/** Cosine and sine of each angle over the step of the distances. Single precision, as OpenCV's. */
export function rotations(
  angles: readonly number[],
  rho: number,
): { readonly cosines: Float32Array; readonly sines: Float32Array } {
  const scale = Math.fround(1 / Math.fround(rho));
  return {
    cosines: Float32Array.from(angles, (angle) => Math.cos(angle) * scale),
    sines: Float32Array.from(angles, (angle) => Math.sin(angle) * scale),
  };
}
