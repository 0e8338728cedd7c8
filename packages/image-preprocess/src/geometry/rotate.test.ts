import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import fc from "fast-check";
import { expect, test } from "vitest";
import { randomPlane } from "../../test/opencv.ts";
import { anyPlane } from "../../test/planes.ts";
import { rotate } from "./rotate.ts";
import { rotate90 } from "./rotate-90.ts";

test("turns counter-clockwise", () => {
  expect(toPicture(rotate(fromPicture(["##.", "#.."]), 90))).toEqual(["..", "#.", "##"]);
});

test("quarters are without loss", () => {
  fc.assert(
    fc.property(anyPlane(), fc.integer({ min: -5, max: 5 }), (plane, quarters) => {
      expect(rotate(plane, 90 * quarters)).toEqual(rotate90(plane, -quarters));
    }),
  );
});

test("grows so that nothing is lost, or keeps its size", () => {
  const white = { width: 30, height: 20, data: new Uint8Array(600).fill(255) };
  const grown = rotate(white, 30);
  expect([grown.width, grown.height]).toEqual([36, 33]);
  const sum = grown.data.reduce((total, value) => total + value, 0);
  expect(sum / 255 / 600).toBeCloseTo(1, 1);
  const kept = rotate(white, 30, { bounds: "keep", borderValue: 7 });
  expect([kept.width, kept.height]).toEqual([30, 20]);
  expect(kept.data[0]).toBe(7);
});

test("changes nothing by a whole turn", () => {
  const plane = randomPlane(17, 9, 3);
  expect(rotate(plane, 360)).toEqual(plane);
  expect(rotate(plane, 0, { bounds: "keep" })).toEqual(plane);
});
