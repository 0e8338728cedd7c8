import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import fc from "fast-check";
import { expect, test } from "vitest";
import { randomPlane } from "../../test/opencv.ts";
import { anyPlane } from "../../test/planes.ts";
import { pad } from "../geometry/pad.ts";
import { connectedComponents } from "../outline/connected-components.ts";
import type { Plane } from "../picture.ts";
import { dilate } from "./dilate.ts";
import { structuringElement } from "./structuring-element.ts";
import { thinning } from "./thinning.ts";

test("thins strokes to lines", () => {
  expect(
    toPicture(
      thinning(
        fromPicture([
          "...........",
          ".#########.",
          ".#########.",
          ".#########.",
          "......###..",
          ".....###...",
          ".....###...",
          "....###....",
          "....###....",
          "...........",
        ]),
      ),
    ),
  ).toEqual([
    "...........",
    "...........",
    "..######...",
    ".......#...",
    "......#....",
    "......#....",
    "......#....",
    "...........",
    "...........",
    "...........",
  ]);
});

test("keeps a hole", () => {
  const ring = fromPicture([
    ".......",
    ".#####.",
    ".#####.",
    ".##.##.",
    ".#####.",
    ".#####.",
    ".......",
  ]);
  expect(toPicture(thinning(ring))).toEqual([
    ".......",
    ".......",
    "..###..",
    "..#.#..",
    "..###..",
    ".......",
    ".......",
  ]);
});

/** By its definition: all pixels, time after time, until none goes. */
function byDefinition({ width, height, data }: Plane): Plane {
  const lines = data.map((value) => (value === 0 ? 0 : 255));
  const at = (x: number, y: number) =>
    x >= 0 && x < width && y >= 0 && y < height && lines[y * width + x] !== 0 ? 1 : 0;
  const goes = (x: number, y: number, second: boolean) => {
    const [p2, p3, p4] = [at(x, y - 1), at(x + 1, y - 1), at(x + 1, y)];
    const [p5, p6, p7] = [at(x + 1, y + 1), at(x, y + 1), at(x - 1, y + 1)];
    const [p8, p9] = [at(x - 1, y), at(x - 1, y - 1)];
    const round = [p2, p3, p4, p5, p6, p7, p8, p9, p2];
    const sum = p2 + p3 + p4 + p5 + p6 + p7 + p8 + p9;
    const rises = round.filter((p, i) => p === 0 && round[i + 1] === 1).length;
    const [c, d] = second ? [p2 * p4 * p8, p2 * p6 * p8] : [p2 * p4 * p6, p4 * p6 * p8];
    return at(x, y) === 1 && sum >= 2 && sum <= 6 && rises === 1 && c === 0 && d === 0;
  };
  for (let idle = 0, pass = 0; idle < 2; pass++) {
    const going: number[] = [];
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        if (goes(x, y, pass % 2 === 1)) going.push(y * width + x);
      }
    }
    for (const i of going) lines[i] = 0;
    idle = going.length === 0 ? idle + 1 : 0;
  }
  return { width, height, data: lines };
}

/** Random dots grown to blobs that touch. */
function blobs(width: number, height: number, seed: number, ksize: number): Plane {
  const noise = randomPlane(width, height, seed);
  const dots = { ...noise, data: noise.data.map((value) => (value > 249 ? 255 : 0)) };
  return dilate(dots, { kernel: structuringElement("ellipse", ksize) });
}

test.each([
  [40, 30, 3],
  [70, 50, 5],
  [61, 83, 9],
  [100, 40, 2],
  [30, 30, 15],
])("does what its definition says to blobs in %i by %i", (width, height, ksize) => {
  for (const seed of [1, 2, 3]) {
    const plane = blobs(width, height, seed, ksize);
    expect(thinning(plane)).toEqual(byDefinition(plane));
  }
});

const binary = anyPlane(fc.constantFrom(0, 255));

test("does what its definition says to anything", () => {
  fc.assert(
    fc.property(binary, (plane) => {
      expect(thinning(plane)).toEqual(byDefinition(plane));
    }),
  );
});

test("changes nothing the second time", () => {
  fc.assert(
    fc.property(binary, (plane) => {
      expect(thinning(thinning(plane))).toEqual(thinning(plane));
    }),
  );
});

test("writes nothing new and breaks nothing apart", () => {
  fc.assert(
    fc.property(binary, (plane) => {
      const thin = thinning(plane);
      thin.data.forEach((value, i) => {
        if (value !== 0) expect(plane.data[i]).not.toBe(0);
      });
      expect(connectedComponents(thin).components.length).toBeLessThanOrEqual(
        connectedComponents(plane).components.length,
      );
    }),
  );
});

test("the paper around doesn't matter", () => {
  fc.assert(
    fc.property(binary, fc.nat({ max: 3 }), fc.nat({ max: 3 }), (plane, left, top) => {
      expect(thinning(pad(plane, { left, top }))).toEqual(pad(thinning(plane), { left, top }));
    }),
  );
});

test("takes a picture without pixels as it is", () => {
  const empty = { width: 0, height: 0, data: new Uint8Array(0) };
  expect(thinning(empty)).toEqual(empty);
});
