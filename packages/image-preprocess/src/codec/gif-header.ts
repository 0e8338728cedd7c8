import { viewOf } from "./bytes.ts";

/** The first picture of a GIF. */
export interface GifFrame {
  /** Sides of the whole canvas. */
  readonly width: number;
  readonly height: number;
  /** Where the picture stands on the canvas. */
  readonly left: number;
  readonly top: number;
  readonly frameWidth: number;
  readonly frameHeight: number;
  readonly interlaced: boolean;
  /** Red, green and blue of each colour number, behind each other. */
  readonly palette: Uint8Array;
  /** The colour number that is transparent; -1 for none. */
  readonly transparent: number;
  /** Where its packed colour numbers begin. */
  readonly offset: number;
}

const EXTENSION = 0x21;
const GRAPHIC_CONTROL = 0xf9;
const IMAGE = 0x2c;

/** @throws {RangeError} when it is damaged before the first picture's pixels, or has none. */
export function readGifFrame(bytes: Uint8Array): GifFrame {
  const view = viewOf(bytes);
  const canvas = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const flags = view.getUint8(10);
  const globalPalette = paletteAt(bytes, 13, flags);
  let at = 13 + globalPalette.length;
  let transparent = -1;
  while (view.getUint8(at) === EXTENSION) {
    if (view.getUint8(at + 1) === GRAPHIC_CONTROL) {
      transparent = view.getUint8(at + 3) & 1 ? view.getUint8(at + 6) : -1;
    }
    at += 2;
    while (view.getUint8(at) !== 0) at += view.getUint8(at) + 1;
    at++;
  }
  if (view.getUint8(at) !== IMAGE) throw new RangeError("there is no picture in it");

  const frameFlags = view.getUint8(at + 9);
  const localPalette = paletteAt(bytes, at + 10, frameFlags);
  const frameWidth = view.getUint16(at + 5, true);
  const frameHeight = view.getUint16(at + 7, true);
  return {
    width: canvas.width || frameWidth,
    height: canvas.height || frameHeight,
    left: view.getUint16(at + 1, true),
    top: view.getUint16(at + 3, true),
    frameWidth,
    frameHeight,
    interlaced: (frameFlags & 0x40) !== 0,
    palette: localPalette.length > 0 ? localPalette : globalPalette,
    transparent,
    offset: at + 10 + localPalette.length,
  };
}

function paletteAt(bytes: Uint8Array, at: number, flags: number): Uint8Array {
  if ((flags & 0x80) === 0) return new Uint8Array();
  return bytes.subarray(at, at + 3 * 2 ** ((flags & 7) + 1));
}
