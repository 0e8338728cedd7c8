import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import { beforeAll, expect, test } from "vitest";
import {
  type Cv,
  expectSamePixels,
  loadOpenCv,
  randomPlane,
  viaOpenCv,
} from "../../test/opencv.ts";
import { SIZES } from "../../test/planes.ts";
import { resize } from "../geometry/resize.ts";
import { canny } from "./canny.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

test("draws one line where dark meets light", () => {
  const edges = canny(fromPicture(Array.from({ length: 4 }, () => "...####")), {
    threshold1: 100,
    threshold2: 200,
  });
  expect(toPicture(edges)).toEqual(["..#....", "..#....", "..#....", "..#...."]);
});

test("keeps faint edges only where they hang together with clear ones", () => {
  const rows = [
    "11111111##",
    "11111111##",
    ...Array(6).fill(".........."),
    "222.......",
    "222.......",
  ];
  const plane = fromPicture(rows);
  const clear = canny(plane, { threshold1: 400, threshold2: 400 }).data;
  const all = canny(plane, { threshold1: 50, threshold2: 50 }).data;
  const linked = canny(plane, { threshold1: 50, threshold2: 400 }).data;
  const count = (data: Uint8Array) => data.filter((value) => value > 0).length;
  expect(count(clear)).toBeGreaterThan(0);
  expect(count(linked)).toBeGreaterThan(count(clear));
  expect(count(all)).toBeGreaterThan(count(linked));
});

test("agrees with OpenCV", () => {
  const planes = [
    ...SIZES.map(([width, height]) => randomPlane(width, height, 3)),
    resize(randomPlane(12, 9, 4), { width: 120, height: 90, interpolation: "cubic" }),
    resize(randomPlane(40, 30, 5), { width: 120, height: 90, interpolation: "linear" }),
  ];
  const thresholds = [
    [50, 150],
    [200, 30.7],
    [0, 0],
    [300, 900],
    [2000, 3000],
  ] as const;
  for (const plane of planes) {
    for (const [threshold1, threshold2] of thresholds) {
      for (const apertureSize of [3, 5, 7] as const) {
        for (const L2gradient of [false, true]) {
          const theirs = viaOpenCv(cv, plane, (source, target) =>
            cv.Canny(source, target, threshold1, threshold2, apertureSize, L2gradient),
          );
          const ours = canny(plane, { threshold1, threshold2, apertureSize, L2gradient });
          expectSamePixels(ours, theirs);
        }
      }
    }
  }
});

test("refuses thresholds that are no numbers", () => {
  expect(() => canny(fromPicture(["#"]), { threshold1: Number.NaN, threshold2: 1 })).toThrow(
    expect.objectContaining({ code: "INVALID_ARGUMENT" }),
  );
});
