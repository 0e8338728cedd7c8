import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import { expect, test } from "vitest";
import { randomPlane } from "../../test/opencv.ts";
import { invert } from "./invert.ts";

test("makes ink of paper and paper of ink", () => {
  expect(toPicture(invert(fromPicture([".36#"])))).toEqual(["#63."]);
});

test("is undone by itself", () => {
  const plane = randomPlane(9, 5, 1);
  expect(invert(invert(plane))).toEqual(plane);
});
