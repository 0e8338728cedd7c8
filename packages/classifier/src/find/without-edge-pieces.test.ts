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
