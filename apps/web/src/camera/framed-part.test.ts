import { expect, test } from "vitest";
import { framedPart } from "./framed-part.ts";

const place = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  width,
  height,
});

test("a frame over a video of the same shape", () => {
  const part = framedPart(
    { width: 1600, height: 900 },
    place(0, 0, 800, 450),
    place(200, 100, 400, 200),
  );
  expect(part).toEqual({ x: 400, y: 200, width: 800, height: 400 });
});

test("a wide video on an upright phone shows its middle", () => {
  const part = framedPart(
    { width: 1600, height: 900 },
    place(0, 0, 360, 720),
    place(0, 0, 360, 720),
  );
  expect(part).toEqual({ x: 575, y: 0, width: 450, height: 900 });
});

test("a frame that reaches out of the video is cut off", () => {
  const part = framedPart(
    { width: 100, height: 100 },
    place(0, 0, 100, 100),
    place(-10, 50, 200, 200),
  );
  expect(part).toEqual({ x: 0, y: 50, width: 100, height: 50 });
});
