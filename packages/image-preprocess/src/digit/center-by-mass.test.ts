import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import { expect, test } from "vitest";
import { mnistDigits } from "../../test/mnist.ts";
import { centerByMass, centerOfMass } from "./center-by-mass.ts";

test("moves the ink to the middle", () => {
  const corner = fromPicture(["##..", "##..", "....", "...."]);
  expect(toPicture(centerByMass(corner, 4))).toEqual([
    "....", //
    ".##.",
    ".##.",
    "....",
  ]);
});

test("crops and grows the canvas", () => {
  const bar = fromPicture(["#########"]);
  expect(toPicture(centerByMass(bar, 3))).toEqual(["...", "###", "..."]);
});

test("leaves MNIST's digits where they are", () => {
  for (const digit of mnistDigits(500)) expect(centerByMass(digit, 28)).toEqual(digit);
});

test("weighs by ink", () => {
  expect(centerOfMass(fromPicture(["#..", "3..", "..6"]))).toEqual({ x: 12 / 18, y: 15 / 18 });
});
