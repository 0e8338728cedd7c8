import type { LumaImage, RgbaImage } from "../picture.ts";
import { LUMA } from "../simd/kernels/luma.generated.ts";
import { mapPixels } from "../simd/map-pixels.ts";
import { blend, checkPaper, type PaperOptions, type Rgb, WHITE } from "./over-paper.ts";

/** BT.601's weights in 32768ths, rounded and summing to 32768: OpenCV's integers. */
const RED = 9798;
const GREEN = 19235;
const BLUE = 3735;
const HALF = 0x4000;

/**
 * The light of a picture: 0.299 R + 0.587 G + 0.114 B (BT.601), the same integers as OpenCV's
 * `COLOR_RGB2GRAY`. What is transparent shows the paper.
 */
export function toLuma(rgba: RgbaImage, { paper = WHITE }: PaperOptions = {}): LumaImage {
  checkPaper(paper);
  const { width, height, data } = rgba;
  let isOpaque = true;
  const quick = mapPixels(
    LUMA,
    { pixels: width * height, sources: [data], results: [1] },
    (kernel: LumaKernel, { memory, count, from, to }) => {
      // What is read past the end must not look transparent.
      const end = from[0]! + 4 * count;
      memory.bytes.fill(255, end, end + 64);
      if (kernel.luma(from[0]!, count, to[0]!) === 0) isOpaque = false;
    },
  );
  if (quick && isOpaque) return { width, height, data: quick[0]! };
  const luma = new Uint8Array(width * height);
  const pixels = new DataView(data.buffer, data.byteOffset, data.length);
  for (let i = 0; i < luma.length; i++) {
    const pixel = pixels.getInt32(4 * i, true);
    luma[i] = pixel >>> 24 === 255 ? lumaOf(pixel) : lumaOnPaper(pixel, paper);
  }
  return { width, height, data: luma };
}

interface LumaKernel {
  /** Returns 0 where a pixel was not opaque. */
  luma(pixels: number, count: number, to: number): number;
}

/** @param pixel - Red in the lowest byte, then green and blue. */
function lumaOf(pixel: number): number {
  const red = Math.imul(pixel & 255, RED);
  const green = Math.imul((pixel >>> 8) & 255, GREEN);
  const blue = Math.imul((pixel >>> 16) & 255, BLUE);
  return (red + green + blue + HALF) >> 15;
}

function lumaOnPaper(pixel: number, paper: Rgb): number {
  const alpha = pixel >>> 24;
  const red = blend(pixel & 255, paper[0], alpha);
  const green = blend((pixel >>> 8) & 255, paper[1], alpha);
  const blue = blend((pixel >>> 16) & 255, paper[2], alpha);
  return lumaOf(red | (green << 8) | (blue << 16));
}
