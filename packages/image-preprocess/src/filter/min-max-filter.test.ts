import fc from "fast-check";
import { expect, test } from "vitest";
import { EDGE_PICTURES, flat } from "../../test/edge-pictures.ts";
import { expectSamePixels } from "../../test/opencv.ts";
import { anyPlane, BORDERS } from "../../test/planes.ts";
import { invert } from "../colour/invert.ts";
import { crop } from "../geometry/crop.ts";
import { pad } from "../geometry/pad.ts";
import { maxFilter } from "./max-filter.ts";
import { minFilter } from "./min-filter.ts";

const WINDOWS = [
  { width: 1, height: 1 },
  { width: 3, height: 3 },
  { width: 2, height: 5 },
  { width: 8, height: 1 },
  { width: 1, height: 12 },
  { width: 29, height: 27 },
];

test.each(EDGE_PICTURES)("takes the extremes by their definition on %s", (_, plane) => {
  for (const { width, height } of WINDOWS) {
    for (const border of BORDERS) {
      const [left, top] = [width >> 1, height >> 1];
      const margins = { left, top, right: width - 1 - left, bottom: height - 1 - top };
      const padded = pad(plane, { ...margins, border });
      const windows = Array.from(plane.data, (_, i) => {
        const x = i % plane.width;
        return crop(padded, { x, y: (i - x) / plane.width, width, height }).data;
      });
      const smallest = Uint8Array.from(windows, (values) => Math.min(...values));
      const largest = Uint8Array.from(windows, (values) => Math.max(...values));
      const options = { ksize: { width, height }, border };
      expectSamePixels(minFilter(plane, options), { ...plane, data: smallest });
      expectSamePixels(maxFilter(plane, options), { ...plane, data: largest });
    }
  }
});

test("are dual", () => {
  fc.assert(
    fc.property(anyPlane(), fc.integer({ min: 1, max: 9 }), (plane, ksize) => {
      expect(minFilter(invert(plane), { ksize })).toEqual(invert(maxFilter(plane, { ksize })));
    }),
  );
});

test("refuse a window of nothing", () => {
  expect(() => minFilter(flat(3, 3, 0), { ksize: 0 })).toThrow("not 0");
});
