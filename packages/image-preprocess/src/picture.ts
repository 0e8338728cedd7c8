/**
 * Which end of 0..255 is the ink. The property is never there at run time: it only makes the
 * compiler refuse a luma picture where an ink picture is asked for, and the other way round.
 */
declare const scale: unique symbol;

/** One value from 0 to 255 a pixel, row by row. */
export interface Plane<Scale extends string = string> {
  /** Columns, in pixels. */
  readonly width: number;
  /** Rows, in pixels. */
  readonly height: number;
  /** Row-major, `width * height` long. */
  readonly data: Uint8Array;
  readonly [scale]?: Scale;
}

/** What a camera saw: 0 is black, 255 is white. */
export type LumaImage = Plane<"luma">;

/** What was written: 0 is paper, 255 is full ink. MNIST's scale, and the network's. */
export type InkImage = Plane<"ink">;

/** A whole number with its sign a pixel, -32768 to 32767: derivatives. */
export interface SignedPlane {
  /** Columns, in pixels. */
  readonly width: number;
  /** Rows, in pixels. */
  readonly height: number;
  /** Row-major, `width * height` long. */
  readonly data: Int16Array;
}

/** Any number a pixel: distances, and derivatives that whole numbers would round or clip. */
export interface FloatPlane {
  /** Columns, in pixels. */
  readonly width: number;
  /** Rows, in pixels. */
  readonly height: number;
  /** Row-major, `width * height` long. */
  readonly data: Float32Array;
}

/** Four values a pixel (red, green, blue, alpha, not premultiplied): the shape of `ImageData`. */
export interface RgbaImage {
  /** Columns, in pixels. */
  readonly width: number;
  /** Rows, in pixels. */
  readonly height: number;
  /** Row-major, `width * height * 4` long. */
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly [scale]?: "rgba";
}

/** A rectangle of whole pixels, from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
