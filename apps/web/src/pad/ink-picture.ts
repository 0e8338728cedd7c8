import type { InkImage } from "@inkdigit/image-preprocess";
import { type Ink, padSize } from "./ink.ts";
import { paintInk } from "./paint-ink.ts";

let context: OffscreenCanvasRenderingContext2D | undefined;

/** The ink as the drawing that is read: one pixel a pad unit, 0 is paper, 255 is ink. */
export function inkPicture(ink: Ink): InkImage {
  context ??= newContext();
  paintInk(context, ink, "#000");
  const { width, height, data } = context.getImageData(0, 0, padSize.width, padSize.height);
  const opacity = new Uint8Array(width * height);
  for (let i = 0; i < opacity.length; i++) opacity[i] = data[4 * i + 3]!;
  return { width, height, data: opacity };
}

function newContext(): OffscreenCanvasRenderingContext2D {
  const canvas = new OffscreenCanvas(padSize.width, padSize.height);
  return canvas.getContext("2d", { willReadFrequently: true })!;
}
