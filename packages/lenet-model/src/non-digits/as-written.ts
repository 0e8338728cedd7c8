import { blurred } from "../distortion/blur.ts";
import { thickened } from "../distortion/thickness.ts";
import type { Random } from "../random.ts";
import type { Canvas } from "./canvas.ts";

/** What pen, paper and camera do to what is drawn: thicker, thinner, softer or harder strokes. */
export function asWritten(canvas: Canvas, random: Random): Canvas {
  const { width, height } = canvas;
  let { ink } = canvas;
  if (random.next() < 0.35) ink = thickened(ink, height, width, random.between(-1, 1));
  if (random.next() < 0.35) ink = blurred(ink, height, width, random.between(0.5, 1.6));
  if (random.next() < 0.35) {
    const level = random.between(0.3, 0.6);
    const contrast = random.between(1.5, 6);
    ink = ink.map((value) => Math.min(1, Math.max(0, (value - level) * contrast + 0.5)));
  }
  return { width, height, ink };
}
