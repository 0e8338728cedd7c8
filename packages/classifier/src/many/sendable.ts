import type { LumaImage, RgbaImage } from "@inkdigit/image-preprocess";
import { SourceError } from "./source-error.ts";

/** Whether a source is a picture; `ImageData` is one. */
export function isPicture(source: unknown): source is RgbaImage | LumaImage {
  return typeof source === "object" && source !== null && "width" in source && "data" in source;
}

/** A picture with nothing but its pixels. */
export function sendablePicture({ width, height, data }: RgbaImage | LumaImage) {
  return { width, height, data: alone(data) } as RgbaImage | LumaImage;
}

/** Bytes with memory of their own: a message carries all of the memory that a view is part of. */
export function alone<Bytes extends Uint8Array | Uint8ClampedArray>(bytes: Bytes): Bytes {
  const isAlone = !ArrayBuffer.isView(bytes) || bytes.byteLength === bytes.buffer.byteLength;
  return isAlone ? bytes : (bytes.slice() as Bytes);
}

export function noSource(source: unknown): SourceError {
  const what = typeof source === "string" ? JSON.stringify(source) : String(source);
  return new SourceError("INVALID_PICTURE", `${what} is no picture, and nothing that may hold one`);
}
