import { blurred } from "../distortion/blur.ts";
import { noisy } from "../distortion/noise.ts";
import { thickened } from "../distortion/thickness.ts";
import type { Corruption, Picture } from "./corruption.ts";
import { dottedLine, spatter, zigzag } from "./drawn-over.ts";
import { elastic, motionBlur, rotated, scaled, scattered, sheared, shifted } from "./moved.ts";
import { fog, impulses, occluded, shotNoise, stripes } from "./veiled.ts";

/**
 * What goes wrong with pictures of digits: the kinds of MNIST-C (Mu and Gilmer 2019), drawn by our own
 * code, and a few that pens and scanners add. The strengths are round numbers, set before any network
 * was measured; people still read nearly all of the pictures.
 */
export const corruptions: readonly Corruption[] = [
  {
    name: "noise",
    strength: "normal, deviation 0.25 of full ink",
    apply: ({ ink }, random) => noisy(ink, 0.25, random),
  },
  {
    name: "impulse noise",
    strength: "8% of pixels black or white",
    apply: (picture, random) => impulses(picture, 0.08, random),
  },
  {
    name: "shot noise",
    strength: "as of 8 photons at full ink",
    apply: (picture, random) => shotNoise(picture, 8, random),
  },
  {
    name: "blur",
    strength: "Gaussian, deviation 1.5 px",
    apply: ({ ink, height, width }) => blurred(ink, height, width, 1.5),
  },
  {
    name: "motion blur",
    strength: "7 px in any direction",
    apply: (picture, random) => motionBlur(picture, 7, random),
  },
  {
    name: "scattered",
    strength: "each pixel from up to 1.5 px away",
    apply: (picture, random) => scattered(picture, 1.5, random),
  },
  {
    name: "shear",
    strength: "0.4 either way",
    apply: (picture, random) => sheared(picture, 0.4, random),
  },
  { name: "scale", strength: "to 0.65 of its size", apply: (picture) => scaled(picture, 0.65) },
  {
    name: "rotate",
    strength: "30 degrees either way",
    apply: (picture, random) => rotated(picture, 30, random),
  },
  {
    name: "translate",
    strength: "3 px across and down",
    apply: (picture, random) => shifted(picture, 3, random),
  },
  {
    name: "elastic",
    strength: "deviation 1.5 px, smooth over 4 px",
    apply: (picture, random) => elastic(picture, 1.5, 4, random),
  },
  {
    name: "thin strokes",
    strength: "1 px off each edge",
    apply: (picture) => thicker(picture, -1),
  },
  {
    name: "thick strokes",
    strength: "1 px onto each edge",
    apply: (picture) => thicker(picture, 1),
  },
  {
    name: "brightness",
    strength: "paper at 0.4 of full ink",
    apply: ({ ink }) => ink.map((value) => 0.4 + 0.6 * value),
  },
  {
    name: "faded",
    strength: "ink at 0.3 of its own",
    apply: ({ ink }) => ink.map((value) => 0.3 * value),
  },
  {
    name: "stripes",
    strength: "5 px inverted at both sides",
    apply: (picture) => stripes(picture, 5),
  },
  {
    name: "dotted line",
    strength: "across the picture, a dot each 3 px",
    apply: (picture, random) => dottedLine(picture, 3, random),
  },
  { name: "zigzag", strength: "1 px thick, across the picture", apply: zigzag },
  {
    name: "spatter",
    strength: "8 drops of up to 1.5 px radius",
    apply: (picture, random) => spatter(picture, 8, 1.5, random),
  },
  {
    name: "fog",
    strength: "clouds of up to 0.6 of full ink",
    apply: (picture, random) => fog(picture, 0.6, random),
  },
  {
    name: "occlusion",
    strength: "7x7 px blank, on the digit",
    apply: (picture, random) => occluded(picture, 7, random),
  },
];

function thicker({ ink, height, width }: Picture, radius: number): Float32Array {
  return thickened(ink, height, width, radius);
}
