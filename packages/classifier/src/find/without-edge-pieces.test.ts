import { connectedComponents } from "@inkdigit/image-preprocess";
import { fromPicture } from "@inkdigit/test-pictures";
import { expect, test } from "vitest";
import { withoutEdgePieces } from "./without-edge-pieces.ts";

test("leaves out what runs along an edge, and keeps the digit", () => {
  const rows = Array.from({ length: 30 }, () => `${".".repeat(37)}###`);
  rows.splice(
    8,
    3,
    ..."###.#.###".match(/.../g)!.map((row) => `..........${row}${".".repeat(24)}###`),
  );
  const picture = fromPicture(rows);
  const { components } = connectedComponents(picture);
  const marks = components.map(({ box, area }, i) => ({ box, area, labels: [i + 1] }));
  expect(withoutEdgePieces(marks, picture).map((mark) => mark.box)).toEqual([
    { x: 10, y: 8, width: 3, height: 3 },
  ]);
});

/** A stroke from top to bottom in the middle, and one along the top edge. */
function marksOf(from: number, to: number) {
  const rows = Array.from({ length: 30 }, () => `${".".repeat(14)}##${".".repeat(14)}`);
  rows[0] = Array.from({ length: 30 }, (_, x) => (x >= from && x < to ? "#" : ".")).join("");
  rows[1] = ".".repeat(30);
  const picture = fromPicture(rows);
  const { components } = connectedComponents(picture);
  const marks = components.map(({ box, area }, i) => ({ box, area, labels: [i + 1] }));
  return withoutEdgePieces(marks, picture);
}

test("keeps a short stroke in the middle of an edge, beside a digit: it may be the bar of a 7", () => {
  expect(marksOf(6, 14)).toHaveLength(2);
});

test.each([
  ["a long one", 5, 25],
  ["one that reaches into a corner", 0, 8],
])("leaves out %s: it is a rest of a box", (_, from, to) => {
  expect(marksOf(from, to)).toHaveLength(1);
});
