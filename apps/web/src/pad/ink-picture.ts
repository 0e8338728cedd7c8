import type { InkImage } from "@inkdigit/image-preprocess";
import { type Ink, padSize } from "./ink.ts";
import { inkBox } from "./ink-box.ts";
import { paintInk } from "./paint-ink.ts";

let context: OffscreenCanvasRenderingContext2D | undefined;

/** The ink as the drawing that is read: one pixel a pad unit, 0 is paper, 255 is ink. */
export function inkPicture(ink: Ink): InkImage {
  context ??= newContext();
  paintInk(context, ink, "#000");
  const picture = { ...padSize, data: new Uint8Array(padSize.width * padSize.height) };
  const { x: left, y: top, width, height } = inkBox(ink);
  // There is no reading of nothing from a canvas.
  if (width * height === 0) return picture;
  const { data } = context.getImageData(left, top, width, height);
  for (let y = 0, from = 3; y < height; y++) {
    const to = (top + y) * padSize.width + left;
    for (let x = 0; x < width; x++, from += 4) picture.data[to + x] = data[from]!;
  }
  return picture;
}

function newContext(): OffscreenCanvasRenderingContext2D {
  const canvas = new OffscreenCanvas(padSize.width, padSize.height);
  return canvas.getContext("2d", { willReadFrequently: true })!;
}
