import {
  clahe,
  compareHistograms,
  cumulativeHistogram,
  equalizeHistogram,
  histogram,
  histogramStatistics,
  mapLevels,
  stretchLevels,
} from "@inkdigit/image-preprocess";
import type { Case, Mat } from "../case.ts";
import type { OpenCvDesk } from "../opencv-desk.ts";

/** From 128 on white: what jimp calls a threshold. */
const LIGHT_TO_WHITE = Uint8Array.from({ length: 256 }, (_, level) => (level < 128 ? level : 255));

export const histogramCases: readonly Case[] = [
  {
    from: "luma",
    operation: "histogram",
    ours: (luma) => () => histogram(luma),
    opencv: countLevels,
    imageJs: (grey) => () => grey.histogram(),
  },
  {
    from: "luma",
    operation: "histogram",
    variant: "masked",
    ours: (luma) => () => histogram(luma, { mask: luma }),
    opencv: (desk, source) => countLevels(desk, source, source),
  },
  {
    from: "luma",
    operation: "cumulativeHistogram",
    ours: (luma) => {
      const counts = histogram(luma);
      return () => cumulativeHistogram(counts);
    },
  },
  {
    from: "luma",
    operation: "compareHistograms",
    variant: "by Bhattacharyya",
    ours: (luma) => {
      const counts = histogram(luma);
      const others = counts.toReversed();
      return () => compareHistograms(counts, others, "bhattacharyya");
    },
    opencv: (desk, source) => {
      const counts = countLevels(desk, source)();
      const others = desk.mat();
      desk.cv.flip(counts, others, 0);
      return () => desk.cv.compareHist(counts, others, desk.cv.HISTCMP_BHATTACHARYYA);
    },
    near: { within: 1e-6 },
  },
  {
    from: "luma",
    operation: "histogramStatistics",
    variant: "mean and deviation, with the histogram",
    ours: (luma) => () => {
      const { mean, deviation } = histogramStatistics(histogram(luma));
      return [mean, deviation];
    },
    opencv: (desk, source) => {
      const mean = desk.mat();
      const deviation = desk.mat();
      return () => {
        desk.cv.meanStdDev(source, mean, deviation);
        return [mean.data64F[0], deviation.data64F[0]];
      };
    },
    near: { within: 1e-9 },
  },
  {
    from: "luma",
    operation: "equalizeHistogram",
    ours: (luma) => () => equalizeHistogram(luma),
    opencv: (desk, source) => desk.into((target) => desk.cv.equalizeHist(source, target)),
  },
  {
    from: "luma",
    operation: "clahe",
    variant: "8x8 tiles",
    ours: (luma) => () => clahe(luma),
    opencv: (desk, source) => {
      const tiles = desk.keep(new desk.cv.CLAHE(40, new desk.cv.Size(8, 8)));
      return desk.into((target) => tiles.apply(source, target));
    },
  },
  {
    from: "luma",
    operation: "stretchLevels",
    ours: (luma) => () => stretchLevels(luma),
    opencv: (desk, source) =>
      desk.into((target) => desk.cv.normalize(source, target, 0, 255, desk.cv.NORM_MINMAX)),
    jimp: (picture) => () => picture.normalize(),
    imageJs: (grey) => () => grey.increaseContrast(),
    near: { within: 1 },
  },
  {
    from: "luma",
    operation: "mapLevels",
    ours: (luma) => () => mapLevels(luma, LIGHT_TO_WHITE),
    opencv: (desk, source) => {
      const table = desk.matOf(256, 1, LIGHT_TO_WHITE);
      return desk.into((target) => desk.cv.LUT(source, table, target));
    },
    jimp: (picture) => () => picture.threshold({ max: 128, autoGreyscale: false }),
  },
];

function countLevels(desk: OpenCvDesk, source: Mat, mask: Mat = desk.mat()): () => Mat {
  const { cv } = desk;
  const pictures = desk.keep(new cv.MatVector());
  pictures.push_back(source);
  return desk.into((target) => cv.calcHist(pictures, [0], mask, target, [256], [0, 256]));
}
