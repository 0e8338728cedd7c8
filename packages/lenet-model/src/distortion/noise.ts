import type { Random } from "../random.ts";

/** A picture with normal noise on every pixel, kept between 0 and 1. */
export function noisy(picture: Float32Array, deviation: number, random: Random): Float32Array {
  return picture.map((ink) => Math.min(1, Math.max(0, ink + deviation * random.normal())));
}
