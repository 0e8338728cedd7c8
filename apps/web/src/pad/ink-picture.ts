import type { RgbaImage } from "@inkdigit/image-preprocess";
import { type Ink, padSize } from "./ink.ts";
import { paintInk } from "./paint-ink.ts";

let context: CanvasRenderingContext2D | undefined;

/** The ink as the picture that is read: black on white, one pixel a pad unit. */
export function inkPicture(ink: Ink): RgbaImage {
  context ??= newContext();
  paintInk(context, ink, "#000");
  const { width, height, data } = context.getImageData(0, 0, padSize.width, padSize.height);
  return { width, height, data: onWhite(data) };
}

function newContext(): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = padSize.width;
  canvas.height = padSize.height;
  return canvas.getContext("2d", { willReadFrequently: true })!;
}

/** Black ink of some opacity, laid on white paper. */
function onWhite(data: Uint8ClampedArray): Uint8ClampedArray {
  const pixels = new Uint32Array(data.buffer);
  for (let i = 0; i < pixels.length; i++) {
    const paper = 255 - data[4 * i + 3]!;
    pixels[i] = 0xff000000 | (paper << 16) | (paper << 8) | paper;
  }
  return data;
}
