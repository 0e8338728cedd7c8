import { fromPicture } from "@inkdigit/test-pictures";
import { expect, test } from "vitest";
import { cutPath } from "./cut-path.ts";

const path = (rows: string[], column: number, reach: number) => [
  ...cutPath(fromPicture(rows), column, reach),
];

test("goes straight down where there is no ink", () => {
  expect(path(["......", "......", "......"], 3, 2)).toEqual([3, 3, 3]);
});

test("swerves round a stroke that it would cut", () => {
  expect(
    path(
      [
        "........",
        "........",
        "..####..", //
        "........",
        "........",
      ],
      4,
      3,
    ).at(2),
  ).not.toBe(4);
});

test("crosses a stroke where it is thin", () => {
  const crossing = path(
    ["..........", "####..####", "##########", "####..####", ".........."],
    6,
    3,
  );
  expect(crossing[1]! >= 4 && crossing[1]! <= 5).toBe(true);
  expect(crossing[2]! >= 4 && crossing[2]! <= 5).toBe(true);
});

test("stays within its reach, and steps one column a row", () => {
  const noise = Array.from({ length: 30 }, (_, y) =>
    Array.from({ length: 20 }, (_, x) => ((x * 7 + y * 13) % 5 < 2 ? "#" : ".")).join(""),
  );
  const columns = path(noise, 10, 4);
  columns.forEach((column, y) => {
    expect(Math.abs(column - 10)).toBeLessThanOrEqual(4);
    if (y > 0) expect(Math.abs(column - columns[y - 1]!)).toBeLessThanOrEqual(1);
  });
});
