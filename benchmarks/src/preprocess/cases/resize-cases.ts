import { type ResizeInterpolation, resize } from "@inkdigit/image-preprocess";
import type { Image } from "image-js";
import { ResizeStrategy } from "jimp";
import type { Case } from "../case.ts";
import type { OpenCvDesk } from "../opencv-desk.ts";

const ONE_LEVEL = { within: 1, share: 0.999 };
type Flag = Extract<keyof OpenCvDesk["cv"], `INTER_${string}`>;

export const resizeCases: readonly Case[] = [
  shrink("nearest", "INTER_NEAREST", ResizeStrategy.NEAREST_NEIGHBOR),
  shrink("linear", "INTER_LINEAR", ResizeStrategy.BILINEAR),
  shrink("area", "INTER_AREA"),
  enlarge("linear", "INTER_LINEAR"),
  enlarge("cubic", "INTER_CUBIC"),
  enlarge("lanczos", "INTER_LANCZOS4"),
];

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Not a whole number of times: nothing falls on the old pixels. */
function shrink(interpolation: ResizeInterpolation, flag: Flag, jimpMode?: ResizeStrategy): Case {
  return resizing(`to 0.37, ${interpolation}`, 0.37, interpolation, flag, jimpMode);
}

function enlarge(interpolation: ResizeInterpolation, flag: Flag): Case {
  return resizing(`to 1.3, ${interpolation}`, 1.3, interpolation, flag);
}

function resizing(
  variant: string,
  times: number,
  interpolation: ResizeInterpolation,
  flag: Flag,
  jimpMode?: ResizeStrategy,
): Case {
  const sizeOf = ({ width, height }: Size): Size => ({
    width: Math.round(width * times),
    height: Math.round(height * times),
  });
  const interpolationType = { nearest: "nearest", linear: "bilinear", cubic: "bicubic" } as const;
  return {
    from: "luma",
    operation: "resize",
    variant,
    ours: (luma) => {
      const size = sizeOf(luma);
      return () => resize(luma, { ...size, interpolation });
    },
    opencv: (desk, source) => {
      const { width, height } = sizeOf({ width: source.cols, height: source.rows });
      const size = new desk.cv.Size(width, height);
      return desk.into((target) => desk.cv.resize(source, target, size, 0, 0, desk.cv[flag]));
    },
    ...(jimpMode !== undefined && {
      jimp: (picture) => {
        const { width, height } = sizeOf(picture);
        return {
          work: () => picture.resize({ w: width, h: height, mode: jimpMode }),
          differs: "lays the corners of both pictures on each other",
        };
      },
    }),
    ...(interpolation in interpolationType && {
      imageJs: (grey: Image) => {
        const size = sizeOf(grey);
        const type = interpolationType[interpolation as keyof typeof interpolationType];
        return {
          work: () => grey.resize({ ...size, preserveAspectRatio: false, interpolationType: type }),
          differs: "rounds otherwise",
        };
      },
    }),
    near: ONE_LEVEL,
  };
}
