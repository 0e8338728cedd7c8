import type { Random } from "../random.ts";
import { blurred } from "./blur.ts";
import { elasticField } from "./elastic-field.ts";
import { noisy } from "./noise.ts";
import { occluded } from "./occlusion.ts";
import { thickened } from "./thickness.ts";
import { type Affine, type Displacement, type Sampling, warp } from "./warp.ts";

/** How strongly pictures are changed, each time by a random amount up to what is said here. */
export interface Distortion {
  /** Turned either way, in degrees. */
  readonly rotation?: number;
  /** Made larger or smaller, each side by its own share: 0.1 is from 0.9 to 1.1. */
  readonly scale?: number;
  /** Slanted either way: columns moved for each row away from the middle. */
  readonly shear?: number;
  /** Moved each way, in pixels. */
  readonly shift?: number;
  /** Every pixel moved by a smooth random field (Simard 2003). */
  readonly elastic?: {
    /** Deviation of a pixel's movement each way, in pixels. */
    readonly strength: number;
    /** Deviation of the Gaussian that smooths the field, in pixels. */
    readonly smoothness: number;
  };
  /** How pixels are found that lie between others; `linear` unless it is said. */
  readonly sampling?: Sampling;
  /** Strokes made thicker or thinner, in pixels each side; below 1. */
  readonly thickness?: number;
  /** Largest deviation of the Gaussian that blurs, in pixels. */
  readonly blur?: number;
  /** Largest deviation of the noise on each pixel, 1 being full ink. */
  readonly noise?: number;
  /** A square somewhere on the picture is covered with paper or with ink, its side up to so many pixels. */
  readonly occlusion?: number;
}

/**
 * One random distortion of a picture. Only what has a strength draws random numbers.
 *
 * @param picture - Row-major ink from 0 to 1.
 * @returns A new picture of the same size; what is moved out of it is lost.
 */
export function distort(
  picture: Float32Array,
  height: number,
  width: number,
  distortion: Distortion,
  random: Random,
): Float32Array {
  const affine = affineOf(distortion, random);
  const field = fieldOf(distortion, height, width, random);
  let result = warp(picture, height, width, affine, field, distortion.sampling);
  if (distortion.thickness) {
    const radius = random.between(-distortion.thickness, distortion.thickness);
    result = thickened(result, height, width, radius);
  }
  if (distortion.blur) {
    result = blurred(result, height, width, random.between(0, distortion.blur));
  }
  if (distortion.occlusion) {
    result = occluded(result, height, width, random.between(0, distortion.occlusion), random);
  }
  if (distortion.noise) result = noisy(result, random.between(0, distortion.noise), random);
  return result;
}

function affineOf(distortion: Distortion, random: Random): Affine {
  const upTo = (strength = 0) => (strength === 0 ? 0 : random.between(-strength, strength));
  const angle = (upTo(distortion.rotation) * Math.PI) / 180;
  const scaleX = 1 + upTo(distortion.scale);
  const scaleY = 1 + upTo(distortion.scale);
  const shear = upTo(distortion.shear);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return {
    xx: cos / scaleX,
    xy: sin / scaleX + shear,
    yx: -sin / scaleY,
    yy: cos / scaleY,
    dx: upTo(distortion.shift),
    dy: upTo(distortion.shift),
  };
}

function fieldOf(
  { elastic }: Distortion,
  height: number,
  width: number,
  random: Random,
): Displacement | undefined {
  if (!elastic?.strength) return undefined;
  return {
    x: elasticField(height, width, elastic.strength, elastic.smoothness, random),
    y: elasticField(height, width, elastic.strength, elastic.smoothness, random),
  };
}
