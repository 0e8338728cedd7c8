import {
  bilateralFilter,
  blur,
  fastNlMeansDenoising,
  filter2D,
  gaussianBlur,
  gaussianKernel,
  type LumaImage,
  laplacian,
  maxFilter,
  medianBlur,
  minFilter,
  scharr,
  sepFilter2D,
  sobel,
  unsharpMask,
} from "@inkdigit/image-preprocess";
import type { Image } from "image-js";
import type { Case, Mat } from "../case.ts";
import type { OpenCvDesk } from "../opencv-desk.ts";

const SHARPEN = [
  [0, -1, 0],
  [-1, 5, -1],
  [0, -1, 0],
];
const ONE_LEVEL = { within: 1, share: 0.999 };

export const filterCases: readonly Case[] = [
  {
    from: "luma",
    operation: "filter2D",
    variant: "3x3",
    ours: (luma) => () => filter2D(luma, { kernel: SHARPEN }),
    opencv: correlate(SHARPEN),
    jimp: (picture) => () => picture.convolution(SHARPEN),
    imageJs: (grey) => () => grey.directConvolution(SHARPEN, { borderType: "reflect101" }),
  },
  { ...correlation(5), variant: "5x5" },
  { ...correlation(31), variant: "31x31" },
  {
    from: "luma",
    operation: "sepFilter2D",
    variant: "7x7",
    ours: (luma) => {
      const kernel = gaussianKernel(7, 1.5);
      return () => sepFilter2D(luma, { kernelX: kernel, kernelY: kernel });
    },
    opencv: (desk, source) => {
      const { cv } = desk;
      const kernel = desk.matOf(1, 7, gaussianKernel(7, 1.5), cv.CV_32F);
      return desk.into((target) => cv.sepFilter2D(source, target, -1, kernel, kernel));
    },
    imageJs: (grey) => {
      const kernel = [...gaussianKernel(7, 1.5)];
      return () => grey.separableConvolution(kernel, kernel, { borderType: "reflect101" });
    },
    near: ONE_LEVEL,
  },
  box(5),
  box(31),
  {
    from: "luma",
    operation: "blur",
    variant: "5x5 twice",
    ours: (luma) => {
      const options = { ksize: 5, border: "replicate" } as const;
      return () => blur(blur(luma, options), options);
    },
    opencv: (desk, source) => {
      const { cv } = desk;
      const first = desk.mat();
      const size = new cv.Size(5, 5);
      const anchor = new cv.Point(-1, -1);
      return desk.into((target) => {
        cv.blur(source, first, size, anchor, cv.BORDER_REPLICATE);
        cv.blur(first, target, size, anchor, cv.BORDER_REPLICATE);
      });
    },
    jimp: (picture) => () => picture.blur(2),
  },
  bell(3),
  bell(5),
  bell(31),
  median(3),
  median(5),
  median(21),
  {
    from: "luma",
    operation: "bilateralFilter",
    variant: "diameter 5",
    ours: (luma) => () => bilateralFilter(luma, { d: 5, sigmaColor: 30, sigmaSpace: 3 }),
    opencv: (desk, source) =>
      desk.into((target) => desk.cv.bilateralFilter(source, target, 5, 30, 3)),
    near: ONE_LEVEL,
  },
  {
    from: "luma",
    operation: "sobel",
    variant: "3x3",
    ours: (luma) => () => sobel(luma, { dx: 1, dy: 0 }),
    opencv: (desk, source) =>
      desk.into((target) => desk.cv.Sobel(source, target, desk.cv.CV_16S, 1, 0)),
  },
  {
    from: "luma",
    operation: "sobel",
    variant: "5x5",
    ours: (luma) => () => sobel(luma, { dx: 0, dy: 1, ksize: 5 }),
    opencv: (desk, source) =>
      desk.into((target) => desk.cv.Sobel(source, target, desk.cv.CV_16S, 0, 1, 5)),
  },
  {
    from: "luma",
    operation: "scharr",
    ours: (luma) => () => scharr(luma, { dx: 1, dy: 0 }),
    opencv: (desk, source) =>
      desk.into((target) => desk.cv.Scharr(source, target, desk.cv.CV_16S, 1, 0)),
  },
  {
    from: "luma",
    operation: "laplacian",
    ours: (luma) => () => laplacian(luma),
    opencv: (desk, source) =>
      desk.into((target) => desk.cv.Laplacian(source, target, desk.cv.CV_16S)),
  },
  {
    from: "luma",
    operation: "laplacian",
    variant: "5x5",
    ours: (luma) => () => laplacian(luma, { ksize: 5 }),
    opencv: (desk, source) =>
      desk.into((target) => desk.cv.Laplacian(source, target, desk.cv.CV_16S, 5)),
  },
  {
    from: "luma",
    operation: "unsharpMask",
    ours: (luma) => () => unsharpMask(luma, { sigma: 2, amount: 1.5 }),
    opencv: (desk, source) => {
      const { cv } = desk;
      const blurred = desk.mat();
      return desk.into((target) => {
        cv.GaussianBlur(source, blurred, new cv.Size(0, 0), 2);
        cv.addWeighted(source, 2.5, blurred, -1.5, 0, target);
      });
    },
  },
  extreme("minFilter", minFilter, "erode"),
  extreme("maxFilter", maxFilter, "dilate"),
  {
    from: "luma",
    operation: "fastNlMeansDenoising",
    variant: "5x5 in 11x11",
    ours: (luma) => () =>
      fastNlMeansDenoising(luma, { h: 10, templateWindowSize: 5, searchWindowSize: 11 }),
  },
];

function correlate(kernel: readonly (readonly number[])[]) {
  return (desk: OpenCvDesk, source: Mat): (() => Mat) => {
    const { cv } = desk;
    const weights = desk.matOf(kernel[0]!.length, kernel.length, kernel.flat(), cv.CV_32F);
    return desk.into((target) => cv.filter2D(source, target, -1, weights));
  };
}

/** With weights that are no product of a row and a column. */
function correlation(side: number): Case {
  const kernel = Array.from({ length: side }, (_, y) =>
    Array.from({ length: side }, (_, x) => (1 + ((x * y) % 3)) / (2 * side * side)),
  );
  return {
    from: "luma",
    operation: "filter2D",
    ours: (luma) => () => filter2D(luma, { kernel }),
    opencv: correlate(kernel),
    jimp: (picture) => () => picture.convolution(kernel),
    imageJs: (grey) => () => grey.directConvolution(kernel, { borderType: "reflect101" }),
    near: ONE_LEVEL,
  };
}

function box(side: number): Case {
  return {
    from: "luma",
    operation: "blur",
    variant: `${side}x${side}`,
    ours: (luma) => () => blur(luma, { ksize: side }),
    opencv: (desk, source) =>
      desk.into((target) => desk.cv.blur(source, target, new desk.cv.Size(side, side))),
    imageJs: (grey) => () => grey.blur({ width: side, height: side, borderType: "reflect101" }),
  };
}

function bell(side: number): Case {
  const sigma = side / 6;
  return {
    from: "luma",
    operation: "gaussianBlur",
    variant: `${side}x${side}`,
    ours: (luma) => () => gaussianBlur(luma, { ksize: side, sigmaX: sigma }),
    opencv: (desk, source) =>
      desk.into((target) =>
        desk.cv.GaussianBlur(source, target, new desk.cv.Size(side, side), sigma),
      ),
    imageJs: (grey) => () => grey.gaussianBlur({ sigma, size: side, borderType: "reflect101" }),
  };
}

function median(side: number): Case {
  return {
    from: "luma",
    operation: "medianBlur",
    variant: `${side}x${side}`,
    ours: (luma) => () => medianBlur(luma, { ksize: side }),
    opencv: (desk, source) => desk.into((target) => desk.cv.medianBlur(source, target, side)),
    imageJs: (grey: Image) => () => grey.medianFilter({ cellSize: side, borderType: "replicate" }),
  };
}

function extreme(
  operation: string,
  filter: (luma: LumaImage, options: { ksize: number; border: "reflect-101" }) => LumaImage,
  call: "erode" | "dilate",
): Case {
  return {
    from: "luma",
    operation,
    variant: "9x9",
    ours: (luma) => () => filter(luma, { ksize: 9, border: "reflect-101" }),
    opencv: (desk, source) => {
      const { cv } = desk;
      const element = desk.keep(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(9, 9)));
      const anchor = new cv.Point(-1, -1);
      return desk.into((target) =>
        cv[call](source, target, element, anchor, 1, cv.BORDER_REFLECT_101),
      );
    },
  };
}
