import { fromPicture } from "@inkdigit/test-pictures";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type Cv, loadOpenCv, randomPlane, toMat } from "../../test/opencv.ts";
import { anyPlane, SIZES } from "../../test/planes.ts";
import type { Plane } from "../picture.ts";
import { type ContourMode, findContours } from "./find-contours.ts";
import type { ContourApproximation } from "./follow-border.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

const MODES: ContourMode[] = ["external", "list", "ccomp", "tree"];
const APPROXIMATIONS: ContourApproximation[] = ["none", "simple"];

const NESTED = fromPicture([
  "#########.....",
  "#.......#.###.",
  "#.#####.#.#.#.",
  "#.#...#.#.###.",
  "#.#.#.#.#.....",
  "#.#...#.#..#..",
  "#.#####.#.....",
  "#.......#.##..",
  "#########.##..",
]);

test("walks around a component, and around its hole", () => {
  const ring = fromPicture([".###", ".#.#", ".###"]);
  const [outer, hole] = findContours(ring, { mode: "tree" });
  expect(outer).toMatchObject({ isHole: false, parent: -1, firstChild: 1 });
  expect(outer?.points).toEqual([
    { x: 1, y: 0 },
    { x: 1, y: 2 },
    { x: 3, y: 2 },
    { x: 3, y: 0 },
  ]);
  expect(hole).toMatchObject({ isHole: true, parent: 0 });
  expect(hole?.points).toHaveLength(4);
});

test("tells how contours are nested", () => {
  const depths = (mode: ContourMode): number[] => {
    const contours = findContours(NESTED, { mode });
    const depth = (i: number): number => (i < 0 ? 0 : 1 + depth(contours[i]!.parent));
    return contours.map((_, i) => depth(i)).sort();
  };
  expect(depths("tree")).toEqual([1, 1, 1, 1, 2, 2, 3, 4, 5]);
  expect(depths("ccomp")).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2]);
  expect(depths("external")).toEqual([1, 1, 1, 1]);
});

describe.each(MODES)("agrees with OpenCV in mode %s", (mode) => {
  test.each(APPROXIMATIONS)("approximation %s", (approximation) => {
    const planes = [
      NESTED,
      ...SIZES.flatMap(([width, height]) =>
        [40, 128, 200].map((share) => sparse(width, height, share)),
      ),
      sparse(120, 90, 60),
      sparse(120, 90, 150),
      blobs(150, 100),
    ];
    for (const plane of planes) {
      const { points, hierarchy } = opencvContours(plane, mode, approximation);
      const ours = findContours(plane, { mode, approximation });
      expect(ours.map((contour) => contour.points)).toEqual(points);
      expect(ours.map((each) => [each.next, each.previous, each.firstChild, each.parent])).toEqual(
        hierarchy,
      );
    }
  });
});

test("holes lie in components, and components in holes", () => {
  fc.assert(
    fc.property(anyPlane(fc.constantFrom(0, 255)), (plane) => {
      const contours = findContours(plane, { mode: "tree" });
      for (const { isHole, parent, points } of contours) {
        expect(isHole).toBe(parent >= 0 && !contours[parent]!.isHole);
        for (const { x, y } of points) expect(plane.data[y * plane.width + x]).toBe(255);
      }
    }),
  );
});

test("finds none on an empty picture", () => {
  expect(findContours(fromPicture(["..", ".."]))).toEqual([]);
  expect(findContours({ width: 0, height: 0, data: new Uint8Array() })).toEqual([]);
});

function sparse(width: number, height: number, share: number): Plane {
  const { data } = randomPlane(width, height, width + share);
  return { width, height, data: data.map((value) => (value < share ? 255 : 0)) };
}

/** Rounded shapes with holes and islands in them. */
function blobs(width: number, height: number): Plane {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const wave = Math.sin(x / 7) + Math.cos(y / 5) + Math.sin((x + 2 * y) / 19);
      data[y * width + x] = Math.abs(wave) < 0.6 ? 255 : 0;
    }
  }
  return { width, height, data };
}

function opencvContours(plane: Plane, mode: ContourMode, approximation: ContourApproximation) {
  const modes = {
    external: cv.RETR_EXTERNAL,
    list: cv.RETR_LIST,
    ccomp: cv.RETR_CCOMP,
    tree: cv.RETR_TREE,
  };
  const approximations = { none: cv.CHAIN_APPROX_NONE, simple: cv.CHAIN_APPROX_SIMPLE };
  const source = toMat(cv, plane);
  const found = new cv.MatVector();
  const nesting = new cv.Mat();
  cv.findContours(source, found, nesting, modes[mode], approximations[approximation]);
  const points = Array.from({ length: found.size() }, (_, i) => {
    const contour = found.get(i);
    const { data32S } = contour;
    const list = Array.from({ length: data32S.length / 2 }, (_, k) => ({
      x: data32S[2 * k],
      y: data32S[2 * k + 1],
    }));
    contour.delete();
    return list;
  });
  const hierarchy = points.map((_, i) => [...nesting.data32S.subarray(4 * i, 4 * i + 4)]);
  for (const mat of [source, found, nesting]) mat.delete();
  return { points, hierarchy };
}
