import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import { expect, test } from "vitest";
import { widenHairlines } from "./widen-hairlines.ts";

test("makes strokes of a pixel broader, as those are that networks learned from", () => {
  const four = fromPicture([
    "............",
    ".......#....",
    "......##....",
    ".....#.#....",
    "....#..#....",
    "...#...#....",
    "..#....#....",
    ".#########..",
    ".......#....",
    ".......#....",
    "............",
  ]);
  expect(toPicture(widenHairlines(four))).toEqual([
    "............",
    "......7#7...",
    ".....7##7...",
    "....7#7#7...",
    "...7#77#7...",
    "..7#7.7#7...",
    ".7#7777#77..",
    ".#########7.",
    ".777777#77..",
    "......7#7...",
    "............",
  ]);
});

test("leaves strokes of two pixels as they are", () => {
  const seven = fromPicture([
    "............",
    ".#########..",
    ".#########..",
    ".......##...",
    "......##....",
    "......##....",
    ".....##.....",
    "....##......",
    "....##......",
    "............",
  ]);
  expect(widenHairlines(seven)).toBe(seven);
});

test("leaves a bar as it is: it may be what is left of a rule", () => {
  const bar = fromPicture(["......", ...Array.from({ length: 12 }, () => "..#..."), "......"]);
  expect(widenHairlines(bar)).toBe(bar);
});

test("leaves an empty field as it is", () => {
  const empty = fromPicture(Array.from({ length: 12 }, () => "............"));
  expect(widenHairlines(empty)).toBe(empty);
});
