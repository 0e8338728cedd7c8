import { fromPicture } from "@inkdigit/test-pictures";
import { expect, test } from "vitest";
import { cutColumns } from "./cut-columns.ts";

test("finds the waist between two bars that touch", () => {
  const bars = [
    "####......####",
    "####......####",
    "####......####",
    "##############",
    "####......####",
    "####......####",
    "####......####",
  ];
  const cuts = cutColumns(fromPicture(bars), 14);
  expect(cuts.length).toBeGreaterThan(0);
  expect(cuts.some((cut) => cut >= 4 && cut <= 9)).toBe(true);
});

test("cuts no hole that is as high as a digit's", () => {
  const ring = [
    "..######..",
    ".##....##.",
    "##......##",
    "##......##",
    "##......##",
    "##......##",
    ".##....##.",
    "..######..",
  ];
  for (const cut of cutColumns(fromPicture(ring), 9)) {
    expect(cut < 2 || cut > 7).toBe(true);
  }
});

test("keeps cuts apart, from left to right", () => {
  const wide = { width: 200, height: 20, data: new Uint8Array(4000).fill(0) };
  wide.data.fill(255, 9 * 200, 11 * 200);
  const cuts = cutColumns(wide, 40);
  expect(cuts.length).toBeGreaterThan(5);
  cuts.slice(1).forEach((cut, i) => {
    expect(cut - cuts[i]!).toBeGreaterThanOrEqual(5);
  });
});
