import { expect, test } from "vitest";
import { penBreadth } from "./pen-breadth.ts";

test("a pen that is pressed harder writes broader", () => {
  const light = penBreadth({ pointerType: "pen", pressure: 0.1 });
  const hard = penBreadth({ pointerType: "pen", pressure: 0.9 });
  expect(hard).toBeGreaterThan(2 * light);
});

test("what mice and fingers report as pressure changes nothing", () => {
  const mouse = penBreadth({ pointerType: "mouse", pressure: 0.5 });
  const finger = penBreadth({ pointerType: "touch", pressure: 1 });
  expect(finger).toBe(mouse);
});
