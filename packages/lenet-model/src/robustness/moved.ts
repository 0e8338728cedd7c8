import { elasticField } from "../distortion/elastic-field.ts";
import { type Affine, warp } from "../distortion/warp.ts";
import type { Random } from "../random.ts";
import type { Picture } from "./corruption.ts";

const SAME: Affine = { xx: 1, xy: 0, yx: 0, yy: 1, dx: 0, dy: 0 };

/** Slanted: columns moved for each row away from the middle, to one side or the other. */
export function sheared(picture: Picture, strength: number, random: Random): Float32Array {
  return warped(picture, { ...SAME, xy: strength * sign(random) });
}

/** Made larger or smaller about the middle. */
export function scaled(picture: Picture, factor: number): Float32Array {
  return warped(picture, { ...SAME, xx: 1 / factor, yy: 1 / factor });
}

/** Turned about the middle, one way or the other. */
export function rotated(picture: Picture, degrees: number, random: Random): Float32Array {
  const angle = (degrees * sign(random) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return warped(picture, { ...SAME, xx: cos, xy: sin, yx: -sin, yy: cos });
}

/** Moved, in pixels, left or right and up or down. */
export function shifted(picture: Picture, pixels: number, random: Random): Float32Array {
  return warped(picture, { ...SAME, dx: pixels * sign(random), dy: pixels * sign(random) });
}

/** Moved while the shutter was open: the mean along a line. */
export function motionBlur(picture: Picture, length: number, random: Random): Float32Array {
  const angle = random.between(0, Math.PI);
  const sum = new Float32Array(picture.ink.length);
  for (let step = 0; step < length; step++) {
    const way = step - (length - 1) / 2;
    const dx = way * Math.cos(angle);
    const dy = way * Math.sin(angle);
    warped(picture, { ...SAME, dx, dy }).forEach((ink, i) => {
      sum[i]! += ink / length;
    });
  }
  return sum;
}

/** Each pixel taken from somewhere near, as through rough glass. */
export function scattered(
  { ink, height, width }: Picture,
  reach: number,
  random: Random,
): Float32Array {
  const away = () => ink.map(() => random.between(-reach, reach));
  return warp(ink, height, width, SAME, { x: away(), y: away() });
}

/** Bent by a smooth random field (Simard, Steinkraus and Platt 2003). */
export function elastic(
  { ink, height, width }: Picture,
  strength: number,
  smoothness: number,
  random: Random,
): Float32Array {
  const field = () => elasticField(height, width, strength, smoothness, random);
  return warp(ink, height, width, SAME, { x: field(), y: field() });
}

function warped({ ink, height, width }: Picture, affine: Affine): Float32Array {
  return warp(ink, height, width, affine);
}

function sign(random: Random): 1 | -1 {
  return random.next() < 0.5 ? -1 : 1;
}
