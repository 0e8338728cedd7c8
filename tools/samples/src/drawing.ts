import { type Hand, resample, type Stroke, writeCharacter } from "./hand.ts";
import { drawStrokes } from "./pen.ts";
import type { Picture } from "./picture.ts";
import type { Random } from "./random.ts";

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Height of the character, in pixels, and where its upper left corner is. */
  readonly size: number;
  readonly at: readonly [x: number, y: number];
  /** Width of the brush, in pixels. */
  readonly brush: number;
  /** Whether the brush has smooth edges, or every pixel is either paper or ink. */
  readonly isSmooth: boolean;
  readonly paper: Rgba;
  readonly ink: Rgba;
}

/** As a file has it: 0 to 255 each. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Draw a character with a mouse in a paint program. */
export function drawWithMouse(character: string, drawing: Drawing, random: Random): Picture {
  const { width, height, size, at, brush, isSmooth, paper, ink } = drawing;
  const hand: Hand = { slant: 0.04, unsteadiness: 1 };
  const strokes = writeCharacter(character, at, size, hand, random).map((stroke) =>
    asMouse(stroke, random),
  );
  const pen = { width: brush, softness: 1, liveliness: 0, dryness: 0 };
  const cover = drawStrokes(width, height, strokes, pen, 0);
  const data = new Uint8Array(width * height * 4);
  cover.data.forEach((value, i) => {
    data.set(blend(paper, ink, isSmooth ? value : Math.round(value)), i * 4);
  });
  return { width, height, data };
}

/** The color where `share` of a pixel is ink; what is clear has no color to give. */
function blend(paper: Rgba, ink: Rgba, share: number): Rgba {
  const [paperAlpha, inkAlpha] = [paper[3] * (1 - share), ink[3] * share];
  const alpha = paperAlpha + inkAlpha;
  const channel = (i: 0 | 1 | 2): number =>
    alpha === 0 ? 0 : Math.round((paper[i] * paperAlpha + ink[i] * inkAlpha) / alpha);
  return [channel(0), channel(1), channel(2), Math.round(alpha)];
}

/** What a program sees of a mouse: whole pixels, some way apart, from a hand that isn't used to it. */
function asMouse(stroke: Stroke, random: Random): Stroke {
  return resample(stroke, 9).map(([x, y]) => [
    Math.round(x + random.normal(0.9)),
    Math.round(y + random.normal(0.9)),
  ]);
}
