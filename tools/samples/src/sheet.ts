import { type Color, color, mixColors, scaleColor } from "./color.ts";
import { createCloud, createNoise } from "./noise.ts";
import { type Plane, sample } from "./plane.ts";

/** The color of a sheet at a point, in millimetres from its upper left corner. */
export type Sheet = (x: number, y: number) => Color;

/** Paper: fibres, and here and there a little thicker. */
export function createPaper(hex: string, seed: number): Sheet {
  const paper = color(hex);
  const fibres = createCloud(seed, 3);
  const clouds = createCloud(seed + 50, 3);
  return (x, y) =>
    scaleColor(paper, 1 + 0.035 * fibres(x * 2.4, y * 2.4) + 0.02 * clouds(x / 14, y / 14));
}

/** Printed rules, `distance` millimetres apart, the first one at `first`. */
export function addRules(
  sheet: Sheet,
  { hex, first, distance, width }: { hex: string; first: number; distance: number; width: number },
  seed: number,
): Sheet {
  const rule = color(hex);
  const print = createNoise(seed);
  return (x, y) => {
    const nearest = first + Math.round((y - first) / distance) * distance;
    const cover = Math.min(1, Math.max(0, 0.5 + (width / 2 - Math.abs(y - nearest)) / 0.12));
    return mixColors(sheet(x, y), rule, cover * (0.85 + 0.15 * print(x * 3, nearest)));
  };
}

/** Ink on the sheet, from a plane that has `scale` pixels a millimetre. */
export function addInk(sheet: Sheet, ink: Plane, scale: number, hex: string): Sheet {
  const inkColor = color(hex);
  return (x, y) => mixColors(sheet(x, y), inkColor, sample(ink, x * scale, y * scale));
}
