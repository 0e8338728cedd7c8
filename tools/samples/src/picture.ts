import { Jimp } from "jimp";

/** Red, green, blue and alpha a pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export async function toPng({ width, height, data }: Picture): Promise<Uint8Array> {
  return Jimp.fromBitmap({ width, height, data: Buffer.from(data) }).getBuffer("image/png");
}

export async function toJpeg(
  { width, height, data }: Picture,
  quality: number,
): Promise<Uint8Array> {
  const image = Jimp.fromBitmap({ width, height, data: Buffer.from(data) });
  return image.getBuffer("image/jpeg", { quality });
}
