import { expect, test } from "vitest";
import { overPaper } from "./over-paper.ts";

test("leaves an opaque picture as it is", () => {
  const picture = { width: 1, height: 2, data: Uint8Array.of(1, 2, 3, 255, 250, 251, 252, 255) };
  expect(overPaper(picture)).toEqual(picture);
});

test("mixes by alpha, exactly rounded", () => {
  for (let alpha = 0; alpha < 256; alpha++) {
    const picture = { width: 1, height: 1, data: Uint8Array.of(10, 200, 255, alpha) };
    const mixed = [10, 200, 255].map((top, c) =>
      Math.round((top * alpha + [255, 100, 0][c]! * (255 - alpha)) / 255),
    );
    expect([...overPaper(picture, { paper: [255, 100, 0] }).data]).toEqual([...mixed, 255]);
  }
});

test("does not write on the picture it was given", () => {
  const data = Uint8Array.of(0, 0, 0, 0);
  overPaper({ width: 1, height: 1, data });
  expect([...data]).toEqual([0, 0, 0, 0]);
});
