import { expect, test } from "vitest";
import type { LineDrawing } from "./line-drawing.ts";
import { findPieces } from "./pieces.ts";

/** So many upright strokes, one every `pitch` pixels. */
function strokes(count: number, pitch: number): LineDrawing {
  const [width, height] = [count * pitch, 56];
  const data = Uint8Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return x % pitch < 4 && y >= 4 && y < 52 ? 255 : 0;
  });
  const ink = { width, height, data };
  return { ink, mask: ink, boxOf: () => ({ x: 0, y: 0, width, height }) };
}

test.each([
  ["a long number", 100, 14, 100],
  ["a short one in a narrow hand", 60, 8, 60],
  ["texture, as narrow and long", 100, 8, 0],
  ["texture, longer than any number", 170, 14, 0],
])("finds the pieces of %s", (_, count, pitch, found) => {
  expect(findPieces(strokes(count, pitch)).pieces).toHaveLength(found);
});
