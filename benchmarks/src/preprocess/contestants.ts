import { Image, Mask } from "image-js";
import { Jimp, type JimpInstance } from "jimp";
import { type Answer, answerOf, differenceOf } from "./answers.ts";
import type { Case, Mat, Nearness, OtherPixels, Work } from "./case.ts";
import type { Inputs } from "./inputs.ts";
import { type OpenCvDesk, opencvError } from "./opencv-desk.ts";
import type { Contestant } from "./time-in-turns.ts";

/** The libraries that are compared, ours first. */
export const LIBRARIES = ["ours", "OpenCV.js", "jimp", "image-js"] as const;
export type Library = (typeof LIBRARIES)[number];

/** jimp and image-js round otherwise, and treat edges otherwise: what counts as the same work. */
const ROUGHLY: Nearness = { within: 2, share: 0.9 };

/** One library at one case, and why its answer is another one though the work is the same. */
export interface Entry extends Contestant {
  readonly name: Library;
  readonly differs?: string;
}

/**
 * Those that have the operation, each with an answer like ours.
 *
 * @param leftOut - Libraries that are not even tried.
 * @throws Whenever an answer differs: whoever does other work must not be compared.
 */
export function entriesOf(
  one: Case,
  inputs: Inputs,
  desk: OpenCvDesk,
  leftOut: ReadonlySet<string> = new Set(),
): Entry[] {
  const input = inputs[one.from];
  const ours: Entry = {
    name: "ours",
    // One of four kinds, each with the input that fits it.
    start: () => one.ours(input as never),
    isSpent: false,
  };
  if (!(one.opencv || one.jimp || one.imageJs)) return [ours];
  const expected = answerOf(ours.start()());
  const entries = [ours];
  if (one.opencv) {
    const work = opencvWork(one, inputs, desk);
    check("OpenCV.js", answerOf(work()), expected, one.near);
    entries.push({ name: "OpenCV.js", start: () => work, isSpent: false });
  }
  if (one.jimp && !leftOut.has("jimp")) {
    const { jimp } = one;
    const original = jimpPicture(one.from === "rgba" ? inputs.rgba : inputs.luma);
    entries.push(checked("jimp", () => jimp(original.clone() as JimpInstance), true, expected));
  }
  if (one.imageJs && !leftOut.has("image-js")) {
    const { imageJs } = one;
    const picture = imageJsPicture(one.from, inputs);
    entries.push(checked("image-js", () => imageJs(picture as never), false, expected));
  }
  return entries;
}

function checked(
  name: Library,
  start: () => Work | OtherPixels,
  isSpent: boolean,
  expected: Answer,
): Entry {
  const first = start();
  const begin = () => workOf(start());
  if (typeof first !== "function") return { name, start: begin, isSpent, differs: first.differs };
  check(name, answerOf(first()), expected, ROUGHLY);
  return { name, start: begin, isSpent };
}

function workOf(given: Work | OtherPixels): Work {
  return typeof given === "function" ? given : given.work;
}

function check(name: Library, actual: Answer, expected: Answer, near: Nearness | undefined): void {
  const difference = differenceOf(actual, expected, near);
  if (difference !== undefined) throw new Error(`${name} does not do the same: ${difference}`);
}

function opencvWork(one: Case, inputs: Inputs, desk: OpenCvDesk): Work {
  const { cv } = desk;
  try {
    const work = one.opencv!(desk, matOf(one.from, inputs, desk));
    return () => {
      try {
        return work();
      } catch (error) {
        throw opencvError(cv, error);
      }
    };
  } catch (error) {
    throw opencvError(cv, error);
  }
}

function matOf(from: Case["from"], inputs: Inputs, desk: OpenCvDesk): Mat {
  if (from === "contour") {
    const { contour } = inputs;
    const numbers = contour.flatMap(({ x, y }) => [x, y]);
    return desk.matOf(1, contour.length, numbers, desk.cv.CV_32SC2);
  }
  const { width, height, data } = inputs[from];
  return desk.matOf(width, height, data, from === "rgba" ? desk.cv.CV_8UC4 : desk.cv.CV_8UC1);
}

interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number>;
}

function jimpPicture({ width, height, data }: Raster) {
  const rgba = Buffer.alloc(4 * width * height, 255);
  const step = data.length === rgba.length ? 4 : 1;
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < 3; c++) rgba[4 * i + c] = data[step === 4 ? 4 * i + c : i]!;
  }
  return Jimp.fromBitmap({ width, height, data: rgba });
}

function imageJsPicture(from: Case["from"], inputs: Inputs): Image | Mask {
  if (from === "drawing") {
    const { width, height, data } = inputs.drawing;
    return new Mask(width, height, { data: data.map((value) => (value === 0 ? 0 : 1)) });
  }
  const { width, height, data } = from === "rgba" ? inputs.rgba : inputs.luma;
  return new Image(width, height, {
    data: Uint8Array.from(data),
    colorModel: from === "rgba" ? "RGBA" : "GREY",
  });
}
