import { expect, test } from "vitest";
import { expectSamePixels, randomPlane } from "../../test/opencv.ts";
import { BORDERS } from "../../test/planes.ts";
import type { BorderMode } from "../border.ts";
import { crop } from "../geometry/crop.ts";
import { pad } from "../geometry/pad.ts";
import type { Plane } from "../picture.ts";
import { bilateralFilter } from "./bilateral-filter.ts";
import { blur } from "./blur.ts";
import { filter2D } from "./filter-2d.ts";
import { gaussianBlur } from "./gaussian-blur.ts";
import { laplacian } from "./laplacian.ts";
import { scharr } from "./scharr.ts";
import { sepFilter2D } from "./sep-filter-2d.ts";
import { sobel } from "./sobel.ts";

const KERNEL = [
  [1, 2, 3],
  [-4, 5, 0],
  [1, -3, 2],
];

/** Each with a window of at most 9 by 9. */
const FILTERS: Record<string, (plane: Plane, border: BorderMode) => Plane> = {
  blur: (plane, border) => blur(plane, { ksize: { width: 4, height: 9 }, border }),
  gaussianBlur: (plane, border) => gaussianBlur(plane, { ksize: 7, border }),
  filter2D: (plane, border) => filter2D(plane, { kernel: KERNEL, border }),
  sepFilter2D: (plane, border) =>
    sepFilter2D(plane, { kernelX: [1, 2, 4, 1], kernelY: [0.5, -0.2], border }),
  sobel: (plane, border) => sobel(plane, { dx: 1, dy: 1, ksize: 5, ddepth: "uint8", border }),
  scharr: (plane, border) => scharr(plane, { dx: 1, dy: 0, ddepth: "uint8", border }),
  laplacian: (plane, border) => laplacian(plane, { ksize: 5, ddepth: "uint8", border }),
  bilateralFilter: (plane, border) =>
    bilateralFilter(plane, { d: 7, sigmaColor: 30, sigmaSpace: 3, border }),
};

test.each(Object.entries(FILTERS))("%s sees the border that padding draws", (_, filter) => {
  for (const [width, height] of [
    [1, 1],
    [3, 2],
    [20, 11],
  ] as const) {
    const plane = randomPlane(width, height, width);
    for (const border of BORDERS) {
      const padded = pad(plane, { left: 4, top: 4, right: 4, bottom: 4, border });
      const inside = crop(filter(padded, "replicate"), { x: 4, y: 4, width, height });
      expectSamePixels(filter(plane, border), inside);
    }
  }
});

test.each(Object.entries(FILTERS))("%s refuses a picture without pixels", (_, filter) => {
  const empty = { width: 0, height: 4, data: new Uint8Array(0) };
  expect(() => filter(empty, "replicate")).toThrow(
    expect.objectContaining({ code: "EMPTY_IMAGE" }),
  );
});
