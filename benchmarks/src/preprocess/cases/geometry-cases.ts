import {
  type AffineMatrix,
  crop,
  type FlipDirection,
  flip,
  getRotationMatrix2D,
  type Interpolation,
  type PerspectiveMatrix,
  type PlaceMap,
  pad,
  remap,
  rotate,
  rotate90,
  transpose,
  warpAffine,
  warpPerspective,
} from "@inkdigit/image-preprocess";
import { extendBorders } from "image-js";
import type { Case } from "../case.ts";
import type { OpenCvDesk } from "../opencv-desk.ts";

const ONE_LEVEL = { within: 1, share: 0.999 };
type Flag = Extract<keyof OpenCvDesk["cv"], `INTER_${string}`>;

/** A turn, a shear and a move. */
const AFFINE: AffineMatrix = [0.96, 0.21, -3.3, -0.17, 1.04, 5.7];

export const geometryCases: readonly Case[] = [
  {
    from: "luma",
    operation: "crop",
    variant: "to the middle half",
    ours: (luma) => {
      const box = middle(luma);
      return () => crop(luma, box);
    },
    opencv: (desk, source) => {
      const { x, y, width, height } = middle({ width: source.cols, height: source.rows });
      const part = desk.keep(source.roi(new desk.cv.Rect(x, y, width, height)));
      return desk.into((target) => part.copyTo(target));
    },
    jimp: (picture) => {
      const { x, y, width, height } = middle(picture);
      return () => picture.crop({ x, y, w: width, h: height });
    },
    imageJs: (grey) => {
      const { x, y, width, height } = middle(grey);
      return () => grey.crop({ origin: { row: y, column: x }, width, height });
    },
  },
  {
    from: "luma",
    operation: "pad",
    variant: "by 20, reflect-101",
    ours: (luma) => () =>
      pad(luma, { top: 20, right: 20, bottom: 20, left: 20, border: "reflect-101" }),
    opencv: (desk, source) => {
      const { cv } = desk;
      return desk.into((target) =>
        cv.copyMakeBorder(source, target, 20, 20, 20, 20, cv.BORDER_REFLECT_101),
      );
    },
    imageJs: (grey) => () =>
      extendBorders(grey, { horizontal: 20, vertical: 20, borderType: "reflect101" }),
  },
  mirror("horizontal", 1),
  mirror("vertical", 0),
  mirror("both", -1),
  {
    from: "luma",
    operation: "transpose",
    ours: (luma) => () => transpose(luma),
    opencv: (desk, source) => desk.into((target) => desk.cv.transpose(source, target)),
  },
  {
    from: "luma",
    operation: "rotate90",
    ours: (luma) => () => rotate90(luma),
    opencv: (desk, source) =>
      desk.into((target) => desk.cv.rotate(source, target, desk.cv.ROTATE_90_CLOCKWISE)),
    jimp: (picture) => () => picture.rotate(-90),
    imageJs: (grey) => () => grey.rotate(90),
  },
  {
    from: "luma",
    operation: "rotate",
    variant: "by 7 degrees",
    ours: (luma) => () => rotate(luma, 7, { bounds: "keep" }),
    opencv: (desk, source) => {
      const { cv } = desk;
      const center = { x: (source.cols - 1) / 2, y: (source.rows - 1) / 2 };
      const matrix = desk.matOf(3, 2, getRotationMatrix2D(center, 7), cv.CV_64F);
      const size = new cv.Size(source.cols, source.rows);
      return desk.into((target) => cv.warpAffine(source, target, matrix, size));
    },
    jimp: (picture) => ({
      work: () => picture.rotate({ deg: 7, mode: false }),
      differs: "takes the nearest pixel",
    }),
    imageJs: (grey) => ({
      work: () => grey.transformRotate(7, { borderType: "constant", borderValue: 0 }),
      differs: "turns about another place",
    }),
    near: ONE_LEVEL,
  },
  turn("nearest", "INTER_NEAREST"),
  turn("linear", "INTER_LINEAR"),
  turn("cubic", "INTER_CUBIC"),
  {
    from: "luma",
    operation: "warpPerspective",
    variant: "linear",
    ours: (luma) => {
      const matrix = tilt(luma);
      return () => warpPerspective(luma, matrix);
    },
    opencv: (desk, source) => {
      const { cv } = desk;
      const size = new cv.Size(source.cols, source.rows);
      const matrix = desk.matOf(3, 3, tilt(size), cv.CV_64F);
      return desk.into((target) => cv.warpPerspective(source, target, matrix, size));
    },
    imageJs: (grey) => {
      const [a, b, c, d, e, f, g, h, i] = tilt(grey);
      const matrix = [
        [a, b, c],
        [d, e, f],
        [g, h, i],
      ];
      const { width, height } = grey;
      return () =>
        grey.transform(matrix, { width, height, borderType: "constant", borderValue: 0 });
    },
    near: ONE_LEVEL,
  },
  {
    from: "luma",
    operation: "remap",
    variant: "linear",
    ours: (luma) => {
      const map = waves(luma);
      return () => remap(luma, map);
    },
    opencv: (desk, source) => {
      const { cv } = desk;
      const { width, height, x, y } = waves({ width: source.cols, height: source.rows });
      const xs = desk.matOf(width, height, x, cv.CV_32F);
      const ys = desk.matOf(width, height, y, cv.CV_32F);
      return desk.into((target) => cv.remap(source, target, xs, ys, cv.INTER_LINEAR));
    },
    near: ONE_LEVEL,
  },
];

interface Size {
  readonly width: number;
  readonly height: number;
}

function middle({ width, height }: Size) {
  const [x, y] = [width >> 2, height >> 2];
  return { x, y, width: width >> 1, height: height >> 1 };
}

function mirror(direction: FlipDirection, code: number): Case {
  return {
    from: "luma",
    operation: "flip",
    variant: direction,
    ours: (luma) => () => flip(luma, direction),
    opencv: (desk, source) => desk.into((target) => desk.cv.flip(source, target, code)),
    jimp: (picture) => () =>
      picture.flip({
        horizontal: direction !== "vertical",
        vertical: direction !== "horizontal",
      }),
    imageJs: (grey) => () => grey.flip({ axis: direction }),
  };
}

function turn(interpolation: Interpolation, flag: Flag): Case {
  const type = { nearest: "nearest", linear: "bilinear", cubic: "bicubic" } as const;
  const [a, b, c, d, e, f] = AFFINE;
  const rows = [
    [a, b, c],
    [d, e, f],
  ];
  return {
    from: "luma",
    operation: "warpAffine",
    variant: interpolation,
    ours: (luma) => () => warpAffine(luma, AFFINE, { interpolation }),
    opencv: (desk, source) => {
      const { cv } = desk;
      const matrix = desk.matOf(3, 2, AFFINE, cv.CV_64F);
      const size = new cv.Size(source.cols, source.rows);
      return desk.into((target) => cv.warpAffine(source, target, matrix, size, cv[flag]));
    },
    imageJs: (grey) => {
      const { width, height } = grey;
      const border = { borderType: "constant", borderValue: 0 } as const;
      const interpolationType = type[interpolation];
      return () => grey.transform(rows, { width, height, interpolationType, ...border });
    },
    near: ONE_LEVEL,
  };
}

/** As seen a little from the side. */
function tilt({ width, height }: Size): PerspectiveMatrix {
  return [1.02, 0.05, -0.02 * width, 0.03, 0.98, 0.01 * height, 0.06 / width, 0.09 / height, 1];
}

/** As reflected by water. */
function waves({ width, height }: Size): PlaceMap {
  const x = new Float32Array(width * height);
  const y = new Float32Array(width * height);
  for (let i = 0; i < x.length; i++) {
    const [column, row] = [i % width, Math.floor(i / width)];
    x[i] = column + 3 * Math.sin(row / 20);
    y[i] = row + 2 * Math.cos(column / 30);
  }
  return { width, height, x, y };
}
