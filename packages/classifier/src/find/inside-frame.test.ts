import type { LumaImage } from "@inkdigit/image-preprocess";
import { expect, test } from "vitest";
import { evenInk } from "./even-ink.ts";
import { insideFrame } from "./inside-frame.ts";
import { writtenInk } from "./written-ink.ts";

/** What is drawn, each cell 6 pixels wide: `#` is black, `+` pencil, all else paper. */
function drawn(rows: readonly string[]): LumaImage {
  const side = 6;
  const [width, height] = [rows[0]!.length * side, rows.length * side];
  const data = Uint8Array.from({ length: width * height }, (_, i) => {
    const cell = rows[Math.floor(i / width / side)]![Math.floor((i % width) / side)];
    return cell === "#" ? 20 : cell === "+" ? 180 : 230;
  });
  return { width, height, data };
}

/** What is inside the frame of a drawing, a cell's middle each; undefined where there is no frame. */
function insideOf(rows: readonly string[]): string[] | undefined {
  const written = writtenInk(evenInk(drawn(rows)));
  const inside = written && insideFrame(written);
  if (!inside) return undefined;
  const { width, data } = inside.mask;
  const side = width / rows[0]!.length;
  return rows.map((row, y) =>
    [...row]
      .map((_, x) =>
        data[Math.floor((y + 0.5) * side) * width + Math.floor((x + 0.5) * side)] ? "+" : ".",
      )
      .join(""),
  );
}

const NINE_IN_A_CORNER = [
  "..................",
  "..................",
  "##################",
  "...............#..",
  "......++++.....#..",
  ".....+...+.....#..",
  ".....+...+.....#..",
  ".....+...+.....#..",
  "......++++.....#..",
  ".........+.....#..",
  ".........+.....#..",
  ".........+.....#..",
  ".........+.....#..",
  ".........+.....#..",
  "...............#..",
  "...............#..",
  "...............#..",
  "...............#..",
];

test("finds pencil beside two black lines that meet, with paper behind them", () => {
  expect(insideOf(NINE_IN_A_CORNER)).toEqual(
    NINE_IN_A_CORNER.map((row) => row.replaceAll("#", ".")),
  );
});

test.each([
  ["is none", NINE_IN_A_CORNER.map((row) => row.replaceAll("#", "."))],
  [
    "is one line",
    NINE_IN_A_CORNER.map((row) => (row.startsWith("#") ? row : row.replace("#", "."))),
  ],
  ["is only dark", NINE_IN_A_CORNER.map((row) => "#".repeat(row.length))],
])("finds no frame where there %s", (_, rows) => {
  expect(insideOf(rows)).toBeUndefined();
});

test("takes the stem of a 9 and the bar of a 7 for no frame", () => {
  const seven = [
    ".............",
    ".............",
    ".##########..",
    ".........##..",
    "..........#..",
    "..........#..",
    "..........#..",
    "..........#..",
    "..........#..",
    "..........#..",
    "..........#..",
    ".............",
    ".............",
  ];
  expect(insideOf(seven)).toBeUndefined();
});

test("has nothing where nothing is inside", () => {
  expect(insideOf(NINE_IN_A_CORNER.map((row) => row.replaceAll("+", ".")))).toBeUndefined();
});
