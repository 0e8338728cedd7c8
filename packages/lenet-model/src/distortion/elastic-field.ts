import type { Random } from "../random.ts";
import { blurred } from "./blur.ts";

/**
 * A smooth random field: noise from -1 to 1, blurred by a Gaussian and scaled to a deviation
 * (Simard, Steinkraus and Platt 2003, who name the factor instead of the deviation it gives).
 *
 * @param strength - Deviation of the values of the field.
 * @param smoothness - Deviation of the Gaussian, in pixels.
 */
export function elasticField(
  height: number,
  width: number,
  strength: number,
  smoothness: number,
  random: Random,
): Float32Array {
  const noise = Float32Array.from({ length: height * width }, () => random.between(-1, 1));
  const field = blurred(noise, height, width, smoothness);
  // White noise of variance 1/3 keeps 1 / (4 pi smoothness^2) of it under a Gaussian blur.
  const factor = strength * 2 * smoothness * Math.sqrt(3 * Math.PI);
  return field.map((value) => value * factor);
}
