import type { InkImage } from "@inkdigit/image-preprocess";
import { expect, test } from "vitest";
import { createCutter } from "./cut-out.ts";

/** Two upright strokes. */
const drawing: InkImage = {
  width: 60,
  height: 40,
  data: Uint8Array.from({ length: 2400 }, (_, i) => {
    const [x, y] = [i % 60, Math.floor(i / 60)];
    return y >= 10 && y < 30 && (Math.abs(x - 15) < 2 || Math.abs(x - 45) < 2) ? 255 : 0;
  }),
} as InkImage;
const left = { x: 14, y: 10, width: 3, height: 20 };
const right = { x: 44, y: 10, width: 3, height: 20 };

test("cuts one digit of a drawing out, black on white, and keeps the sheet", async () => {
  const cut = createCutter(() => Promise.reject(new Error("no file was given")));
  const first = await cut(drawing, left, [right]);
  expect(first!.picture).toMatchObject({ width: 13, height: 30 });
  expect(first!.picture.data.subarray(0, 4)).toEqual(Uint8ClampedArray.of(255, 255, 255, 255));
  expect(first!.findings.map(({ problem }) => problem)).toContain("several-digits");
  const second = await cut(undefined, right, [left]);
  expect(second!.picture.data).toEqual(first!.picture.data);
});

test("decodes files, and has nothing to cut before there was a sheet", async () => {
  const picture = { width: 8, height: 8, data: new Uint8ClampedArray(256).fill(255) };
  const cut = createCutter(async () => picture);
  expect(await cut(undefined, left, [])).toBeUndefined();
  const found = await cut(new Blob(["x"]), { x: 2, y: 2, width: 4, height: 4 }, []);
  expect(found!.picture.width).toBe(6);
  expect(found!.findings.map(({ problem }) => problem)).toEqual(["blank"]);
});
