import { elasticField } from "../distortion/elastic-field.ts";
import type { Random } from "../random.ts";
import type { Picture } from "./corruption.ts";

/** A share of the pixels without ink or full of it. */
export function impulses({ ink }: Picture, share: number, random: Random): Float32Array {
  return ink.map((value) => {
    if (random.next() >= share) return value;
    return random.next() < 0.5 ? 0 : 1;
  });
}

/** Ink counted in few particles, so that its amount is left to chance: a Poisson number of them. */
export function shotNoise({ ink }: Picture, particles: number, random: Random): Float32Array {
  return ink.map((value) => Math.min(1, poisson(value * particles, random) / particles));
}

/** Knuth's way, for small means. */
function poisson(mean: number, random: Random): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.next(); product > limit; product *= random.next()) count++;
  return count;
}

/** Ink and paper exchanged in bands at the left and the right. */
export function stripes({ ink, width }: Picture, band: number): Float32Array {
  return ink.map((value, i) => {
    const x = i % width;
    return x < band || x >= width - band ? 1 - value : value;
  });
}

/** Clouds before the picture, large and small ones. */
export function fog(
  { ink, height, width }: Picture,
  densest: number,
  random: Random,
): Float32Array {
  const large = elasticField(height, width, 1, 7, random);
  const small = elasticField(height, width, 0.5, 3, random);
  return ink.map((value, i) => {
    const cloud = Math.min(1, Math.max(0, 0.5 + (large[i]! + small[i]!) / 4)) * densest;
    return value + (1 - value) * cloud;
  });
}

/** A square without ink, its middle on a pixel of the digit. */
export function occluded({ ink, width }: Picture, side: number, random: Random): Float32Array {
  const inked = [...ink.keys()].filter((i) => ink[i]! > 0.5);
  const middle = inked[random.below(Math.max(1, inked.length))] ?? 0;
  const [x, y] = [middle % width, Math.floor(middle / width)];
  const reach = side / 2;
  return ink.map((value, i) => {
    const isUnder =
      Math.abs((i % width) - x) < reach && Math.abs(Math.floor(i / width) - y) < reach;
    return isUnder ? 0 : value;
  });
}
