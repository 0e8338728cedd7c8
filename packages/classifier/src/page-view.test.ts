import { rotate90 } from "@inkdigit/image-preprocess";
import { expect, test } from "vitest";
import { asGiven, flattened, turned } from "./page-view.ts";

test("a box on a turned page is where it was on the picture", () => {
  const mark = { width: 30, height: 20, data: new Uint8Array(600) };
  mark.data[4 * 30 + 7] = 255;
  for (let quarters = 0; quarters < 4; quarters++) {
    const view = turned(asGiven(mark), quarters);
    expect(view.picture).toEqual(rotate90(mark, quarters));
    const at = view.picture.data.indexOf(255);
    const { width } = view.picture;
    const box = { x: at % width, y: Math.floor(at / width), width: 1, height: 1 };
    expect(view.given(box)).toEqual({ x: 7, y: 4, width: 1, height: 1 });
  }
});

test("no sheet lies on an even picture", () => {
  expect(
    flattened({ width: 90, height: 70, data: new Uint8Array(6300).fill(200) }),
  ).toBeUndefined();
});

test("the sheet fills its view, and boxes at its edges stay on the picture", () => {
  const [width, height] = [200, 160];
  const data = Uint8Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return x >= 40 && x < 150 && y >= 30 && y < 130 ? 230 : 20;
  });
  const view = flattened({ width, height, data })!;
  const { picture } = view;
  expect(Math.abs(picture.width - 110)).toBeLessThanOrEqual(3);
  expect(Math.abs(picture.height - 100)).toBeLessThanOrEqual(3);
  const box = view.given({ x: 0, y: 0, width: picture.width, height: picture.height });
  expect(Math.abs(box.x - 40)).toBeLessThanOrEqual(2);
  expect(Math.abs(box.y - 30)).toBeLessThanOrEqual(2);
});
