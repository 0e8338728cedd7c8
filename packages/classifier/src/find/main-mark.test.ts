import { connectedComponents } from "@inkdigit/image-preprocess";
import { fromPicture } from "@inkdigit/test-pictures";
import { expect, test } from "vitest";
import { mainMark } from "./main-mark.ts";

/** The box of the main mark of a drawing. */
function mainBox(rows: readonly string[]): object | undefined {
  const picture = fromPicture(rows);
  const { components } = connectedComponents(picture, { connectivity: 8 });
  const marks = components.map(({ box, area }, i) => ({ box, area, labels: [i + 1] }));
  return mainMark(marks, picture)?.box;
}

test("takes in a loose stroke nearby, and no dust", () => {
  expect(
    mainBox([
      "....................",
      ".......####.........",
      "....................",
      "......#.............",
      "......####..........",
      "..........#.......#.",
      "..........#.........",
      "......####..........",
      "....................",
      ".#..................",
      "....................",
    ]),
  ).toEqual({ x: 6, y: 1, width: 5, height: 7 });
});

test("is nothing where there is only dust", () => {
  const empty = ".".repeat(40);
  const rows = Array.from({ length: 40 }, () => empty);
  rows[7] = `....#${".".repeat(35)}`;
  rows[30] = `${".".repeat(20)}##${".".repeat(18)}`;
  expect(mainBox(rows)).toBeUndefined();
});
