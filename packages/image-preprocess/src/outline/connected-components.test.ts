import { fromPicture } from "@inkdigit/test-pictures";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { type Cv, fromMat, loadOpenCv, randomPlane, toMat } from "../../test/opencv.ts";
import type { Plane } from "../picture.ts";
import { type Connectivity, connectedComponents } from "./connected-components.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

test("finds the pieces with their boxes, areas and centroids", () => {
  const { components, labels } = connectedComponents(
    fromPicture([
      "##...#", //
      "#...##",
      "..#...",
    ]),
  );
  expect(components).toEqual([
    { area: 3, box: { x: 0, y: 0, width: 2, height: 2 }, centroid: { x: 1 / 3, y: 1 / 3 } },
    { area: 3, box: { x: 4, y: 0, width: 2, height: 2 }, centroid: { x: 14 / 3, y: 2 / 3 } },
    { area: 1, box: { x: 2, y: 2, width: 1, height: 1 }, centroid: { x: 2, y: 2 } },
  ]);
  expect([...labels]).toEqual([1, 1, 0, 0, 0, 2, 1, 0, 0, 0, 2, 2, 0, 0, 3, 0, 0, 0]);
});

test("joins corners only when 8-connected", () => {
  const diagonal = fromPicture(["#..", ".#.", "..#"]);
  expect(connectedComponents(diagonal).components).toHaveLength(1);
  expect(connectedComponents(diagonal, { connectivity: 4 }).components).toHaveLength(3);
});

test("joins the arms of a U and the turns of a spiral", () => {
  const u = fromPicture(["#.#.#", "#.#.#", "###.#", "....#", "#####"]);
  expect(connectedComponents(u, { connectivity: 4 }).components.map((each) => each.area)).toEqual([
    7, 9,
  ]);
});

test("finds nothing on an empty picture", () => {
  expect(connectedComponents(fromPicture(["..."])).components).toEqual([]);
  const none = connectedComponents({ width: 0, height: 0, data: new Uint8Array() });
  expect(none).toEqual({ labels: new Int32Array(), components: [] });
});

const cases: [string, Plane][] = [
  ["one pixel", fromPicture(["#"])],
  ["one row", sparse(61, 1, 1, 128)],
  ["one column", sparse(1, 61, 2, 128)],
  ["all ink", { width: 7, height: 5, data: new Uint8Array(35).fill(1) }],
  ["an odd size", sparse(33, 27, 3, 110)],
  ["sparse noise", sparse(120, 90, 4, 60)],
  ["dense noise", sparse(120, 90, 5, 190)],
];

for (const connectivity of [4, 8] as const) {
  test.each(cases)(`agrees with OpenCV, ${connectivity}-connected: %s`, (_, plane) => {
    const theirs = opencvComponents(plane, connectivity);
    const ours = connectedComponents(plane, { connectivity });
    expect(ours.components).toEqual(
      renumbered(theirs.labels).map((name) => theirs.components[name]),
    );
  });
}

test("the components partition the ink", () => {
  const picture = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
    .chain(([width, height]) =>
      fc
        .array(fc.constantFrom(0, 0, 255), { minLength: width * height, maxLength: width * height })
        .map((values) => ({ width, height, data: Uint8Array.from(values) })),
    );
  fc.assert(
    fc.property(picture, fc.constantFrom<Connectivity>(4, 8), (plane, connectivity) => {
      const { labels, components } = connectedComponents(plane, { connectivity });
      expect(Array.from(labels, (label) => label > 0)).toEqual(
        Array.from(plane.data, (value) => value > 0),
      );
      components.forEach(({ area }, i) => {
        expect(labels.filter((label) => label === i + 1)).toHaveLength(area);
      });
      for (let i = 0; i < labels.length; i++) {
        const right = (i + 1) % plane.width ? labels[i + 1]! : 0;
        const below = labels[i + plane.width] ?? 0;
        for (const next of [right, below]) {
          if (labels[i] && next) expect(next).toBe(labels[i]);
        }
      }
    }),
  );
});

function sparse(width: number, height: number, seed: number, threshold: number): Plane {
  const { data } = randomPlane(width, height, seed);
  return { width, height, data: data.map((value) => (value < threshold ? value | 1 : 0)) };
}

function opencvComponents(plane: Plane, connectivity: Connectivity) {
  const source = toMat(cv, plane);
  const mats = [new cv.Mat(), new cv.Mat(), new cv.Mat()] as const;
  cv.connectedComponentsWithStats(source, ...mats, connectivity, cv.CV_32S);
  const [labels, stats, centroids] = mats.map((mat) => fromMat<Int32Array>(mat).data);
  for (const mat of [source, ...mats]) mat.delete();
  const components = Array.from({ length: stats!.length / 5 }, (_, name) => {
    const [x, y, width, height, area] = stats!.subarray(name * 5) as unknown as number[];
    return {
      area,
      box: { x, y, width, height },
      centroid: { x: centroids![2 * name], y: centroids![2 * name + 1] },
    };
  });
  return { labels: labels!, components };
}

/** OpenCV's labels in the order in which they come first. */
function renumbered(labels: Int32Array): number[] {
  return [...new Set(labels)].filter((label) => label > 0);
}
