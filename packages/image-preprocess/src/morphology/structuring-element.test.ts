import { beforeAll, expect, test } from "vitest";
import { type Cv, expectSamePixels, loadOpenCv } from "../../test/opencv.ts";
import { customElement, structuringElement } from "./structuring-element.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

function draw({ width, data }: { width: number; data: Int8Array }): string[] {
  const rows: string[] = [];
  for (let i = 0; i < data.length; i += width) {
    rows.push(Array.from(data.subarray(i, i + width), (value) => ".#"[value]).join(""));
  }
  return rows;
}

test("draws a rectangle, a cross and an ellipse", () => {
  expect(draw(structuringElement("rect", { width: 3, height: 2 }))).toEqual(["###", "###"]);
  expect(draw(structuringElement("cross", 3))).toEqual([".#.", "###", ".#."]);
  expect(draw(structuringElement("cross", 3, { x: 0, y: 2 }))).toEqual(["#..", "#..", "###"]);
  expect(draw(structuringElement("ellipse", 5))).toEqual([
    "..#..",
    "#####",
    "#####",
    "#####",
    "..#..",
  ]);
});

test.each(["rect", "cross", "ellipse"] as const)("a %s of any size is OpenCV's", (shape) => {
  const number = { rect: cv.MORPH_RECT, cross: cv.MORPH_CROSS, ellipse: cv.MORPH_ELLIPSE }[shape];
  for (let width = 1; width <= 30; width++) {
    for (let height = 1; height <= 30; height++) {
      const mat = cv.getStructuringElement(number, new cv.Size(width, height));
      expectSamePixels(structuringElement(shape, { width, height }), {
        width,
        height,
        data: mat.data,
      });
      mat.delete();
    }
  }
});

test("takes any shape", () => {
  expect(customElement([[1, 0, -1]])).toEqual({
    width: 3,
    height: 1,
    data: Int8Array.of(1, 0, -1),
  });
});

test.each([
  [[], "rows, all equally long"],
  [[[]], "rows, all equally long"],
  [[[1, 0], [1]], "rows, all equally long"],
  [[[1, 2]], "1, 0 and -1, not 2"],
])("refuses %j", (rows, message) => {
  expect(() => customElement(rows)).toThrow(message);
});

test("refuses an anchor outside", () => {
  expect(() => structuringElement("cross", 3, { x: 0, y: 3 })).toThrow("the anchor (0, 3)");
});
