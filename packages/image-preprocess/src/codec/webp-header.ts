import { textAt, viewOf } from "./bytes.ts";

/** @throws {RangeError} when it is not the beginning of a WebP. */
export function readWebpSize(bytes: Uint8Array): { width: number; height: number } {
  const view = viewOf(bytes);
  switch (textAt(bytes, 12, 4)) {
    case "VP8X":
      return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
    }
    case "VP8 ":
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    default:
      throw new RangeError("there is no picture in it");
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
