import type { RgbaImage } from "@inkdigit/image-preprocess";
import type { Attempt } from "../../src/string/read-string.ts";
import { colorOf, levelsOf } from "./colors.ts";
import { inverted } from "./draw-ink.ts";
import { image, svg, text } from "./svg.ts";

const WIDTH = 880;

/** A line drawn alone at a size and slant of its own, and the pieces that it is cut into. */
export async function drawPieces({ drawing, pieces }: Attempt): Promise<string> {
  const { ink } = drawing;
  const scale = WIDTH / ink.width;
  const height = scale * ink.height;
  const second = height + 66;
  return svg("A line alone, and the pieces that it is cut into", WIDTH, 2 * height + 96, [
    text(0, 16, "5. The line alone, its strokes upright and its digits of one height"),
    await image(inverted(ink), { x: 0, y: 24, width: WIDTH, height }),
    text(0, second - 8, "6. Cut wherever digits may meet: more often than needed"),
    await image(inColors(ink.width, ink.height, ink.data, pieces.labels, orderOf(pieces.pieces)), {
      x: 0,
      y: second,
      width: WIDTH,
      height,
    }),
    ...pieces.pieces.map(({ box }, i) =>
      text(scale * (box.x + box.width / 2), second + height + 20, `${i + 1}`, {
        anchor: "middle",
        color: colorOf(i),
        isBold: true,
      }),
    ),
  ]);
}

/** The place of each label's piece from left to right. */
function orderOf(pieces: Attempt["pieces"]["pieces"]): ReadonlyMap<number, number> {
  return new Map(pieces.map(({ label }, i) => [label, i]));
}

function inColors(
  width: number,
  height: number,
  ink: Uint8Array | Uint8ClampedArray,
  labels: Int32Array,
  order: ReadonlyMap<number, number>,
): RgbaImage {
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let i = 0; i < labels.length; i++) {
    const place = order.get(labels[i]!);
    if (place === undefined) continue;
    const share = Math.max(0.25, ink[i]! / 255);
    levelsOf(colorOf(place)).forEach((level, channel) => {
      data[4 * i + channel] = 255 - share * (255 - level);
    });
  }
  return { width, height, data };
}
