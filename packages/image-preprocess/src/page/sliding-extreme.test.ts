import fc from "fast-check";
import { expect, test } from "vitest";
import { anyPlane } from "../../test/planes.ts";
import { slidingMaximum, slidingMinimum } from "./sliding-extreme.ts";

test("is the largest and the smallest value of each window", () => {
  fc.assert(
    fc.property(anyPlane(), fc.integer({ min: 0, max: 15 }), (plane, radius) => {
      const { width, height, data } = plane;
      const largest = slidingMaximum(plane, radius);
      const smallest = slidingMinimum(plane, radius);
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const from = y * width + Math.max(0, x - radius);
          const window = data.subarray(from, y * width + Math.min(width, x + radius + 1));
          expect(largest.data[y * width + x]).toBe(Math.max(...window));
          expect(smallest.data[y * width + x]).toBe(Math.min(...window));
        }
      }
    }),
  );
});
