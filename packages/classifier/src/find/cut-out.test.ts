import { connectedComponents } from "@inkdigit/image-preprocess";
import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import { expect, test } from "vitest";
import { cutOut } from "./cut-out.ts";

test("cuts a stroke out with its soft edge, and leaves a neighbour's ink behind", () => {
  const ink = fromPicture([
    "...........",
    "..4##4.....",
    "..4##4...##",
    "..4##4.####",
    ".......####",
    "...........",
  ]);
  const mask = { ...ink, data: ink.data.map((level) => (level > 128 ? 255 : 0)) };
  const { labels, components } = connectedComponents(mask, { connectivity: 8 });
  const stroke = components.findIndex(({ box }) => box.x === 3);
  const mark = { ...components[stroke]!, labels: [stroke + 1] };
  expect(toPicture(cutOut(ink, labels, mark))).toEqual([
    "......",
    ".4##4.",
    ".4##4.",
    ".4##4.",
    "......",
    "......",
  ]);
});
