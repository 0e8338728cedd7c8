import {
  fromHls,
  fromHsv,
  fromLab,
  fromLuma,
  fromYCrCb,
  invert,
  mergeChannels,
  overPaper,
  splitChannels,
  subtract,
  toHls,
  toHsv,
  toLab,
  toLuma,
  toYCrCb,
} from "@inkdigit/image-preprocess";
import type { Case, Mat } from "../case.ts";
import type { OpenCvDesk } from "../opencv-desk.ts";

type Conversion = {
  [Key in keyof OpenCvDesk["cv"]]: Key extends `COLOR_${string}` ? Key : never;
}[keyof OpenCvDesk["cv"]];

const ONE_LEVEL = { within: 1, share: 0.999 };
/** The way back starts from what each made on the way there, one level apart on some colours. */
const SOME_COLOURS = { within: 2, share: 0.99 };

export const colourCases: readonly Case[] = [
  {
    from: "luma",
    operation: "fromLuma",
    ours: (luma) => () => fromLuma(luma),
    opencv: convert("COLOR_GRAY2RGBA"),
    imageJs: (grey) => () => grey.convertColor("RGBA"),
  },
  {
    from: "rgba",
    operation: "toLuma",
    ours: (rgba) => () => toLuma(rgba),
    opencv: convert("COLOR_RGBA2GRAY"),
    jimp: (picture) => ({
      work: () => picture.greyscale(),
      differs: "weighs the colours by BT.709",
    }),
    imageJs: (colours) => () => colours.grey({ algorithm: "luma601" }),
  },
  {
    from: "rgba",
    operation: "toHsv",
    ours: (rgba) => () => toHsv(rgba),
    opencv: convert("COLOR_RGB2HSV"),
  },
  {
    from: "rgba",
    operation: "fromHsv",
    ours: (rgba) => {
      const planes = toHsv(rgba);
      return () => fromHsv(planes);
    },
    opencv: convertBack("COLOR_RGB2HSV", "COLOR_HSV2RGB"),
    near: SOME_COLOURS,
  },
  {
    from: "rgba",
    operation: "toHls",
    ours: (rgba) => () => toHls(rgba),
    opencv: convert("COLOR_RGB2HLS"),
    near: ONE_LEVEL,
  },
  {
    from: "rgba",
    operation: "fromHls",
    ours: (rgba) => {
      const planes = toHls(rgba);
      return () => fromHls(planes);
    },
    opencv: convertBack("COLOR_RGB2HLS", "COLOR_HLS2RGB"),
    near: SOME_COLOURS,
  },
  {
    from: "rgba",
    operation: "toLab",
    ours: (rgba) => () => toLab(rgba),
    opencv: convert("COLOR_RGB2Lab"),
    near: ONE_LEVEL,
  },
  {
    from: "rgba",
    operation: "fromLab",
    ours: (rgba) => {
      const planes = toLab(rgba);
      return () => fromLab(planes);
    },
    opencv: convertBack("COLOR_RGB2Lab", "COLOR_Lab2RGB"),
    near: SOME_COLOURS,
  },
  {
    from: "rgba",
    operation: "toYCrCb",
    ours: (rgba) => () => toYCrCb(rgba),
    opencv: convert("COLOR_RGB2YCrCb"),
  },
  {
    from: "rgba",
    operation: "fromYCrCb",
    ours: (rgba) => {
      const planes = toYCrCb(rgba);
      return () => fromYCrCb(planes);
    },
    opencv: convertBack("COLOR_RGB2YCrCb", "COLOR_YCrCb2RGB"),
  },
  {
    from: "rgba",
    operation: "splitChannels",
    ours: (rgba) => () => splitChannels(rgba),
    opencv: (desk, source) => {
      const planes = desk.keep(new desk.cv.MatVector());
      return () => {
        desk.cv.split(source, planes);
        return planes;
      };
    },
    imageJs: (colours) => () => colours.split(),
  },
  {
    from: "rgba",
    operation: "mergeChannels",
    ours: (rgba) => {
      const planes = splitChannels(rgba);
      return () => mergeChannels(planes);
    },
    opencv: (desk, source) => {
      const planes = desk.keep(new desk.cv.MatVector());
      desk.cv.split(source, planes);
      return desk.into((target) => desk.cv.merge(planes, target));
    },
  },
  {
    from: "luma",
    operation: "invert",
    ours: (luma) => () => invert(luma),
    opencv: (desk, source) => desk.into((target) => desk.cv.bitwise_not(source, target)),
    jimp: (picture) => () => picture.invert(),
    imageJs: (grey) => () => grey.invert(),
  },
  {
    from: "luma",
    operation: "subtract",
    ours: (luma) => {
      const less = invert(luma);
      return () => subtract(luma, less);
    },
    opencv: (desk, source) => {
      const less = desk.into((target) => desk.cv.bitwise_not(source, target))();
      return desk.into((target) => desk.cv.subtract(source, less, target));
    },
    imageJs: (grey) => {
      const less = grey.invert();
      return () => grey.subtract(less);
    },
  },
  {
    from: "rgba",
    operation: "overPaper",
    ours: (rgba) => () => overPaper(rgba),
  },
];

function convert(code: Conversion): (desk: OpenCvDesk, source: Mat) => () => Mat {
  return (desk, source) => desk.into((target) => desk.cv.cvtColor(source, target, desk.cv[code]));
}

function convertBack(there: Conversion, back: Conversion) {
  return (desk: OpenCvDesk, source: Mat): (() => Mat) => {
    const converted = convert(there)(desk, source)();
    return desk.into((target) => desk.cv.cvtColor(converted, target, desk.cv[back]));
  };
}
