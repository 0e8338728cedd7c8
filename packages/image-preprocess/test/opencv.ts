import { createRequire } from "node:module";
import type * as opencv from "@techstark/opencv-js";
import type { Plane } from "../src/picture.ts";

/** OpenCV.js, ready to be called. */
export type Cv = typeof opencv;
export type Mat = InstanceType<Cv["Mat"]>;

/** What a `Mat` holds: rows of pixels, the channels of one pixel side by side. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number>;
}

let ready: Promise<{ cv: Cv }> | undefined;

/** OpenCV.js is what the operations of this package must agree with. Loaded once a test file. */
export async function loadOpenCv(): Promise<Cv> {
  ready ??= start();
  return (await ready).cv;
}

/**
 * A `Mat` with the same pixels: 8 bits, or 32 bits float for a `Float32Array`, with as many
 * channels as `data` has values a pixel. Whoever asks for it must `delete()` it.
 */
export function toMat(cv: Cv, raster: Raster): Mat {
  const channels = raster.data.length / (raster.width * raster.height);
  const float = raster.data instanceof Float32Array;
  const depth = float ? cv.CV_32F : cv.CV_8U;
  const mat = new cv.Mat(raster.height, raster.width, depth + ((channels - 1) << 3));
  (float ? mat.data32F : mat.data).set(raster.data);
  return mat;
}

/** A copy of a `Mat`'s pixels, in the typed array of its depth; the `Mat` stays as it is. */
export function fromMat<Data extends ArrayLike<number> = Uint8Array>(
  mat: Mat,
): { width: number; height: number; data: Data } {
  const whole = mat.isContinuous() ? mat : mat.clone();
  const views = [
    whole.data,
    whole.data8S,
    whole.data16U,
    whole.data16S,
    whole.data32S,
    whole.data32F,
    whole.data64F,
  ];
  const data = views[whole.type() & 7]!.slice() as ArrayLike<number> as Data;
  if (whole !== mat) whole.delete();
  return { width: mat.cols, height: mat.rows, data };
}

/** The answer of one OpenCV call that reads one picture and writes another; leaves no `Mat` behind. */
export function viaOpenCv<Data extends ArrayLike<number> = Uint8Array>(
  cv: Cv,
  raster: Raster,
  call: (source: Mat, target: Mat) => void,
): { width: number; height: number; data: Data } {
  const source = toMat(cv, raster);
  const target = new cv.Mat();
  try {
    call(source, target);
    return fromMat<Data>(target);
  } catch (error) {
    // OpenCV.js throws the address of a C++ exception.
    if (typeof error !== "number") throw error;
    throw new Error(cv.exceptionFromPtr(error).msg);
  } finally {
    source.delete();
    target.delete();
  }
}

/**
 * Fails with the first pixel that differs by more than `tolerance`, when fewer than `share`
 * (0 to 1) of all values are within it.
 */
export function expectSamePixels(
  actual: Raster,
  expected: Raster,
  { tolerance = 0, share = 1 }: { tolerance?: number; share?: number } = {},
): void {
  const { width, height } = expected;
  if (actual.width !== width || actual.height !== height) {
    throw new Error(`the picture is ${actual.width}x${actual.height}, expected ${width}x${height}`);
  }
  if (actual.data.length !== expected.data.length) {
    throw new Error(`it has ${actual.data.length} values, expected ${expected.data.length}`);
  }
  const channels = expected.data.length / (width * height);
  let first = -1;
  let wrong = 0;
  let worst = 0;
  for (let i = 0; i < expected.data.length; i++) {
    const difference = Math.abs(actual.data[i]! - expected.data[i]!);
    if (difference <= tolerance) continue;
    if (first < 0) first = i;
    wrong++;
    // NaN compares false with everything, and is the worst there is.
    if (!(difference <= worst)) worst = difference;
  }
  if (wrong <= (1 - share) * expected.data.length) return;
  const pixel = Math.floor(first / channels);
  const channel = channels > 1 ? `, channel ${first % channels}` : "";
  throw new Error(
    `pixel (${pixel % width}, ${Math.floor(pixel / width)})${channel} is ${actual.data[first]}, ` +
      `expected ${expected.data[first]}; ${wrong} of ${expected.data.length} values differ by ` +
      `more than ${tolerance}, at worst by ${worst}`,
  );
}

/** Noise: every value from 0 to 255 is as likely as any other. The same seed gives the same plane. */
export function randomPlane<Scale extends string = string>(
  width: number,
  height: number,
  seed: number,
): Plane<Scale> {
  return { width, height, data: randomBytes(width * height, seed) };
}

/** Bytes from 0 to 255; the same seed gives the same bytes. */
export function randomBytes(length: number, seed: number): Uint8Array {
  const data = new Uint8Array(length);
  let state = seed >>> 0;
  for (let i = 0; i < length; i++) {
    // Mulberry32.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    data[i] = (mixed ^ (mixed >>> 14)) >>> 24;
  }
  return data;
}

/**
 * The module is a thenable that resolves to itself: whatever awaits it never ends. So it is
 * required, not imported, and handed on in an object until its `then` is gone.
 */
async function start(): Promise<{ cv: Cv }> {
  const cv: Cv = createRequire(import.meta.url)("@techstark/opencv-js");
  if (cv.Mat === undefined) {
    await new Promise<void>((resolve) => {
      cv.onRuntimeInitialized = resolve;
    });
  }
  Reflect.deleteProperty(cv, "then");
  return { cv };
}
