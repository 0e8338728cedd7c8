import { expect, test } from "vitest";
import { digitPicture } from "./digit-picture.ts";

/** Grey pixels from rows of characters: `.` is paper (200), `#` ink (0). */
function fromRows(rows: readonly string[]) {
  const width = rows[0]!.length;
  const greys = Array.from(rows.join(""), (glyph) => (glyph === "#" ? 0 : 200));
  const data = Uint8ClampedArray.from(greys.flatMap((grey) => [grey, grey, grey, 255]));
  return { width, height: rows.length, data };
}

function toRows({ width, height, data }: ReturnType<typeof digitPicture>): string[] {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => (data[4 * (y * width + x)] === 0 ? "#" : ".")).join(""),
  );
}

test("keeps a quarter of the box's longer side around it", () => {
  const alone = fromRows([
    "..........", //
    "...##.....",
    "...##.....",
    "...##.....",
    "...##.....",
    "..........",
    "..........",
  ]);
  expect(toRows(digitPicture(alone, { x: 3, y: 1, width: 2, height: 4 }, []))).toEqual([
    "....", //
    ".##.",
    ".##.",
    ".##.",
    ".##.",
    "....",
  ]);
});

test("paints the neighbours over with paper, but never the digit itself", () => {
  const two = fromRows(Array.from({ length: 16 }, () => "....####..####..".slice(0, 16)));
  const own = { x: 4, y: 0, width: 4, height: 16 };
  const neighbour = { x: 10, y: 0, width: 4, height: 16 };
  expect(toRows(digitPicture(two, own, [neighbour]))[8]).toBe("....####....");
  expect(toRows(digitPicture(two, own, []))[8]).toBe("....####..##");
});

test("the paper of a dark board is dark", () => {
  const { data } = fromRows(["....######......"]);
  const board = {
    width: 16,
    height: 1,
    data: data.map((value, i) => (i % 4 < 3 ? 255 - value : 255)),
  };
  const own = { x: 0, y: 0, width: 1, height: 1 };
  const painted = digitPicture({ ...board }, own, [{ x: 4, y: 0, width: 6, height: 1 }]);
  expect([...painted.data.subarray(-4)]).toEqual([55, 55, 55, 255]);
});

test("stops at the picture's edges", () => {
  const full = fromRows(["##", "##"]);
  expect(toRows(digitPicture(full, { x: 0, y: 0, width: 2, height: 2 }, []))).toEqual(["##", "##"]);
});
