import type { Nearness } from "./case.ts";

/** An answer in numbers: pixel by pixel, the channels of one side by side. */
export interface Answer {
  readonly channels: number;
  readonly values: ArrayLike<number>;
}

/** What any of the libraries gives, in numbers. Contours and points have two channels, x and y. */
export function answerOf(result: unknown): Answer {
  if (typeof result === "number") return { channels: 1, values: [result] };
  if (ArrayBuffer.isView(result)) return plain(result as unknown as ArrayLike<number>);
  if (Array.isArray(result)) return ofList(result);
  if (has(result, "bitmap")) return { channels: 4, values: result.bitmap.data };
  if (has(result, "getRawImage")) return ofImageJs(result);
  if (has(result, "isContinuous")) return ofMat(result);
  if (has(result, "push_back")) return ofList(listOf(result));
  if (has(result, "data")) {
    return { channels: result.data.length / (result.width * result.height), values: result.data };
  }
  if (has(result, "points")) return ofList(result.points);
  if (has(result, "x")) return { channels: 2, values: [result.x, result.y] };
  const values = Object.entries(result as Record<string, number>);
  values.sort(([a], [b]) => (a < b ? -1 : 1));
  return plain(values.map(([, value]) => value));
}

/**
 * Whether two answers are near enough, else in what they differ. Of pictures with different numbers
 * of channels only the first ones are looked at: grey has three colours in one library, one in
 * another.
 */
export function differenceOf(
  actual: Answer,
  expected: Answer,
  { within = 0, share = 1, relative = false }: Nearness = {},
): string | undefined {
  const pixels = expected.values.length / expected.channels;
  if (actual.values.length / actual.channels !== pixels) {
    return `${actual.values.length / actual.channels} values, not ${pixels}`;
  }
  const channels = Math.min(actual.channels, expected.channels);
  let wrong = 0;
  let worst = 0;
  for (let i = 0; i < pixels; i++) {
    for (let c = 0; c < channels; c++) {
      const a = actual.values[i * actual.channels + c]!;
      const b = expected.values[i * expected.channels + c]!;
      if (a === b) continue;
      const scale = relative ? Math.max(Math.abs(a), Math.abs(b), 1e-300) : 1;
      const difference = Math.abs(a - b) / scale;
      if (difference <= within) continue;
      wrong++;
      if (!(difference <= worst)) worst = difference;
    }
  }
  const right = 1 - wrong / (pixels * channels);
  return wrong === 0 || right >= share
    ? undefined
    : `${wrong} of ${pixels * channels} values differ, by up to ${worst}`;
}

function plain(values: ArrayLike<number>): Answer {
  return { channels: 1, values };
}

/** Planes of one picture become its channels; all else is put one after the other. */
function ofList(list: readonly unknown[]): Answer {
  const parts = list.map(answerOf);
  const first = parts[0];
  if (first === undefined) return plain([]);
  const arePlanes = typeof list[0] !== "number" && first.channels === 1 && parts.length <= 4;
  if (!arePlanes) {
    return { channels: first.channels, values: parts.flatMap(({ values }) => Array.from(values)) };
  }
  const values = new Float64Array(parts.length * first.values.length);
  for (const [c, part] of parts.entries()) {
    for (let i = 0; i < part.values.length; i++) values[i * parts.length + c] = part.values[i]!;
  }
  return { channels: parts.length, values };
}

/** A mask holds 1 where we hold 255. */
function ofImageJs(image: Kinds["getRawImage"]): Answer {
  const { data } = image.getRawImage();
  const values = image.bitDepth === 1 ? Uint8Array.from(data, (bit) => 255 * bit) : data;
  return { channels: image.channels, values };
}

interface Mat {
  readonly data: Uint8Array;
  readonly data8S: Int8Array;
  readonly data16U: Uint16Array;
  readonly data16S: Int16Array;
  readonly data32S: Int32Array;
  readonly data32F: Float32Array;
  readonly data64F: Float64Array;
  isContinuous(): boolean;
  type(): number;
  channels(): number;
}

function ofMat(mat: Mat): Answer {
  if (!mat.isContinuous()) throw new Error("a part of a Mat is no answer: copy it");
  const views = [mat.data, mat.data8S, mat.data16U, mat.data16S, mat.data32S, mat.data32F];
  const values = (views[mat.type() & 7] ?? mat.data64F).slice();
  return { channels: mat.channels(), values };
}

function listOf(vector: { size(): number; get(i: number): unknown }): unknown[] {
  return Array.from({ length: vector.size() }, (_, i) => vector.get(i));
}

/** What is told apart by one property that only it has. */
interface Kinds {
  bitmap: { bitmap: { data: Uint8Array } };
  getRawImage: {
    channels: number;
    bitDepth: number;
    getRawImage(): { data: ArrayLike<number> };
  };
  isContinuous: Mat;
  push_back: { size(): number; get(i: number): unknown };
  data: { width: number; height: number; data: ArrayLike<number> };
  points: { points: readonly unknown[] };
  x: { x: number; y: number };
}

function has<Key extends keyof Kinds>(value: unknown, key: Key): value is Kinds[Key] {
  return typeof value === "object" && value !== null && key in value;
}
