import {
  adaptiveThreshold,
  histogram,
  niblackThreshold,
  otsuLevel,
  sauvolaThreshold,
  threshold,
  triangleLevel,
} from "@inkdigit/image-preprocess";
import type { Case } from "../case.ts";

export const thresholdCases: readonly Case[] = [
  {
    from: "luma",
    operation: "threshold",
    ours: (luma) => () => threshold(luma, { thresh: 128 }),
    opencv: (desk, source) =>
      desk.into((target) => desk.cv.threshold(source, target, 128, 255, desk.cv.THRESH_BINARY)),
    imageJs: (grey) => () => grey.threshold({ threshold: 128 / 255 }),
  },
  {
    from: "luma",
    operation: "otsuLevel",
    variant: "with histogram and threshold",
    ours: (luma) => () => threshold(luma, { thresh: otsuLevel(histogram(luma)) }),
    opencv: (desk, source) => {
      const kind = desk.cv.THRESH_BINARY + desk.cv.THRESH_OTSU;
      return desk.into((target) => desk.cv.threshold(source, target, 0, 255, kind));
    },
    imageJs: (grey) => () => grey.threshold({ algorithm: "otsu" }),
  },
  {
    from: "luma",
    operation: "triangleLevel",
    variant: "with histogram and threshold",
    ours: (luma) => () => threshold(luma, { thresh: triangleLevel(histogram(luma)) }),
    opencv: (desk, source) => {
      const kind = desk.cv.THRESH_BINARY + desk.cv.THRESH_TRIANGLE;
      return desk.into((target) => desk.cv.threshold(source, target, 0, 255, kind));
    },
    imageJs: (grey) => ({
      work: () => grey.threshold({ algorithm: "triangle" }),
      differs: "defines the triangle otherwise",
    }),
  },
  {
    from: "luma",
    operation: "adaptiveThreshold",
    variant: "mean 31",
    ours: (luma) => () => adaptiveThreshold(luma, { blockSize: 31, C: 15 }),
    opencv: (desk, source) => {
      const { cv } = desk;
      return desk.into((target) =>
        cv.adaptiveThreshold(
          source,
          target,
          255,
          cv.ADAPTIVE_THRESH_MEAN_C,
          cv.THRESH_BINARY,
          31,
          15,
        ),
      );
    },
  },
  {
    from: "luma",
    operation: "adaptiveThreshold",
    variant: "Gaussian 31",
    ours: (luma) => () =>
      adaptiveThreshold(luma, { blockSize: 31, C: 15, adaptiveMethod: "gaussian" }),
    opencv: (desk, source) => {
      const { cv } = desk;
      return desk.into((target) =>
        cv.adaptiveThreshold(
          source,
          target,
          255,
          cv.ADAPTIVE_THRESH_GAUSSIAN_C,
          cv.THRESH_BINARY,
          31,
          15,
        ),
      );
    },
    near: { share: 0.999 },
  },
  {
    from: "luma",
    operation: "niblackThreshold",
    variant: "31",
    ours: (luma) => () => niblackThreshold(luma, { blockSize: 31 }),
  },
  {
    from: "luma",
    operation: "sauvolaThreshold",
    variant: "31",
    ours: (luma) => () => sauvolaThreshold(luma, { blockSize: 31 }),
  },
];
