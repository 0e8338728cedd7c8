import type { Point } from "../geometry/point.ts";
import type { Plane } from "../picture.ts";
import { type ContourApproximation, followBorder, stepsAround } from "./follow-border.ts";
import { foursOf, nextInk } from "./next-ink.ts";

/**
 * Which contours are found, and what is said of how they lie in each other:
 * - `external`: the outermost only;
 * - `list`: all, as if none lay in another;
 * - `ccomp`: all, each hole in the outline of its component, on two levels;
 * - `tree`: all, as deep as they are nested.
 */
export type ContourMode = "external" | "list" | "ccomp" | "tree";

export interface ContourOptions {
  readonly mode?: ContourMode;
  readonly approximation?: ContourApproximation;
}

/** The border of a connected component, or of a hole in it. */
export interface Contour {
  /**
   * Pixels of the component, one beside the other: counter-clockwise as one sees it around a
   * component, clockwise around a hole.
   */
  readonly points: readonly Point[];
  readonly isHole: boolean;
  /** The contour that it lies in, by its place in the list; -1 without one. */
  readonly parent: number;
  /** The first contour that lies in it, by its place in the list; -1 without one. */
  readonly firstChild: number;
  /** The next contour that lies in the same parent; -1 after the last. */
  readonly next: number;
  /** The one before it that lies in the same parent; -1 before the first. */
  readonly previous: number;
}

/**
 * The borders of all pixels that aren't 0: OpenCV's `findContours`, with its order and hierarchy.
 *
 * Each border is followed when the rows, read from the left, first meet it (Suzuki and Abe 1985).
 */
export function findContours(
  binary: Plane,
  { mode = "list", approximation = "simple" }: ContourOptions = {},
): Contour[] {
  return inOrder(findBorders(binary, mode, approximation));
}

interface Border {
  readonly points: readonly Point[];
  readonly isHole: boolean;
  readonly parent: Border | undefined;
  /** The borders in it, in the order in which they were found. */
  readonly children: Border[];
  /** Its place in the list that is given back. */
  place: number;
}

/** The first border's name: 0 is no ink, and 1 is ink that no border has passed yet. */
const FIRST_NAME = 2;

/** The borders that lie in no other, in the order in which they were found. */
function findBorders(
  binary: Plane,
  mode: ContourMode,
  approximation: ContourApproximation,
): Border[] {
  const { width, height, data } = binary;
  const fours = foursOf(data);
  const stride = width + 2;
  const names = framed(binary, fours);
  const steps = stepsAround(stride);
  const borders: Border[] = [];
  const outermost: Border[] = [];
  for (let y = 1; y <= height; y++) {
    // A pixel of the border that was passed last in this row; 0 is in the frame, without a name.
    let last = 0;
    let before = 0;
    const end = y * stride + width;
    // From a place in the frame to the same in the picture.
    const unframed = (y - 1) * width - y * stride - 1;
    for (let at = y * stride + 1; at <= end; at++) {
      if (before === 0) at = nextInk(data, fours, at + unframed, y * width) - unframed;
      else while (names[at] === before && at <= end) at++;
      if (at > end) break;
      const here = names[at]!;
      const isHole = here === 0 && before > 0;
      if (isHole && before !== 1) last = at - 1;
      const name = names[last]!;
      const isOuter = here === 1 && before === 0;
      if (mode === "external" ? isOuter && name <= 0 : isOuter || isHole) {
        const around = borders[Math.abs(name) - FIRST_NAME];
        const parent = parentOf(isHole, mode, around);
        last = isHole ? at - 1 : at;
        const border: Border = {
          points: followBorder(
            names,
            stride,
            steps,
            last,
            isHole,
            borders.length + FIRST_NAME,
            approximation,
          ),
          isHole,
          parent,
          children: [],
          place: -1,
        };
        borders.push(border);
        (parent?.children ?? outermost).push(border);
      }
      before = names[at]!;
      if (before !== 0 && before !== 1) last = at;
    }
  }
  return outermost;
}

/** 1 for each pixel that isn't 0, with a frame of zeros. */
function framed({ width, height, data }: Plane, fours: Uint32Array): Int32Array {
  const names = new Int32Array((width + 2) * (height + 2));
  for (let y = 0; y < height; y++) {
    const end = (y + 1) * width;
    const framed = (y + 1) * (width + 2) + 1 - y * width;
    for (let i = nextInk(data, fours, y * width, end); i < end; i = nextInk(data, fours, i, end)) {
      for (; i < end && data[i] !== 0; i++) names[i + framed] = 1;
    }
  }
  return names;
}

/** @param around - The border that was passed last before the new one was met. */
function parentOf(
  isHole: boolean,
  mode: ContourMode,
  around: Border | undefined,
): Border | undefined {
  if (mode === "external" || mode === "list" || (mode === "ccomp" && !isHole)) return undefined;
  return around?.isHole === isHole ? around.parent : around;
}

/** OpenCV's order: the latest found first, and each followed by those in it. */
function inOrder(outermost: readonly Border[]): Contour[] {
  const contours: { -readonly [Key in keyof Contour]: Contour[Key] }[] = [];
  // The contour that was listed last in each parent; the first is for those without one.
  const latest: number[] = [];
  const waiting = [...outermost];
  for (let border = waiting.pop(); border; border = waiting.pop()) {
    const place = contours.length;
    border.place = place;
    const parent = border.parent?.place ?? -1;
    const previous = latest[parent + 1] ?? -1;
    latest[parent + 1] = place;
    if (previous >= 0) contours[previous]!.next = place;
    else if (parent >= 0) contours[parent]!.firstChild = place;
    const { points, isHole } = border;
    contours.push({ points, isHole, parent, firstChild: -1, next: -1, previous });
    for (const child of border.children) waiting.push(child);
  }
  return contours;
}
